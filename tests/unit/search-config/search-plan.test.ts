import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesOf, facets, type FacetKey } from '../../../search-config/facets.ts';
import { distances, type Near } from '../../../search-config/near.ts';
import { searchPlan, type SearchAnswer, type SearchOutcome } from '../../../search-config/search-plan.ts';
import type { RankedHit } from '../../../search-config/spread-providers.ts';
import { chosenValues, emptySearchState, type SearchState } from '../../../search-config/search-state.ts';
import { distanceBetween } from '../../../src/lib/distance-between.ts';
import {
  bands,
  documentsOf,
  months,
  options,
  points,
  withFilters,
  type TestOffer,
  type TestProgram,
} from '../../support/plan-programs.ts';
import { tinySearch, type TinyDocument } from '../../support/tiny-search.ts';

const someOf = (values: string[], minLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength: 2 });
const offerArbitrary: fc.Arbitrary<TestOffer> = fc.record({
  city: fc.constantFrom('Utrecht', 'Zwolle', "'s-Hertogenbosch", null),
  form: fc.constantFrom('online', 'on-site', 'onbekend'),
  starts: fc.oneof(
    someOf(months, 1),
    fc.constant<string[]>(['onbekend']),
    fc.constant<string[]>([...months, 'flexibel']),
  ),
  bands: someOf(bands, 1),
});
const programArbitrary: fc.Arbitrary<TestProgram> = fc.record({
  title: fc.constantFrom('Kok', 'Kok basis', 'Lasser'),
  level: fc.constantFrom('2', '4+', 'onbekend'),
  path: someOf(['Zorg > Kok', 'Zorg > Lasser', 'Bouw > Lasser'], 0),
  provider: fc.constantFrom('De "Brug"', 'A\\B', '-Noord'),
  recognitions: someOf(['NRTO', 'OCW'], 1),
  languages: someOf(['nl', 'en'], 1),
  funding: someOf(['slim', 'onbekend'], 1),
  themes: someOf(['ict', 'zorg', 'onbekend'], 1),
  durationBand: fc.constantFrom('dag', 'jaar'),
  studyLoadBand: fc.constantFrom('8', 'onbekend'),
  sources: someOf(['edudex', 'rio', 'hovi'], 1),
  offers: fc.array(offerArbitrary, { minLength: 1, maxLength: 4 }),
});
const stateArbitrary: fc.Arbitrary<SearchState> = fc.record({
  query: fc.constantFrom('', 'kok', 'basis -kok', 'lasser'),
  filters: fc.record(
    {
      vorm: someOf(['online', 'on-site', 'onbekend'], 1),
      plaats: someOf(['Utrecht', 'Zwolle', "'s-Hertogenbosch"], 1),
      start: someOf([...months, 'flexibel', '2031-01'], 1),
      prijs: someOf(bands, 1),
      niveau: someOf(['2', '4+'], 1),
      ontwikkelpad: someOf(['Zorg', 'Zorg > Kok', 'Bouw > Lasser'], 1),
      aanbieder: someOf(['De "Brug"', 'A\\B', '-Noord'], 1),
      thema: someOf(['ict', 'zorg'], 1),
      duur: someOf(['dag', 'jaar'], 1),
      bron: someOf(['edudex', 'rio'], 1),
    },
    { requiredKeys: [] },
  ),
  near: fc.option(
    fc.record({
      place: fc.constant('Utrecht'),
      km: fc.constantFrom(...distances),
      online: fc.boolean(),
    }),
  ),
  sort: fc.constant('relevantie' as const),
  page: fc.constant(1),
});

/** A result as the plan reads it. */
type PlanHit = TinyDocument & RankedHit;

function run(
  programs: readonly TestProgram[],
  state: SearchState,
  hitsOnly = false,
): SearchOutcome<PlanHit> & { readonly asked: number } {
  const documents = documentsOf(programs);
  const plan = searchPlan(state, { ...options, hitsOnly });
  const answers = plan.queries.map((query) => tinySearch(documents[query.indexUid]!, query));
  return {
    ...plan.read(answers as unknown as readonly SearchAnswer<PlanHit>[]),
    asked: plan.queries.length,
  };
}

