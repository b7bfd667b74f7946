import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, succeeded, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

describe('indexes', () => {
  it('are made, read, changed and removed by tasks', async () => {
    const uid = server.uid();
    const created = await server.request('POST', '/indexes', { uid, primaryKey: 'ref' });
    expect(created.status).toBe(202);
    expect(created.body).toMatchObject({ indexUid: uid, status: 'enqueued', type: 'indexCreation' });
    const { taskUid } = created.body as { taskUid: number };
    const task = await server.client.tasks.waitForTask(taskUid, { interval: 10 });
    expect(task).toMatchObject({
      uid: taskUid,
      status: 'succeeded',
      details: { primaryKey: 'ref' },
      error: null,
    });
    expect(await server.client.getRawIndex(uid)).toMatchObject({ uid, primaryKey: 'ref' });
    await succeeded(server.client.updateIndex(uid, { primaryKey: 'isbn' }));
    expect(await server.client.getRawIndex(uid)).toMatchObject({ primaryKey: 'isbn' });
    await succeeded(server.client.deleteIndex(uid));
    expect((await server.request('GET', `/indexes/${uid}`)).body).toMatchObject({
      code: 'index_not_found',
      message: `Index \`${uid}\` not found.`,
    });
  });

  it('refuses a name with other characters at once, and a name that exists in the task', async () => {
    expect(await server.request('POST', '/indexes', { uid: 'a b' })).toMatchObject({
      status: 400,
      body: { code: 'invalid_index_uid' },
    });
    const uid = await server.index({}, []);
    const again = await server.client.createIndex(uid).waitTask({ interval: 10 });
    expect(again).toMatchObject({
      status: 'failed',
      error: { code: 'index_already_exists', type: 'invalid_request' },
    });
  });

  it('swaps documents and settings of two names at once', async () => {
    const live = await server.index({ filterableAttributes: ['a'] }, [{ id: 1, a: 'old' }]);
    const fresh = await server.index({ filterableAttributes: ['b'] }, [
      { id: 1, a: 'new' },
      { id: 2, a: 'new' },
    ]);
    await succeeded(server.client.swapIndexes([{ indexes: [live, fresh], rename: false }]));
    expect((await server.client.index(live).search('')).hits.map((hit) => hit['a'])).toEqual(['new', 'new']);
    expect(await server.client.index(live).getFilterableAttributes()).toEqual(['b']);
    expect((await server.client.index(fresh).search('')).hits).toEqual([{ id: 1, a: 'old' }]);
  });

  it('renames by a swap with rename, and fails it when the name is taken or missing', async () => {
    const uid = await server.index({}, [{ id: 1 }]);
    const target = server.uid();
    await succeeded(server.client.swapIndexes([{ indexes: [uid, target], rename: true }]));
    expect((await server.client.index(target).search('')).hits).toEqual([{ id: 1 }]);
    expect((await server.request('GET', `/indexes/${uid}`)).status).toBe(404);
    const missing = await server.client
      .swapIndexes([{ indexes: [uid, target], rename: false }])
      .waitTask({ interval: 10 });
    expect(missing).toMatchObject({ status: 'failed', indexUid: null, error: { code: 'index_not_found' } });
  });

  it('lists with offset, limit and total', async () => {
    const all = await server.client.getRawIndexes({ limit: 1000 });
    const one = await server.client.getRawIndexes({ limit: 1, offset: 1 });
    expect(one).toMatchObject({ limit: 1, offset: 1, total: all.total });
    expect(one.results).toEqual(all.results.slice(1, 2));
  });
});
