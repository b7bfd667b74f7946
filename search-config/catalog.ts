/**
 * The files that `ingest/publish` writes and the site reads at build: everything a page shows, nothing else. Text
 * marked HTML is sanitised at ingest and may go into a page as it is; all other text must be escaped.
 */
import { z } from 'zod';
import { catalogFundingSchema } from './catalog-funding.ts';
import { catalogSimilarSchema } from './catalog-similar.ts';

const date = z.iso.date();
const source = z.enum(['edudex', 'rio', 'hovi']);

/** One amount, for the table of costs. */
export const catalogCostSchema = z.object({
  kind: z.enum(['tuition', 'registration', 'material', 'exam', 'discount', 'other']),
  cents: z.int(),
  vat: z.enum(['included', 'exempt', 'unknown']),
  period: z.enum(['program', 'year', 'month', 'week', 'day', 'hour']),
  required: z.boolean(),
  description: z.string().nullable(),
});

/** One start moment to come. Cancelled and past ones are not here; full ones are, and say so. */
export const catalogRunSchema = z.object({
  startDate: date.nullable(),
  /** Set when one can join between these days (a null bound is open); then `startDate` is null. */
  window: z.object({ from: date.nullable(), until: date.nullable() }).nullable(),
  endDate: date.nullable(),
  applicationDeadline: date.nullable(),
  status: z.enum(['open', 'full']),
  isFinal: z.boolean(),
  /** Required costs together in cents; null when unknown. */
  priceCents: z.int().nullable(),
  /** Sources that know this start. */
  sources: z.array(source),
});

/** The program at one place, or at none, in one form. */
export const catalogOfferSchema = z.object({
  place: z
    .object({
      name: z.string().nullable(),
      street: z.string().nullable(),
      postalCode: z.string().nullable(),
      city: z.string().nullable(),
      province: z.string().nullable(),
      country: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    })
    .nullable(),
  deliveryMode: z.enum(['on-site', 'blended', 'online', 'self-study', 'coaching']).nullable(),
  studyMode: z.enum(['full-time', 'part-time', 'dual', 'evening']).nullable(),
  learningPath: z.enum(['bol', 'bbl', 'ovo', 'odt', 'ex']).nullable(),
  /** By start date; flexible ones first. */
  runs: z.array(catalogRunSchema),
  /** Start dates to come that were cancelled. */
  cancelled: z.array(date),
  priceCents: z.int().nullable(),
});

const amountSchema = z.object({
  amount: z.number(),
  unit: z.enum(['hour', 'day', 'week', 'month', 'year', 'ects']),
});

/** One course: a line of `programs.ndjson`, a page `/opleiding/<slug>`. */
export const catalogProgramSchema = z.object({
  programId: z.string(),
  slug: z.string(),
  title: z.string(),
  kind: z.enum(['qualification', 'component', 'training', 'exam']),
  summary: z.string().nullable(),
  descriptionHtml: z.string().nullable(),
  /** `subject` is the source's code in kebab case; the page has Dutch headings for the known ones. */
  sections: z.array(z.object({ subject: z.string(), heading: z.string().nullable(), html: z.string() })),
  keywords: z.array(z.string()),
  /** Theme codes, as in the facet "thema". */
  themes: z.array(z.string()),
  provider: z.object({
    name: z.string(),
    kvk: z.string().nullable(),
    brin: z.string().nullable(),
    url: z.string().nullable(),
  }),
  url: z.string().nullable(),
  nlqf: z
    .object({
      level: z.enum(['instroom', '1', '2', '3', '4', '4+', '5', '6', '7', '8']),
      /** `register`: recognised with a code; `unit`: on the official qualification; `delivered`: the provider says so; `formal`: from the law's table. */
      basis: z.enum(['register', 'unit', 'delivered', 'formal']),
    })
    .nullable(),
  educationLevel: z.string().nullable(),
  credential: z.string().nullable(),
  duration: amountSchema.nullable(),
  studyLoad: amountSchema.nullable(),
  /** ISO 639-1. */
  languages: z.array(z.string()),
  recognitions: z.array(
    z.object({ recognizer: z.string(), code: z.string().nullable(), validUntil: date.nullable() }),
  ),
  codes: z.array(
    z.object({ system: z.enum(['rio-unit', 'nlqf', 'crebo', 'croho', 'industry']), code: z.string() }),
  ),
  requiredLevels: z.array(z.string()),
  admissionHtml: z.string().nullable(),
  offers: z.array(catalogOfferSchema),
  /** `dated`: at least one date to come; `flexible`: by agreement or at any time; `unknown`: no date known. */
  start: z.object({ kind: z.enum(['dated', 'flexible', 'unknown']), nextDate: date.nullable() }),
  /** Required costs together of the cheapest start, in cents. */
  priceFromCents: z.int().nullable(),
  costs: z.array(catalogCostSchema),
  /** Ontwikkelpaden the course belongs to; slugs lead to `/ontwikkelpaden/<sectorSlug>/<occupationSlug>`. */
  paths: z.array(
    z.object({
      sector: z.string(),
      sectorSlug: z.string(),
      occupation: z.string(),
      occupationSlug: z.string(),
      specialisation: z.string().nullable(),
      slim: z.string().nullable(),
    }),
  ),
  /** What may pay for the course, each with its ground and rule; ended and future ones are here and say so. */
  funding: z.array(catalogFundingSchema),
  /** First day it was on offer, as a source says; null when none does. */
  offeredSince: date.nullable(),
  /** At most six, the nearest first. */
  similar: z.array(catalogSimilarSchema),
  /**
   * Every record behind the course. `lastSeen` is the day of the last delivery that had it; null when its source's last
   * delivery has (`sources` in `catalog.json` says when that was).
   */
  records: z.array(
    z.object({
      ...{ key: z.string(), source, title: z.string(), url: z.string().nullable() },
      lastSeen: date.nullable(),
    }),
  ),
  /** Which source each fact came from: field name of this object → source. */
  origins: z.record(z.string(), source),
  /** Which sources a list that is put together came from: field name of this object → sources. Absent when none did. */
  contributors: z.record(z.string(), z.array(source)).optional(),
  /**
   * What sources say otherwise of a fact that fits on a line, each value once per source: field name of this object →
   * value as in that field (of `provider` the name, of `nlqf` the level). Absent when none does.
   */
  alternatives: z.record(z.string(), z.array(z.object({ source, value: z.json() }))).optional(),
  /** Fields that a maintainer set; these have no origin. Absent when there are none. */
  pinned: z.array(z.string()).optional(),
});
export type CatalogProgram = z.infer<typeof catalogProgramSchema>;
export type CatalogOffer = CatalogProgram['offers'][number];
export type CatalogRun = CatalogOffer['runs'][number];

