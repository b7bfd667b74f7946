import type { CatalogOffer, CatalogProgram } from '../../search-config/catalog.ts';
import {
  flexibleStart,
  offerDocumentSchema,
  programDocumentSchema,
  unknownValue,
  type OfferDocument,
  type ProgramDocument,
} from '../../search-config/documents.ts';
import { priceBandOf } from '../../search-config/price-bands.ts';
import { durationBandOf, studyLoadBandOf } from '../../search-config/time-bands.ts';
import { startMonthsFrom } from '../../search-config/start-months.ts';
import { fixtureToday } from './site-fixture.ts';

const unique = <Value extends string>(values: readonly Value[]): Value[] => [...new Set(values)].sort();
const orUnknown = (values: readonly string[]): string[] =>
  values.length === 0 ? [unknownValue] : unique(values);

function offerFields({ place, deliveryMode, studyMode, runs, priceCents }: CatalogOffer) {
  const dates = runs
    .map(({ startDate }) => startDate)
    .filter((date) => date !== null)
    .sort();
  const flexible = runs.some(({ window }) => window !== null);
  return {
    cities: place === null || place.city === null ? [] : [place.city],
    forms: orUnknown(deliveryMode === null ? [] : [deliveryMode]),
    studyModes: studyMode === null ? [] : [studyMode],
    startMonths: orUnknown([
      ...dates.map((date) => date.slice(0, 7)),
      ...(flexible ? [flexibleStart, ...startMonthsFrom(fixtureToday)] : []),
    ]),
    nextStart: dates[0] === undefined ? null : Number(dates[0].replaceAll('-', '')),
    priceFrom: priceCents,
    priceTo: priceCents,
    priceBands: orUnknown(priceCents === null ? [] : [priceBandOf(priceCents)]),
  };
}

const geoOf = ({ place }: CatalogOffer) =>
  place === null || place.latitude === null || place.longitude === null
    ? {}
    : { _geo: { lat: place.latitude, lng: place.longitude } };

/** The documents of an invented program, in the form that `ingest/publish` gives them. */
export function fixtureDocuments(program: CatalogProgram): {
  program: ProgramDocument;
  offers: OfferDocument[];
} {
  const shared = {
    programId: program.programId,
    slug: program.slug,
    title: program.title,
    summary: program.summary,
    provider: program.provider.name,
    keywords: program.keywords,
    searchTerms: [],
    codes: program.codes.map(({ code }) => code),
    level: program.nlqf?.level ?? unknownValue,
    recognitions: orUnknown(program.recognitions.map(({ recognizer }) => recognizer)),
    languages: orUnknown(program.languages),
    funding: orUnknown(
      program.funding.filter(({ state }) => state === 'current').map(({ scheme }) => scheme),
    ),
    themes: orUnknown(program.themes),
    durationBand: (program.duration && durationBandOf(program.duration)) ?? unknownValue,
    studyLoadBand: program.studyLoad === null ? unknownValue : studyLoadBandOf(program.studyLoad),
    offeredSince: program.themes.length === 0 ? null : 20240100 + program.title.length,
    sources: unique(program.records.map(({ source }) => source)),
    path: {
      lvl0: unique(program.paths.map(({ sector }) => sector)),
      lvl1: unique(program.paths.map(({ sector, occupation }) => `${sector} > ${occupation}`)),
    },
    placeCount: new Set(program.offers.flatMap(({ place }) => place?.city ?? [])).size,
  };
  const fields = program.offers.map(offerFields);
  const least = (values: readonly (number | null)[]): number | null => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : Math.min(...known);
  };
  const most = (values: readonly (number | null)[]): number | null => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  return {
    program: programDocumentSchema.parse({
      id: program.programId,
      ...shared,
      cities: unique(fields.flatMap(({ cities }) => cities)),
      forms: unique(fields.flatMap(({ forms }) => forms)),
      studyModes: unique(fields.flatMap(({ studyModes }) => studyModes)),
      startMonths: unique(fields.flatMap(({ startMonths }) => startMonths)),
      nextStart: least(fields.map(({ nextStart }) => nextStart)),
      priceFrom: least(fields.map(({ priceFrom }) => priceFrom)),
      priceTo: most(fields.map(({ priceTo }) => priceTo)),
      priceBands: unique(fields.flatMap(({ priceBands }) => priceBands)),
      offerCount: program.offers.length,
    }),
    offers: fields.map((own, index) =>
      offerDocumentSchema.parse({
        id: `${program.programId}-${index}`,
        ...shared,
        ...own,
        programCity: `${program.programId}|${own.cities[0] ?? ''}`,
        programForm: `${program.programId}|${own.forms[0]!}`,
        ...geoOf(program.offers[index]!),
      }),
    ),
  };
}