/** The definition itself: programs with one offer for which every filter holds. */
function countDirectly(programs: readonly TestProgram[], state: SearchState): number {
  const words = state.query.replaceAll('-', '').split(' ').filter(Boolean);
  const holds = (key: FacetKey, values: readonly string[]) =>
    chosenValues(state, key).length === 0 || chosenValues(state, key).some((value) => values.includes(value));
  const { near } = state;
  const isNear = ({ city, form }: TestOffer) =>
    near === null ||
    (near.online && form === 'online') ||
    (city !== null && distanceBetween(options.point, points[city]!) <= near.km);
  return programs.filter(
    (program) =>
      words.every((word) => program.title.toLowerCase().includes(word)) &&
      holds('niveau', [program.level]) &&
      holds('aanbieder', [program.provider]) &&
      holds('erkenning', program.recognitions) &&
      holds('taal', program.languages) &&
      holds('financiering', program.funding) &&
      holds('thema', program.themes) &&
      holds('duur', [program.durationBand]) &&
      holds('studielast', [program.studyLoadBand]) &&
      holds('bron', program.sources) &&
      holds('ontwikkelpad', [...program.path, ...program.path.map((part) => part.split(' > ')[0]!)]) &&
      program.offers.some(
        (offer) =>
          isNear(offer) &&
          holds('plaats', offer.city === null ? [] : [offer.city]) &&
          holds('vorm', [offer.form]) &&
          holds('start', offer.starts) &&
          holds('prijs', offer.bands),
      ),
  ).length;
}

const universe: Record<FacetKey, readonly string[]> = {
  vorm: ['online', 'on-site', 'onbekend'],
  plaats: ['Utrecht', 'Zwolle', "'s-Hertogenbosch"],
  start: [...months, 'flexibel', 'onbekend', '2031-01'],
  prijs: bands,
  niveau: ['2', '4+', 'onbekend'],
  duur: ['dag', 'jaar', 'langer'],
  studielast: ['8', 'onbekend'],
  thema: ['ict', 'zorg', 'onbekend'],
  ontwikkelpad: ['Zorg', 'Bouw', 'Zorg > Kok', 'Zorg > Lasser', 'Bouw > Lasser'],
  aanbieder: ['De "Brug"', 'A\\B', '-Noord'],
  erkenning: ['NRTO', 'OCW'],
  taal: ['nl', 'en'],
  financiering: ['slim', 'onbekend'],
  bron: ['edudex', 'rio', 'hovi'],
};

