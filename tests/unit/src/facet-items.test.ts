import { describe, expect, it } from 'vitest';
import { facetItems } from '../../../src/client/facet-items.client.ts';
import { emptySearchState } from '../../../search-config/search-state.ts';

const counts = {
  cities: { Zwolle: 2, Utrecht: 5 },
  level: { onbekend: 9, '4+': 1, instroom: 3, '4': 2 },
  'path.lvl0': { Zorg: 4, Bouw: 6 },
  'path.lvl1': { 'Zorg > Kok': 3, 'Zorg > Lasser': 1, 'Bouw > Lasser': 6 },
};

describe('values of facets', () => {
  it('stand by count or in their own order, unknown last', () => {
    const { plaats, niveau, taal } = facetItems(emptySearchState, counts);
    expect(plaats?.map(({ value, count }) => [value, count])).toEqual([
      ['Utrecht', 5],
      ['Zwolle', 2],
    ]);
    expect(niveau?.map(({ value }) => value)).toEqual(['instroom', '4', '4+', 'onbekend']);
    expect(taal).toEqual([]);
  });

  it('keep a chosen value that leaves nothing, so that it can be taken away', () => {
    const state = { ...emptySearchState, filters: { plaats: ['Emmen', 'Zwolle'] } };
    expect(
      facetItems(state, counts).plaats?.map(({ value, count, chosen }) => [value, count, chosen]),
    ).toEqual([
      ['Utrecht', 5, false],
      ['Zwolle', 2, true],
      ['Emmen', 0, true],
    ]);
  });

  it('open a branche that is chosen, with its functies below it', () => {
    const chosen = (value: string) =>
      facetItems({ ...emptySearchState, filters: { ontwikkelpad: [value] } }, counts).ontwikkelpad!;
    expect(facetItems(emptySearchState, counts).ontwikkelpad?.flatMap(({ children }) => children)).toEqual(
      [],
    );
    const [bouw, zorg] = chosen('Zorg > Lasser');
    expect([bouw?.chosen, bouw?.children, zorg?.chosen]).toEqual([false, [], true]);
    expect(zorg?.children.map(({ value, chosen: isChosen }) => [value, isChosen])).toEqual([
      ['Zorg > Kok', false],
      ['Zorg > Lasser', true],
    ]);
    expect(chosen('Zorg').map(({ children }) => children.length)).toEqual([0, 2]);
    expect(chosen('Zorg > Smid')[1]?.children.map(({ value, count }) => [value, count])).toEqual([
      ['Zorg > Kok', 3],
      ['Zorg > Lasser', 1],
      ['Zorg > Smid', 0],
    ]);
  });
});
