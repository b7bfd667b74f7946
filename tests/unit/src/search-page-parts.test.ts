import { describe, expect, it } from 'vitest';
import {
  cardLabels,
  cardPlace,
  cardPrice,
  cardStart,
  type CardDocument,
} from '../../../src/lib/card-facts.ts';
import { facetOrder } from '../../../src/lib/facet-order.ts';
import { pageNumbers } from '../../../src/lib/page-numbers.ts';
import { valueLabel } from '../../../src/lib/value-label.ts';
import { facets, type FacetKey } from '../../../search-config/facets.ts';
import { requestState } from '../../../src/client/request-state.client.ts';
import { fromUiState, toUiState } from '../../../src/client/ui-state.client.ts';
import type { SearchState } from '../../../search-config/search-state.ts';

const card: CardDocument = {
  cities: ['Utrecht', 'Zwolle'],
  forms: ['on-site'],
  startMonths: ['2027-01'],
  nextStart: 20270112,
  priceFrom: 99_500,
  priceTo: 99_500,
  level: '4',
};
const ordered = (key: FacetKey, values: Record<string, number>): string[] =>
  Object.entries(values)
    .map(([name, count]) => ({ name, count }))
    .sort(facetOrder(key))
    .map(({ name }) => name);

describe('card', () => {
  it('says the first start, or that it is flexible or unknown', () => {
    expect(cardStart(card, [])).toBe('Start 12 januari 2027');
    expect(cardStart({ ...card, nextStart: null, startMonths: ['2027-01', 'flexibel'] }, [])).toContain(
      'wanneer je wilt',
    );
    expect(cardStart({ ...card, startMonths: ['2027-01', 'flexibel'] }, [])).toBe(
      'Start 12 januari 2027, of wanneer je wilt',
    );
    expect(cardStart({ ...card, nextStart: null, startMonths: ['onbekend'] }, [])).toBe(
      'Startdatum niet bekend',
    );
  });

  it('says the first start in a chosen month, and that a flexible one fits', () => {
    const starts = { ...card, startMonths: ['2027-01', '2027-03', '2027-09'] };
    expect(cardStart(starts, ['2027-01'])).toBe('Start 12 januari 2027');
    expect(cardStart({ ...starts, startMonths: ['2027-01', 'flexibel'] }, ['2027-01'])).toBe(
      'Start 12 januari 2027',
    );
    expect(cardStart(starts, ['2027-09', '2027-03'])).toBe('Start in maart 2027');
    expect(cardStart({ ...starts, startMonths: ['2027-03', 'flexibel'] }, ['2027-03'])).toContain(
      'wanneer je wilt',
    );
    expect(cardStart(starts, ['later'])).toBe('Start 12 januari 2027');
    expect(cardStart({ ...starts, startMonths: ['2027-01', 'later'] }, ['later'])).toBe(
      'Heeft een latere start',
    );
    expect(cardStart({ ...starts, startMonths: ['later'] }, ['later'])).toBe('Start 12 januari 2027');
  });

  it('names the chosen town first and counts the others', () => {
    expect(cardPlace(card, [])).toBe('Utrecht');
    expect(cardPlace(card, ['Zwolle'])).toBe('Zwolle');
    expect(cardPlace({ ...card, cities: ['Utrecht'] }, [])).toBe('Utrecht');
  });

  it('tells no place from an unknown place', () => {
    expect(cardPlace({ ...card, cities: [], forms: ['online'] }, [])).toBe('Geen vaste plaats');
    expect(cardPlace({ ...card, cities: [], forms: ['on-site', 'self-study'] }, [])).toBe(
      'Geen vaste plaats',
    );
    expect(cardPlace({ ...card, cities: [] }, [])).toBe('Plaats niet bekend');
  });

  it('says vanaf when prices differ and that a price is unknown', () => {
    expect(cardPrice({ priceFrom: 0, priceTo: 0 })).toBe('gratis');
    expect(cardPrice({ priceFrom: 99_500, priceTo: 99_500 })).not.toContain('vanaf');
    expect(cardPrice({ priceFrom: 99_500, priceTo: 99_900 })).toContain('vanaf');
    expect(cardPrice({ priceFrom: null, priceTo: null })).toBe('prijs onbekend');
  });

  it('labels form and level as far as known', () => {
    expect(cardLabels(card)).toEqual(['Op locatie', 'NLQF 4 (mbo 4, havo)']);
    expect(cardLabels({ ...card, forms: ['onbekend'], level: 'onbekend' })).toEqual([]);
  });
});

describe('facet values', () => {
  it('stand by count or in their own order, with unknown last', () => {
    expect(ordered('plaats', { Utrecht: 2, Zwolle: 9, onbekend: 99 })).toEqual([
      'Zwolle',
      'Utrecht',
      'onbekend',
    ]);
    expect(ordered('niveau', { onbekend: 9, '5': 1, '4+': 1, '4': 1, instroom: 1 })).toEqual([
      'instroom',
      '4',
      '4+',
      '5',
      'onbekend',
    ]);
    expect(ordered('start', { '2027-02': 9, onbekend: 1, '2026-12': 1, flexibel: 1 })).toEqual([
      'flexibel',
      '2026-12',
      '2027-02',
      'onbekend',
    ]);
    expect(ordered('prijs', { '5000-': 9, '0': 1, '1-250': 4 })).toEqual(['0', '1-250', '5000-']);
  });

  it('have Dutch labels', () => {
    expect(valueLabel('start', '2027-01')).toBe('januari 2027');
    expect(valueLabel('ontwikkelpad', 'Zorg > Helpende')).toBe('Helpende');
    expect(valueLabel('aanbieder', 'Academie')).toBe('Academie');
    expect(facets.map(({ key }) => valueLabel(key, 'onbekend'))).not.toContain('onbekend');
  });
});

describe('page numbers', () => {
  it('show the ends and the surroundings, and a gap only where pages are hidden', () => {
    expect(pageNumbers(1, 1)).toEqual([1]);
    expect(pageNumbers(1, 3)).toEqual([1, 2, 3]);
    expect(pageNumbers(3, 9)).toEqual([1, 2, 3, 4, null, 9]);
    expect(pageNumbers(5, 9)).toEqual([1, null, 4, 5, 6, null, 9]);
    expect(pageNumbers(9, 9)).toEqual([1, null, 8, 9]);
  });
});

describe('state in InstantSearch', () => {
  const state: SearchState = {
    query: 'kok',
    filters: { vorm: ['online'], aanbieder: ['-Noord'], ontwikkelpad: ['Zorg > Helpende'] },
    near: { place: 'Utrecht', km: 10, online: true },
    sort: 'prijs',
    page: 3,
  };

  it('comes back the same, also with a value that begins with a hyphen', () => {
    expect(fromUiState(toUiState(state))).toEqual(state);
  });

  it('is read from the main request', () => {
    const params = {
      query: 'kok',
      page: 2,
      aroundLatLng: 'Utrecht',
      aroundRadius: 10,
      ruleContexts: ['online'],
      optionalFilters: ['vorm:online', 'aanbieder:-Noord', 'ontwikkelpad:Zorg > Helpende'],
    };
    expect(requestState({ indexName: 'opleidingen:prijs', params })).toEqual(state);
  });

  it('is empty in an empty request', () => {
    expect(requestState({ indexName: 'opleidingen' })).toEqual({
      query: '',
      filters: {},
      near: null,
      sort: 'relevantie',
      page: 1,
    });
  });
});