describe('search plan', () => {
  it('counts for every value exactly the courses that its choice leaves', () => {
    fc.assert(
      fc.property(fc.array(programArbitrary, { maxLength: 12 }), stateArbitrary, (programs, state) => {
        const outcome = run(programs, state);
        expect(outcome.total).toBe(countDirectly(programs, state));
        expect(outcome.near === null).toBe(state.near === null);
        if (state.near !== null && outcome.near !== null) {
          const at = (near: Partial<Near>) =>
            countDirectly(programs, { ...state, near: { ...state.near!, ...near } });
          for (const km of distances) expect(outcome.near.within[km]).toBe(at({ km }));
          expect(outcome.near.withOnline).toBe(at({ online: true }));
          expect(outcome.near.withoutOnline).toBe(at({ online: false }));
        }
        for (const facet of facets) {
          for (const value of universe[facet.key]) {
            const clicked = { ...state, filters: { ...state.filters, [facet.key]: [value] } };
            const shown = attributesOf(facet).map((attribute) => outcome.counts[attribute]?.[value] ?? 0);
            expect({ facet: facet.key, value, count: Math.max(...shown) }).toEqual({
              facet: facet.key,
              value,
              count: countDirectly(programs, clicked),
            });
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same with one query when counts can wait', () => {
    fc.assert(
      fc.property(fc.array(programArbitrary, { maxLength: 12 }), stateArbitrary, (programs, state) => {
        const { hits, total, pages } = run(programs, state);
        const nothing = { counts: {}, near: null, asked: 1 };
        expect(run(programs, state, true)).toEqual({ hits, total, pages, ...nothing });
      }),
    );
  });

  it('shows no course twice, and only courses with one offer that satisfies all', () => {
    const crossed: TestProgram = {
      title: 'Kok',
      level: '2',
      path: [],
      provider: 'A\\B',
      recognitions: ['NRTO'],
      languages: ['nl'],
      funding: ['slim'],
      themes: ['ict'],
      durationBand: 'dag',
      studyLoadBand: '8',
      sources: ['rio'],
      offers: [
        { city: 'Utrecht', form: 'on-site', starts: ['2027-02'], bands: ['0'] },
        { city: 'Zwolle', form: 'on-site', starts: ['2027-01'], bands: ['0'] },
      ],
    };
    expect(run([crossed], withFilters({ plaats: ['Utrecht'], start: ['2027-01'] })).total).toBe(0);
    const both = run(
      [crossed],
      withFilters({ plaats: ['Utrecht', 'Zwolle'], start: ['2027-01', '2027-02'] }),
    );
    expect(both.hits.map(({ programId }) => programId)).toEqual(['p0']);
  });

  it('asks the programs while at most one facet of the offer narrows, with one query at first', () => {
    const first = searchPlan(emptySearchState, options).queries;
    expect(first.map(({ indexUid }) => indexUid)).toEqual(['programs']);
    expect(first[0]!.facets).toHaveLength(facets.length + 1);
    expect(searchPlan(withFilters({ vorm: ['online'] }), options).queries[0]!.indexUid).toBe('programs');
  });

  it('asks the offers, one hit per program, when two facets of the offer narrow', () => {
    const { queries } = searchPlan(withFilters({ vorm: ['online'], prijs: ['0'] }), options);
    expect(queries[0]).toMatchObject({ indexUid: 'offers', distinct: 'programId', page: 1, hitsPerPage: 60 });
  });

  it('never asks the same thing twice', () => {
    fc.assert(
      fc.property(stateArbitrary, (state) => {
        const queries = searchPlan(state, options).queries.map((query) =>
          JSON.stringify([query.indexUid, query.filter, query.distinct, query.facets]),
        );
        expect(new Set(queries).size).toBe(queries.length);
      }),
    );
  });

  it('always asks for exact totals and for all words', () => {
    for (const query of searchPlan(withFilters({ vorm: ['online'], plaats: ['Utrecht'] }), options).queries) {
      expect(query).toMatchObject({
        matchingStrategy: 'all',
        page: expect.any(Number),
        hitsPerPage: expect.any(Number),
      });
    }
  });

  it('passes page and sort on to the results only', () => {
    const state: SearchState = { ...withFilters({ niveau: ['2'] }), page: 3, sort: 'prijs' };
    const [main, ...rest] = searchPlan(state, options).queries;
    expect(main).toMatchObject({ page: 3, sort: ['priceFrom:asc'] });
    for (const query of rest) expect(query).toMatchObject({ page: 1, hitsPerPage: 0 });
    expect(rest.some(({ sort }) => sort !== undefined)).toBe(false);
  });

  const near: Near = { place: 'Utrecht', km: 10, online: false };
  it.each<[string, Partial<SearchState>, string[] | undefined]>([
    ['a place without words stand nearest first', { near }, ['_geoPoint(52.09, 5.12):asc']],
    ['a place with words stand as the words say', { near, query: 'kok' }, undefined],
    [
      'a place with words by distance when asked',
      { near, query: 'kok', sort: 'afstand' },
      ['_geoPoint(52.09, 5.12):asc'],
    ],
    ['a place by price when asked', { near, sort: 'prijs' }, ['priceFrom:asc']],
    ['no place stand as the engine has them', {}, undefined],
  ])('results of %s', (_, asked, sort) => {
    expect(searchPlan({ ...emptySearchState, ...asked }, options).queries[0]!.sort).toEqual(sort);
  });

  it('narrows and orders nothing by a place that nobody knows', () => {
    const [main] = searchPlan({ ...emptySearchState, near }, { ...options, point: null }).queries;
    expect(main).toMatchObject({ indexUid: 'programs', filter: [] });
    expect(main!.sort).toBeUndefined();
  });

  it('quotes values, so that none can be read as an expression', () => {
    const { queries } = searchPlan(withFilters({ aanbieder: ['x" OR level = "2'] }), options);
    expect(queries[0]!.filter).toEqual([['provider = "x\\" OR level = \\"2"']]);
  });
});