/** A training in an ontwikkelpad, with the courses that count for it. */
export const catalogTrainingSchema = z.object({
  /** Name of the unit or qualification; null when no source knows the code. */
  title: z.string().nullable(),
  trainingType: z.string().nullable(),
  code: z.string().nullable(),
  codeSystem: z.string().nullable(),
  unitCode: z.string().nullable(),
  learningPath: z.string().nullable(),
  specialisation: z.string().nullable(),
  nlqf: z.string().nullable(),
  slim: z.string().nullable(),
  validFrom: date.nullable(),
  validUntil: date.nullable(),
  /** Programs in the catalogue, by id. */
  programIds: z.array(z.string()),
});

/** A branche of the sectorale ontwikkelpaden with its functies: a line of `paths.ndjson`. */
export const catalogPathSchema = z.object({
  sector: z.string(),
  slug: z.string(),
  occupations: z.array(
    z.object({
      occupation: z.string(),
      slug: z.string(),
      /** Whether today is within the period of at least one training. */
      state: z.enum(['current', 'future', 'ended']),
      trainings: z.array(catalogTrainingSchema),
    }),
  ),
});
export type CatalogPath = z.infer<typeof catalogPathSchema>;

/** A course that is no longer offered and keeps its page for 90 days: a line of `vanished.ndjson`. */
export const catalogVanishedSchema = z.object({
  programId: z.string(),
  slug: z.string(),
  title: z.string(),
  /** Name of the provider. */
  provider: z.string(),
  /** `<sectorSlug>/<occupationSlug>` of the ontwikkelpaden it belonged to. */
  paths: z.array(z.string()),
  /** First day it was not offered. */
  since: date,
});
export type CatalogVanished = z.infer<typeof catalogVanishedSchema>;

/** An old address of a course: a line of `moved.ndjson`. */
export const catalogMovedSchema = z.object({
  /** What stood behind `/opleiding/` before the title changed, or the course became part of another. */
  slug: z.string(),
  /** What stands there now: the slug of a course in the catalogue. */
  to: z.string(),
});
export type CatalogMoved = z.infer<typeof catalogMovedSchema>;

/** An address that has no page any more: a line of `gone.ndjson`, read by the server. */
export const catalogGoneSchema = z.object({
  programId: z.string(),
  /** The course it has become part of; null when it is gone for good. */
  movedTo: z.string().nullable(),
});
export type CatalogGone = z.infer<typeof catalogGoneSchema>;

/** `catalog.json`: one per publication. */
export const catalogSummarySchema = z.object({
  /** Day the catalogue was made for, and hash of the other files. */
  today: date,
  hash: z.string(),
  programs: z.int(),
  offers: z.int(),
  providers: z.int(),
  sources: z.array(
    z.object({
      name: z.enum(['edudex', 'rio', 'hovi', 'paths']),
      title: z.string(),
      publisher: z.string(),
      homepage: z.string(),
      licence: z.string(),
      attribution: z.string(),
      /** ISO date-time of the last delivery that was taken; null when never. */
      lastGood: z.string().nullable(),
      /** Records of the last good data, and those that were left out of it. */
      records: z.int(),
      refused: z.int(),
      /** Offers in the catalogue that it has a part in. */
      offers: z.int(),
      /** Days after which its last good delivery is too old. */
      maxAgeDays: z.int(),
    }),
  ),
  /** True when the deliveries are made by the generator: pages say so. */
  demo: z.boolean(),
});
export type CatalogSummary = z.infer<typeof catalogSummarySchema>;

/** Names of the files in the catalogue's folder. */
export const catalogFiles = {
  programs: 'programs.ndjson',
  paths: 'paths.ndjson',
  pathChanges: 'path-changes.ndjson',
  openData: 'open-data.ndjson',
  vanished: 'vanished.ndjson',
  moved: 'moved.ndjson',
  gone: 'gone.ndjson',
  summary: 'catalog.json',
} as const;

/** `/search-settings.json`: how the browser reaches the search. */
export const searchSettingsSchema = z.object({
  /** Absolute, or a path on the same origin (`/meili`). */
  url: z.string(),
  /** Search-only key; empty when the engine asks for none. */
  apiKey: z.string(),
  indexes: z.object({ programs: z.string(), offers: z.string(), suggestions: z.string() }),
  /** True when the server keeps a log of words that found nothing. */
  logsEmpty: z.boolean().optional(),
  /** True when the server answers `/zoeken.atom`: a host of files alone cannot. */
  feeds: z.boolean().optional(),
});
export type SearchSettings = z.infer<typeof searchSettingsSchema>;
