import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, succeeded, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

let uid: string;
beforeAll(async () => {
  uid = await server.index(
    { filterableAttributes: ['soort', 'prijs', 'groep', 'pad'], sortableAttributes: ['prijs', 'titel'] },
    [
      { id: 1, titel: 'b', soort: ['X', 'y'], prijs: 3, groep: 'g1', pad: { lvl0: 'A', lvl1: 'A > B' } },
      { id: 2, titel: 'a', soort: ['x'], prijs: 1, groep: 'g1', pad: { lvl0: 'A' } },
      { id: 3, titel: 'c', soort: [], prijs: 'tien', groep: 'g2' },
      { id: 4, titel: 'd', soort: ['Y', 'Y'], prijs: 2, groep: 'g2' },
      { id: 5, titel: 'e', soort: 'z', groep: 'g3' },
    ],
  );
});
const index = () => server.client.index(uid);
const ids = async (sort: string[]) =>
  (await index().search('', { sort })).hits.map((hit) => hit['id'] as number);

describe('sort', () => {
  it('puts numbers before text and documents without the field last, both ways', async () => {
    expect(await ids(['prijs:asc'])).toEqual([2, 4, 1, 3, 5]);
    expect(await ids(['prijs:desc'])).toEqual([1, 4, 2, 3, 5]);
  });

  it('refuses what is not sortable or not a sort', async () => {
    await expect(index().search('', { sort: ['soort:asc'] })).rejects.toThrow(
      'Attribute `soort` is not sortable. Available sortable attributes are: `prijs, titel`.',
    );
    await expect(index().search('', { sort: ['prijs'] })).rejects.toThrow(
      'Invalid syntax for the sort parameter: expected expression ending by `:asc` or `:desc`, found `prijs`.',
    );
  });

  it('acts where the ranking rules have it', async () => {
    const documents = [
      { id: 1, titel: 'cursus', prijs: 9 },
      { id: 2, titel: 'cursis', prijs: 1 },
    ];
    const byRelevance = await server.index({ sortableAttributes: ['prijs'] }, documents);
    const bySort = await server.index(
      {
        sortableAttributes: ['prijs'],
        rankingRules: ['sort', 'words', 'typo', 'proximity', 'attributeRank', 'wordPosition', 'exactness'],
      },
      documents,
    );
    const order = async (name: string) =>
      (await server.client.index(name).search('cursus', { sort: ['prijs:asc'] })).hits.map(
        (hit) => hit['id'] as number,
      );
    expect(await order(byRelevance)).toEqual([1, 2]);
    expect(await order(bySort)).toEqual([2, 1]);
  });
});

describe('facets', () => {
  it('are counted over all candidates, equal values merged under their first spelling', async () => {
    const result = await index().search('', { facets: ['soort', 'prijs'], limit: 1 });
    expect(result.facetDistribution).toEqual({
      soort: { X: 2, y: 2, z: 1 },
      prijs: { '1': 1, '2': 1, '3': 1, tien: 1 },
    });
    expect(result.facetStats).toEqual({ prijs: { min: 1, max: 3 } });
  });

  it('take patterns, and follow the filter', async () => {
    const result = await index().search('', { facets: ['pad.*'], filter: 'prijs < 3' });
    expect(result.facetDistribution).toEqual({ 'pad.lvl0': { A: 1 }, 'pad.lvl1': {} });
  });

  it('refuse what is not filterable', async () => {
    await expect(index().search('', { facets: ['titel'] })).rejects.toThrow(
      'Invalid facet distribution: Pattern `titel` is not filterable. Available filterable attributes patterns are: `groep, pad, prijs, soort`.',
    );
  });

  it('are cut at maxValuesPerFacet, by alphabet or by count', async () => {
    await succeeded(index().updateFaceting({ maxValuesPerFacet: 1, sortFacetValuesBy: { groep: 'count' } }));
    const counted = await index().search('', { facets: ['soort', 'groep'], filter: 'prijs != 1' });
    expect(counted.facetDistribution).toEqual({ soort: { X: 1 }, groep: { g2: 2 } });
    await succeeded(index().resetFaceting());
  });

  it('are exact after distinct with numbered pages', async () => {
    const result = await index().search('', {
      distinct: 'groep',
      facets: ['groep'],
      page: 1,
      hitsPerPage: 2,
    });
    expect(result).toMatchObject({
      totalHits: 3,
      totalPages: 2,
      facetDistribution: { groep: { g1: 1, g2: 1, g3: 1 } },
    });
    expect(result.hits.map((hit) => hit['groep'] as string)).toEqual(['g1', 'g2']);
  });

  it('can be searched in from the start of the value, with typos', async () => {
    const own = await server.index({ filterableAttributes: ['naam'] }, [
      { id: 1, naam: 'Jane Austen' },
      { id: 2, naam: 'Café Zuid' },
      { id: 3, naam: 'Amsterdam' },
      { id: 4, naam: 'Amsterdam' },
    ]);
    const search = async (facetQuery: string) =>
      (await server.client.index(own).searchForFacetValues({ facetName: 'naam', facetQuery })).facetHits;
    expect(await search('jane')).toEqual([{ value: 'Jane Austen', count: 1 }]);
    expect(await search('austen')).toEqual([]);
    expect(await search('cafe')).toEqual([{ value: 'Café Zuid', count: 1 }]);
    expect(await search('amstredam')).toEqual([{ value: 'Amsterdam', count: 2 }]);
  });
});
