/**
 * The documents of the two indexes (design §6). Written by `ingest/publish`, read by `src/client`. Both engines
 * store exactly this. Lists are sorted, so that an unchanged course gives an unchanged document.
 */
import { z } from 'zod';
import { suggestionKinds } from './suggestion-kinds.ts';

export { flexibleStart, unknownValue } from './facet-values.ts';

/** What both kinds of document hold of the program itself. */
const programFields = {
  /** Canonical program id, [a-z2-7]{12}. On `offers` it is what `distinct` folds. */
  programId: z.string(),
  /** Last part of the page's address: `/opleiding/<slug>`. */
  slug: z.string(),
  title: z.string(),
  /** Plain text, at most 240 characters. */
  summary: z.string().nullable(),
  /** Name of the provider, as facet and on the card. */
  provider: z.string(),
  /** Themes and search words of the sources. */
  keywords: z.array(z.string()),
  /** Stems and parts of compounds of title and keywords: only searched, never shown (Meilisearch knows no Dutch). */
  searchTerms: z.array(z.string()),
  /** Official codes, then the source's own ids, each sorted; found exactly, never with typos. */
  codes: z.array(z.string()),
  /** NLQF level (`instroom`, `1` … `4+` … `8`) or `onbekend`. */
  level: z.string(),
  /** Labels of who recognises it (NVAO, OCW, NLQF, NRTO …); `onbekend` when none. */
  recognitions: z.array(z.string()),
  /** ISO 639-1 codes of the language of instruction; `onbekend` when none. */
  languages: z.array(z.string()),
  /** Schemes that may pay for it today (`slim`, `levenlanglerenkrediet`); `onbekend` when none. */
  funding: z.array(z.string()),
  /** edudex, hovi, rio: all that know this course. */
  sources: z.array(z.string()),
  /** Theme codes (`ingest/enrich/tables/themes.nl.ts`); `onbekend` when none. */
  themes: z.array(z.string()),
  /** Codes of `durationBands` and `studyLoadBands`; `onbekend` when unknown. */
  durationBand: z.string(),
  studyLoadBand: z.string(),
  /** First day on offer by the sources' own dates, as yyyymmdd, for sorting; null when no source says. */
  offeredSince: z.int().nullable(),
  /** Ontwikkelpaden as InstantSearch hierarchy: `lvl0` branche, `lvl1` `branche > functie`. */
  path: z.object({ lvl0: z.array(z.string()), lvl1: z.array(z.string()) }),
  /** Different towns where the course is given. */
  placeCount: z.int(),
};

/** What is flattened from all offers (in `programs`) or holds for the one offer (in `offers`). */
const offerFields = {
  /** Towns in the official spelling; empty for a course that is not bound to a place. */
  cities: z.array(z.string()),
  /** `DeliveryMode` codes; `onbekend` when none. */
  forms: z.array(z.string()),
  /** `StudyMode` codes; empty when unknown. */
  studyModes: z.array(z.string()),
  /**
   * `YYYY-MM` of each start to come, `later` for one after the horizon (`start-months.ts`); `flexibel` with every
   * month of the horizon when one can join at any time, so that a start filter lets it pass and counts it;
   * `onbekend` when no date is known.
   */
  startMonths: z.array(z.string()),
  /** First start to come as yyyymmdd, for sorting; null when flexible or unknown. */
  nextStart: z.int().nullable(),
  /** Lowest price in euro cents, required costs together; null when unknown. */
  priceFrom: z.int().nullable(),
  /** Highest price; more than `priceFrom` when starts differ in price. Null when unknown. */
  priceTo: z.int().nullable(),
  /** `priceBands` codes of the prices; `onbekend` when none. */
  priceBands: z.array(z.string()),
};

/** One document per program. Primary key `id` = programId. */
export const programDocumentSchema = z.strictObject({
  id: z.string().regex(/^[a-z2-7]{12}$/),
  ...programFields,
  ...offerFields,
  /** Number of offers of the program. */
  offerCount: z.int(),
});
export type ProgramDocument = z.infer<typeof programDocumentSchema>;

/** One document per offer: a program at one place (or none) in one form. Primary key `id` = `<programId>-<n>`. */
export const offerDocumentSchema = z.strictObject({
  id: z.string().regex(/^[a-z2-7]{12}-\d+$/),
  ...programFields,
  ...offerFields,
  /** `<programId>|<city>`: distinct on it makes the counts of the facet `cities` count programs. */
  programCity: z.string(),
  /** `<programId>|<form>`: the same for `forms`. */
  programForm: z.string(),
  /** Where it is given; absent when unknown or online. */
  _geo: z.object({ lat: z.number(), lng: z.number() }).optional(),
});
export type OfferDocument = z.infer<typeof offerDocumentSchema>;

/** What the search field suggests beside courses: one document per functie, provider or code. */
export const suggestionDocumentSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{24}$/),
  /** Meaning of the fields: `SuggestionHit`. */
  kind: z.enum(suggestionKinds),
  text: z.string(),
  detail: z.string().nullable(),
  target: z.string(),
  count: z.int(),
});
export type SuggestionDocument = z.infer<typeof suggestionDocumentSchema>;

/** Names of the indexes. */
export const indexNames = { programs: 'programs', offers: 'offers', suggestions: 'suggestions' } as const;
export type IndexName = keyof typeof indexNames;
