import type { MergedOffer, Program } from '../model/program.ts';
import { stateOn } from '../model/validity.ts';
import type { CatalogOffer, CatalogProgram } from '../../search-config/catalog.ts';
import { toCatalogFunding } from './to-catalog-funding.ts';
import { cancelledDates, comingRuns, offerPrices, offerStart, type ComingRun } from './coming-runs.ts';
import type { PathSlugs } from './path-slugs.ts';
import { programSlug } from './program-slug.ts';
import { toCatalogAlternatives } from './to-catalog-alternatives.ts';

/** A line of the catalogue before all courses are known: what is like it is found at the end. */
export type CatalogDraft = Omit<CatalogProgram, 'similar'>;

/** What a page needs of a program (contract: `search-config/catalog.ts`): past and cancelled runs left out. */
export function toCatalogProgram(
  program: Program,
  today: string,
  slugs: PathSlugs,
  lastSeen: (recordKey: string) => string | null,
): CatalogDraft {
  const offers = program.offers.map((offer) => {
    const runs = comingRuns(offer, today);
    return { offer, runs, start: offerStart(program, runs), prices: offerPrices(offer, runs) };
  });
  const dates = offers.flatMap(({ start }) => start.dates).toSorted();
  const prices = offers.flatMap((offer) => offer.prices);
  const isFlexible =
    offers.some(({ start }) => start.isFlexible) ||
    (offers.length === 0 && program.startDetermination === 'agreed');
  const { name, kvk, brin, url } = program.provider;

  return {
    programId: program.programId,
    slug: programSlug(program),
    title: program.title,
    kind: program.kind,
    summary: program.summary,
    descriptionHtml: program.descriptionHtml,
    sections: program.sections,
    keywords: program.keywords,
    themes: [...program.themes],
    provider: { name, kvk, brin, url },
    url: program.url,
    nlqf: program.nlqf,
    educationLevel: program.educationLevel,
    credential: program.credential,
    duration: program.duration,
    studyLoad: program.studyLoad,
    languages: program.languages,
    recognitions: program.recognitions
      .filter(({ validUntil }) => validUntil === null || validUntil >= today)
      .map(({ recognizer, code, validUntil }) => ({ recognizer, code, validUntil })),
    codes: program.registrations,
    requiredLevels: program.requiredLevels,
    admissionHtml: program.admissionHtml,
    offers: offers.map(({ offer, runs, prices: own }) => ({
      ...toCatalogOffer(offer, runs, own),
      cancelled: cancelledDates(offer, today),
    })),
    start: {
      kind: dates.length > 0 ? 'dated' : isFlexible ? 'flexible' : 'unknown',
      nextDate: dates[0] ?? null,
    },
    priceFromCents: prices.length === 0 ? null : Math.min(...prices),
    costs: costsOf(program.offers),
    paths: currentPaths(program.paths, today, slugs),
    offeredSince: program.offeredSince,
    funding: program.funding.map((funding) => toCatalogFunding(funding, today, slugs)),
    records: program.records.map((record) => ({ ...record, lastSeen: lastSeen(record.key) })),
    origins: originsOf(
      program,
      offers.flatMap(({ runs }) => runs),
      dates[0],
    ),
    ...contributorsOf(
      program,
      offers.flatMap(({ runs }) => runs),
    ),
    ...toCatalogAlternatives(program),
    ...(program.pinned.length === 0 ? {} : { pinned: [...program.pinned] }),
  };
}

/** The ontwikkelpaden of today, each once: rows of the table often differ in leerweg only. */
function currentPaths(memberships: Program['paths'], today: string, slugs: PathSlugs): CatalogDraft['paths'] {
  const paths = memberships
    .filter((path) => stateOn(path, today) === 'current')
    .map(({ sector, occupation, specialisation, slim }) => ({
      ...{ sector, occupation, specialisation, slim },
      ...slugs.of(sector, occupation),
    }));
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

/** Sources by the names of the fields of the page: what is derived comes from what it is derived from. */
function originsOf(
  program: Program,
  runs: readonly ComingRun[],
  nextDate: string | undefined,
): CatalogProgram['origins'] {
  const { costs, ...origins } = program.origins;
  const first =
    runs.find(({ run }) => run.startDate === nextDate)?.run.sources[0] ?? origins.startDetermination;
  return {
    ...origins,
    ...(first === undefined ? {} : { start: first }),
    ...(costs === undefined ? {} : { priceFromCents: costs, costs }),
  };
}

/** Sources of the lists of the page; of the offers all that know one of the starts. */
function contributorsOf(
  { contributors: { registrations, ...lists }, origins }: Program,
  runs: readonly ComingRun[],
): Pick<CatalogProgram, 'contributors'> {
  const first = origins.offers === undefined ? [] : [origins.offers];
  const offers = [...new Set([...first, ...runs.flatMap(({ run }) => run.sources)])];
  const contributors = {
    ...lists,
    ...(registrations === undefined ? {} : { codes: registrations }),
    ...(offers.length === 0 ? {} : { offers }),
  };
  return Object.keys(contributors).length === 0
    ? {}
    : {
        contributors: Object.fromEntries(
          Object.entries(contributors).map(([field, from]) => [field, [...from]]),
        ),
      };
}

function toCatalogOffer(
  offer: MergedOffer,
  runs: readonly ComingRun[],
  prices: readonly number[],
): Omit<CatalogOffer, 'cancelled'> {
  return {
    place: offer.place,
    deliveryMode: offer.deliveryMode,
    studyMode: offer.studyMode,
    learningPath: offer.learningPath,
    priceCents: prices.length === 0 ? null : Math.min(...prices),
    runs: runs.map(({ run, status, priceCents }) => ({
      startDate: run.startDate,
      window: run.window,
      endDate: run.endDate,
      applicationDeadline: run.applicationDeadline,
      status,
      isFinal: run.isFinal,
      priceCents,
      sources: [...run.sources],
    })),
  };
}

/** The cost lines of the first offer that has any, or of its first run that has: a page shows one table. */
function costsOf(offers: readonly MergedOffer[]): CatalogProgram['costs'] {
  for (const { costs, runs } of offers) {
    const own = runs.find((run) => run.costs.length > 0)?.costs ?? costs;
    if (own.length > 0) return own;
  }
  return [];
}
