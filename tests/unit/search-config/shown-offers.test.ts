import { describe, expect, it } from 'vitest';
import { searchPlan } from '../../../search-config/search-plan.ts';
import { emptySearchState } from '../../../search-config/search-state.ts';
import { shownOffersPlan } from '../../../search-config/shown-offers.ts';
import { options } from '../../support/plan-programs.ts';

const hits = [
  { programId: 'a', placeCount: 1 },
  { programId: 'b', placeCount: 12 },
];
const near = { place: 'Utrecht', km: 10, online: false } as const;
const sortOf = (state: Parameters<typeof shownOffersPlan>[0]) =>
  shownOffersPlan(state, options, hits).queries[0]?.sort;

describe('the offer that a card shows', () => {
  it('is asked for courses in several places, and for all once a filter narrows offers', () => {
    const asked = (filters: object) =>
      shownOffersPlan({ ...emptySearchState, filters }, options, hits).queries[0]?.filter.at(-1);
    expect(asked({})).toEqual(['programId = "b"']);
    expect(asked({ niveau: ['4'] })).toEqual(['programId = "b"']);
    expect(asked({ vorm: ['online'] })).toEqual(['programId = "a"', 'programId = "b"']);
    expect(shownOffersPlan(emptySearchState, options, hits.slice(0, 1)).queries).toEqual([]);
  });

  it('is the nearest, else the first in the order that was chosen, else the first to start', () => {
    expect(sortOf({ ...emptySearchState, query: 'kok', near })).toEqual(['_geoPoint(52.09, 5.12):asc']);
    expect(sortOf({ ...emptySearchState, sort: 'prijs' })).toEqual(['priceFrom:asc']);
    expect(sortOf(emptySearchState)).toEqual(['nextStart:asc']);
  });

  it('has its own town left out of the other places', () => {
    const offer = { programId: 'b', cities: ['Utrecht'] };
    const answers = [{ hits: [offer] }, { hits: [], facetDistribution: { programId: { b: 12 } } }];
    expect(shownOffersPlan(emptySearchState, options, hits).read(answers).get('b')).toEqual({
      offer,
      otherPlaces: 11,
    });
    const online = [{ hits: [{ ...offer, cities: [] }] }, answers[1]!];
    expect(shownOffersPlan(emptySearchState, options, hits).read(online).get('b')?.otherPlaces).toBe(12);
  });
});

describe('an order by start or price', () => {
  it('is that of the offers that pass, as soon as one facet narrows them', () => {
    const index = (state: object) =>
      searchPlan({ ...emptySearchState, ...state }, options).queries[0]?.indexUid;
    expect(index({ sort: 'start' })).toBe('programs');
    expect(index({ filters: { plaats: ['Utrecht'] } })).toBe('programs');
    expect(index({ sort: 'start', filters: { plaats: ['Utrecht'] } })).toBe('offers');
    expect(index({ sort: 'prijs', filters: { vorm: ['online'] } })).toBe('offers');
    expect(index({ sort: 'nieuw', filters: { vorm: ['online'] } })).toBe('programs');
  });
});
