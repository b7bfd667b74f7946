import { describe, expect, it } from 'vitest';
import { readSearchState, writeSearchState, type SearchState } from '../../../search-config/search-state.ts';

const read = (query: string) => readSearchState(new URLSearchParams(query));

describe('search state', () => {
  it('comes back the same from its own address', () => {
    const state: SearchState = {
      query: 'kok & "bakker"',
      filters: { vorm: ['online', 'blended'], ontwikkelpad: ['Zorg > Helpende'], start: ['2027-01'] },
      near: { place: "'s-Hertogenbosch", km: 10, online: true },
      sort: 'prijs',
      page: 2,
    };
    expect(read(writeSearchState(state))).toEqual(state);
  });

  it('has an empty address when nothing is asked', () => {
    expect(writeSearchState(read(''))).toBe('');
  });

  it('writes the usual distance nowhere, and takes an odd one for the usual', () => {
    const state = read('bij=3511&afstand=7');
    expect(state.near).toEqual({ place: '3511', km: 25, online: false });
    expect(writeSearchState(state)).toBe('bij=3511');
  });

  it('cuts what is longer than a person writes', () => {
    const state = read(
      `q=${'a'.repeat(400)}&bij=${'b'.repeat(100)}&${Array.from({ length: 60 }, (_, i) => `plaats=${i}`).join('&')}`,
    );
    expect([state.query.length, state.near?.place.length, state.filters.plaats?.length]).toEqual([
      300, 80, 50,
    ]);
  });

  it('sorts by distance only from a place', () => {
    expect(read('bij=3511&sorteer=afstand').sort).toBe('afstand');
    expect(read('sorteer=afstand').sort).toBe('relevantie');
    expect(writeSearchState({ ...read(''), sort: 'afstand' })).toBe('');
  });

  it('leaves out what it does not understand', () => {
    expect(read('sorteer=willekeurig&pagina=-3&onzin=1&vorm=')).toEqual(read(''));
  });

  it('takes each value of a facet once', () => {
    expect(read('plaats=Utrecht&plaats=Utrecht').filters).toEqual({ plaats: ['Utrecht'] });
  });
});
