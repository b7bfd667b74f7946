import { monthOf } from '../lib/dates.ts';
import { cutText } from '../lib/text.ts';
import type { MergedOffer, Program } from '../model/program.ts';
import { stateOn } from '../model/validity.ts';
import type { OfferDocument, ProgramDocument } from '../../search-config/documents.ts';
import { flexibleStart, laterStart, unknownValue } from '../../search-config/facet-values.ts';
import { startMonthsFrom } from '../../search-config/start-months.ts';
import { durationBandOf, studyLoadBandOf } from '../../search-config/time-bands.ts';
import { priceBandOf } from '../../search-config/price-bands.ts';
import { comingRuns, offerPrices, offerStart } from './coming-runs.ts';
import { programSlug } from './program-slug.ts';

/** Longest summary on a card, in characters. */
const summaryLimit = 240;
/** Longest code worth searching: EDU-DEX ids are at most 64 characters. */
const codeLimit = 64;

type OfferFields = Pick<
  ProgramDocument,
  'cities' | 'forms' | 'studyModes' | 'startMonths' | 'nextStart' | 'priceFrom' | 'priceTo' | 'priceBands'
>;
type ProgramFields = Omit<ProgramDocument, 'id' | 'offerCount' | keyof OfferFields>;

/** The documents of one program for both indexes (contract: `search-config/documents.ts`). */
export function toDocuments(
  program: Program,
  today: string,
): { program: ProgramDocument; offers: OfferDocument[] } {
  const shared = programFields(program, today);
  const perOffer = program.offers.map((offer) => offerFields(program, offer, today));
  const fields = perOffer.length > 0 ? perOffer : [noOffer];
  return {
    program: { id: program.programId, ...shared, ...flatten(fields), offerCount: program.offers.length },
    offers: fields.map((own, index) => {
      const place = program.offers[index]?.place ?? null;
      return {
        id: `${program.programId}-${index}`,
        ...shared,
        ...own,
        programCity: `${program.programId}|${own.cities[0] ?? ''}`,
        programForm: `${program.programId}|${own.forms[0]}`,
        ...(place === null || place.latitude === null || place.longitude === null
          ? {}
          : { _geo: { lat: place.latitude, lng: place.longitude } }),
      };
    }),
  };
}

function programFields(program: Program, today: string): ProgramFields {
  const paths = program.paths.filter((path) => stateOn(path, today) === 'current');
  // Official codes first: among equals a course comes first in which the words stand earlier, and a source's id may by
  // chance be the code of another diploma.
  const codes = [...sorted(program.registrations.map(({ code }) => code)), ...sorted(program.ids)];
  return {
    programId: program.programId,
    slug: programSlug(program),
    title: program.title,
    summary: program.summary === null ? null : cutText(program.summary, summaryLimit),
    provider: program.provider.name,
    keywords: sorted(program.keywords),
    searchTerms: [...program.searchTerms],
    codes: [...new Set(codes.filter((code) => code.length <= codeLimit))],
    level: program.nlqf?.level ?? unknownValue,
    recognitions: orUnknown(
      program.recognitions
        .filter(({ validUntil }) => validUntil === null || validUntil >= today)
        .map(({ recognizer }) => recognizer),
    ),
    languages: orUnknown(program.languages),
    funding: orUnknown(
      program.funding.filter((one) => stateOn(one, today) === 'current').map(({ scheme }) => scheme),
    ),
    sources: sorted(program.records.map(({ source }) => source)),
    themes: orUnknown(program.themes),
    durationBand: (program.duration && durationBandOf(program.duration)) ?? unknownValue,
    studyLoadBand: program.studyLoad === null ? unknownValue : studyLoadBandOf(program.studyLoad),
    offeredSince: program.offeredSince === null ? null : dayNumber(program.offeredSince),
    path: {
      lvl0: sorted(paths.map(({ sector }) => sector)),
      lvl1: sorted(paths.map(({ sector, occupation }) => `${sector} > ${occupation}`)),
    },
    placeCount: new Set(program.offers.flatMap(({ place }) => place?.city ?? [])).size,
  };
}

function offerFields(program: Program, offer: MergedOffer, today: string): OfferFields {
  const runs = comingRuns(offer, today);
  const { dates, isFlexible } = offerStart(program, runs);
  const prices = offerPrices(offer, runs);
  const horizon = startMonthsFrom(today);
  const months = dates.map((date) => (horizon.includes(monthOf(date)) ? monthOf(date) : laterStart));
  return {
    cities: offer.place?.city ? [offer.place.city] : [],
    forms: orUnknown(offer.deliveryMode === null ? [] : [offer.deliveryMode]),
    studyModes: offer.studyMode === null ? [] : [offer.studyMode],
    startMonths: orUnknown(isFlexible ? [...months, flexibleStart, ...horizon] : months),
    nextStart: dates[0] === undefined ? null : dayNumber(dates[0]),
    priceFrom: prices.length === 0 ? null : Math.min(...prices),
    priceTo: prices.length === 0 ? null : Math.max(...prices),
    priceBands: orUnknown(prices.map(priceBandOf)),
  };
}

/** A program that is on offer without anybody saying where, how or when. */
const noOffer: OfferFields = {
  cities: [],
  forms: [unknownValue],
  studyModes: [],
  startMonths: [unknownValue],
  nextStart: null,
  priceFrom: null,
  priceTo: null,
  priceBands: [unknownValue],
};

function flatten(offers: readonly OfferFields[]): OfferFields {
  const all = (field: 'cities' | 'forms' | 'studyModes' | 'startMonths' | 'priceBands'): string[] =>
    sorted(offers.flatMap((offer) => offer[field]));
  const outer = (
    field: 'nextStart' | 'priceFrom' | 'priceTo',
    of: (...values: number[]) => number,
  ): number | null => {
    const values = offers.map((offer) => offer[field]).filter((value) => value !== null);
    return values.length === 0 ? null : of(...values);
  };
  return {
    cities: all('cities'),
    forms: all('forms'),
    studyModes: all('studyModes'),
    startMonths: all('startMonths'),
    nextStart: outer('nextStart', Math.min),
    priceFrom: outer('priceFrom', Math.min),
    priceTo: outer('priceTo', Math.max),
    priceBands: all('priceBands'),
  };
}

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

const sorted = (values: readonly string[]): string[] => [...new Set(values)].toSorted();

const orUnknown = (values: readonly string[]): string[] =>
  values.length === 0 ? [unknownValue] : sorted(values);
