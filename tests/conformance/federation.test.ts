import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

async function twoIndexes(): Promise<[string, string]> {
  const settings = { filterableAttributes: ['kind', 'price', 'title'] };
  const films = await server.index(settings, [
    { id: 1, title: 'the hobbit returns', kind: 'film', price: 10 },
    { id: 2, title: 'something else', kind: 'film', price: 20 },
  ]);
  const books = await server.index(settings, [
    { id: 1, title: 'the hobbit', kind: 'book', price: 5 },
    { id: 2, title: 'hobbit', kind: 'book', price: 7 },
  ]);
  return [films, books];
}

interface Federated {
  hits: { id: number; title: string; _federation: Record<string, unknown>; _rankingScore?: number }[];
  estimatedTotalHits?: number;
  totalHits?: number;
  totalPages?: number;
  facetsByIndex?: unknown;
  facetDistribution?: unknown;
  facetStats?: unknown;
}

async function federate(federation: unknown, queries: unknown[]): Promise<Federated> {
  const { status, body } = await server.request('POST', '/multi-search', { federation, queries });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as Federated;
}

describe('a federation', () => {
  it('gives the hits of all queries as one list, the best by weighted score first', async () => {
    const [films, books] = await twoIndexes();
    const plain = await federate({}, [
      { indexUid: films, q: 'hobbit' },
      { indexUid: books, q: 'hobbit' },
    ]);
    expect(plain.hits[0]).toMatchObject({
      title: 'hobbit',
      _federation: { indexUid: books, queriesPosition: 1 },
    });
    expect(plain.hits).toHaveLength(3);
    expect(plain.estimatedTotalHits).toBe(3);
    expect(plain.hits[0]).not.toHaveProperty('_rankingScore');
    const weighted = await federate({}, [
      { indexUid: films, q: 'hobbit', showRankingScore: true },
      { indexUid: books, q: 'hobbit', federationOptions: { weight: 0.1 } },
    ]);
    const [first] = weighted.hits;
    expect(first!._federation).toEqual({
      indexUid: films,
      queriesPosition: 0,
      weightedRankingScore: first!._rankingScore,
    });
  });

  it('shows a document once, also when two queries find it, and one of each distinct value', async () => {
    const [films, books] = await twoIndexes();
    const twice = await federate({}, [
      { indexUid: books, q: 'hobbit' },
      { indexUid: books, q: 'the' },
    ]);
    expect(twice.hits.map(({ id }) => id).toSorted()).toEqual([1, 2]);
    const distinct = await federate({ distinct: 'kind' }, [{ indexUid: films }, { indexUid: books }]);
    expect(distinct.hits.map(({ _federation }) => _federation['indexUid']).toSorted()).toEqual(
      [films, books].toSorted(),
    );
  });

  it('has pages', async () => {
    const [films, books] = await twoIndexes();
    const queries = [{ indexUid: films }, { indexUid: books }];
    const all = await federate({}, queries);
    expect((await federate({ offset: 1, limit: 2 }, queries)).hits).toEqual(all.hits.slice(1, 3));
    const page = await federate({ page: 2, hitsPerPage: 3 }, queries);
    expect(page).toMatchObject({ totalHits: 4, totalPages: 2 });
    expect(page.hits).toEqual(all.hits.slice(3));
  });

  it('counts facets by index, or together', async () => {
    const [films, books] = await twoIndexes();
    const facetsByIndex = { [films]: ['kind'], [books]: ['kind', 'price'] };
    const queries = [{ indexUid: films }, { indexUid: books }];
    expect((await federate({ facetsByIndex }, queries)).facetsByIndex).toEqual({
      [films]: { distribution: { kind: { film: 2 } }, stats: {} },
      [books]: {
        distribution: { kind: { book: 2 }, price: { 5: 1, 7: 1 } },
        stats: { price: { min: 5, max: 7 } },
      },
    });
    const merged = await federate({ facetsByIndex, mergeFacets: { maxValuesPerFacet: 1 } }, queries);
    expect(merged.facetDistribution).toEqual({ kind: { book: 2 }, price: { 5: 1 } });
    expect(merged.facetStats).toEqual({ price: { min: 5, max: 7 } });
  });

  it.each([
    [{ limit: 2 }, 'invalid_multi_search_query_pagination'],
    [{ facets: ['kind'] }, 'invalid_multi_search_query_facets'],
    [{ federationOptions: { weight: -1 } }, 'invalid_multi_search_weight'],
    [{ federationOptions: { queryPosition: 'a' } }, 'invalid_multi_search_query_position'],
  ])('refuses a query with %j', async (extra, code) => {
    const uid = await server.index({}, []);
    const answer = await server.request('POST', '/multi-search', {
      federation: {},
      queries: [{ indexUid: uid, ...extra }],
    });
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });
});
