import { instantMeiliSearch } from '@meilisearch/instant-meilisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

type Client = ReturnType<typeof instantMeiliSearch>['searchClient'];

let server: ConformanceServer;
let client: Client;
let uid: string;
beforeAll(async () => {
  server = await conformanceServer();
  uid = await server.index(
    { filterableAttributes: ['brand', 'price', 'cat', 'online', '_geo'], sortableAttributes: ['price'] },
    [
      {
        id: 1,
        title: 'Java',
        brand: 'A',
        price: 10,
        online: true,
        cat: { lvl0: 'IT', lvl1: 'IT > Web' },
        _geo: { lat: 52, lng: 5 },
      },
      { id: 2, title: 'Javascript', brand: 'B "x"', price: 30, online: false, cat: { lvl0: 'IT' } },
      { id: 3, title: 'Zorg', brand: 'C', price: 20, online: true, cat: { lvl0: 'Zorg' } },
    ],
  );
  client = instantMeiliSearch(server.url, server.masterKey, {
    finitePagination: true,
    primaryKey: 'id',
  }).searchClient;
});
afterAll(() => server.close());

const search = async (params: Record<string, unknown>, indexName = uid) => {
  const { results } = await client.search([
    { indexName, params: { query: '', hitsPerPage: 20, page: 0, ...params } },
  ]);
  return results[0] as unknown as {
    hits: Record<string, unknown>[];
    nbHits: number;
    nbPages: number;
    facets: Record<string, Record<string, number>>;
    facets_stats: Record<string, { min: number; max: number }>;
  };
};

describe('instant-meilisearch', () => {
  it('searches, highlights and pages', async () => {
    const { hits, nbHits, nbPages } = await search({
      query: 'java',
      hitsPerPage: 1,
      attributesToHighlight: ['title'],
    });
    expect({ nbHits, nbPages }).toEqual({ nbHits: 2, nbPages: 2 });
    expect(hits[0]).toMatchObject({
      objectID: 1,
      _highlightResult: { title: { value: '__ais-highlight__Java__/ais-highlight__' } },
    });
  });

  it('refines by facets, also with quotes in the value and booleans as text', async () => {
    expect((await search({ facetFilters: [['brand:B "x"', 'brand:C']] })).nbHits).toBe(2);
    expect((await search({ facetFilters: ['online:true'] })).nbHits).toBe(2);
    expect((await search({ facetFilters: [['cat.lvl1:IT > Web']] })).nbHits).toBe(1);
  });

  it('counts facets and their bounds', async () => {
    const { facets, facets_stats: stats } = await search({ facets: ['brand', 'price'] });
    expect(facets['brand']).toEqual({ A: 1, 'B "x"': 1, C: 1 });
    expect(stats['price']).toMatchObject({ min: 10, max: 30 });
  });

  it('filters numbers and sorts by the name of the index', async () => {
    expect((await search({ numericFilters: ['price>=20'] })).nbHits).toBe(2);
    const { hits } = await search({}, `${uid}:price:desc`);
    expect(hits.map((hit) => hit['id'])).toEqual([2, 3, 1]);
  });

  it('filters around a place', async () => {
    expect((await search({ aroundLatLng: '52, 5', aroundRadius: 1000 })).nbHits).toBe(1);
  });

  it('searches within a facet', async () => {
    const found = await client.searchForFacetValues!([
      { indexName: uid, params: { facetName: 'brand', facetQuery: 'b' } },
    ] as unknown as Parameters<NonNullable<Client['searchForFacetValues']>>[0]);
    expect(found[0]!.facetHits).toMatchObject([{ value: 'B "x"', count: 1 }]);
  });
});
