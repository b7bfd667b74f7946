/** Invented programs for tests of the search plan, and the documents they make in both indexes. */
import type { Point } from '../../search-config/near.ts';
import { emptySearchState, type SearchState } from '../../search-config/search-state.ts';
import type { TinyDocument } from './tiny-search.ts';

/** Values of the facets counted per value. */
export const months = ['2027-01', '2027-02', '2027-03'];
export const bands = ['0', '1-250', '250-500', 'onbekend'];
/** Options of the plan; the place asked for is Utrecht. */
export const options = {
  indexes: { programs: 'programs', offers: 'offers' },
  candidates: { start: [...months, 'flexibel', 'onbekend'], prijs: bands },
  // Utrecht; 's-Hertogenbosch is 45 km away, Zwolle 81.
  point: { lat: 52.09, lng: 5.12 },
};
/** Where the towns are. */
export const points: Record<string, Point> = {
  Utrecht: options.point,
  Zwolle: { lat: 52.51, lng: 6.09 },
  "'s-Hertogenbosch": { lat: 51.7, lng: 5.3 },
};

/** An offer of it. */
export interface TestOffer {
  city: string | null;
  form: string;
  starts: string[];
  bands: string[];
}
/** An invented program with only what the search plan needs. */
export interface TestProgram {
  title: string;
  level: string;
  path: string[];
  provider: string;
  recognitions: string[];
  languages: string[];
  funding: string[];
  themes: string[];
  durationBand: string;
  studyLoadBand: string;
  sources: string[];
  offers: TestOffer[];
}

const unique = (values: string[]) => [...new Set(values)];

/** Documents of both indexes. */
export function documentsOf(programs: readonly TestProgram[]): Record<string, TinyDocument[]> {
  const shared = (program: TestProgram, index: number) => ({
    ...program,
    offers: undefined,
    programId: `p${index}`,
    path: { lvl0: unique(program.path.map((part) => part.split(' > ')[0]!)), lvl1: program.path },
  });
  return {
    programs: programs.map((program, index) => ({
      ...shared(program, index),
      cities: unique(program.offers.flatMap(({ city }) => city ?? [])),
      forms: unique(program.offers.map(({ form }) => form)),
      startMonths: unique(program.offers.flatMap(({ starts }) => starts)),
      priceBands: unique(program.offers.flatMap((offer) => offer.bands)),
    })),
    offers: programs.flatMap((program, index) =>
      program.offers.map(({ city, form, starts, bands: priceBands }) => ({
        ...shared(program, index),
        cities: city === null ? [] : [city],
        forms: [form],
        startMonths: starts,
        priceBands,
        programCity: `p${index}|${city ?? ''}`,
        programForm: `p${index}|${form}`,
        ...(city !== null && { _geo: points[city] }),
      })),
    ),
  };
}

/** A state that asks only this. */
export const withFilters = (filters: SearchState['filters'], query = ''): SearchState => ({
  ...emptySearchState,
  query,
  filters,
});
