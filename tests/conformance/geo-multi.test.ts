import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

let uid: string;
const places = [
  { id: 1, naam: 'Utrecht', _geo: { lat: 52.0907, lng: 5.1214 } },
  { id: 2, naam: 'Amsterdam', _geo: { lat: 52.3676, lng: 4.9041 } },
  { id: 3, naam: 'Online' },
  { id: 4, naam: 'Maastricht', _geo: { lat: '50.8514', lng: '5.691' } },
];
beforeAll(async () => {
  uid = await server.index({ filterableAttributes: ['_geo'], sortableAttributes: ['_geo'] }, places);
});
const ids = async (options: object) =>
  (await server.client.index(uid).search('', options)).hits.map((hit) => hit['id'] as number);

describe('geo', () => {
  it('filters by circle and box', async () => {
    expect(await ids({ filter: '_geoRadius(52.09, 5.12, 40000)' })).toEqual([1, 2]);
    expect(await ids({ filter: 'NOT _geoRadius(52.09, 5.12, 40000)' })).toEqual([3, 4]);
    expect(await ids({ filter: '_geoBoundingBox([52.5, 5.2], [52, 4.8])' })).toEqual([1, 2]);
  });

  it('sorts by distance, shows it rounded, and puts what has no place last', async () => {
    const { hits } = await server.client.index(uid).search('', { sort: ['_geoPoint(50.85, 5.69):asc'] });
    expect(hits.map((hit) => hit['id'] as number)).toEqual([4, 1, 2, 3]);
    expect(hits[0]!._geoDistance).toBeLessThan(300);
    expect(hits[3]).not.toHaveProperty('_geoDistance');
  });

  it('refuses bad coordinates and a document with half a place', async () => {
    await expect(ids({ filter: '_geoRadius(91, 5, 1)' })).rejects.toThrow('Bad latitude');
    await expect(ids({ filter: '_geoRadius(1, 2)' })).rejects.toThrow('3 or 4 arguments');
    const task = await server.client
      .index(uid)
      .addDocuments([{ id: 9, _geo: { lat: 1 } }])
      .waitTask({ interval: 10 });
    expect(task.error).toMatchObject({ code: 'invalid_document_geo_field' });
  });
});

describe('multi-search', () => {
  it('answers in the order of the queries, each with its index', async () => {
    const other = await server.index({}, [{ id: 'x' }]);
    const { results } = await server.client.multiSearch({
      queries: [{ indexUid: uid, q: 'utrecht' }, { indexUid: other }, { indexUid: uid, limit: 0 }],
    });
    expect(results.map(({ indexUid, hits }) => [indexUid, hits.length])).toEqual([
      [uid, 1],
      [other, 1],
      [uid, 0],
    ]);
  });

  it('says in which query a mistake is', async () => {
    const body = { queries: [{ indexUid: uid }, { indexUid: uid, filter: 'naam = x' }] };
    const answer = await server.request('POST', '/multi-search', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_search_filter' } });
    expect((answer.body as { message: string }).message).toContain('Inside `.queries[1]`: ');
    const wrong = await server.request('POST', '/multi-search', { queries: [{ indexUid: uid, limit: 'x' }] });
    expect((wrong.body as { message: string }).message).toContain('`.queries[0].limit`');
  });

  it('searches by GET with the same parameters', async () => {
    const found = await server.client
      .index(uid)
      .searchGet('utrecht', { attributesToRetrieve: ['id'], limit: 1 });
    expect(found.hits).toEqual([{ id: 1 }]);
    expect((await server.request('GET', `/indexes/${uid}/search?limit=doggo`)).body).toMatchObject({
      code: 'invalid_search_limit',
      message: 'Invalid value in parameter `limit`: could not parse `doggo` as a positive integer',
    });
  });
});
