import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer, isRealServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

import { createHmac } from 'node:crypto';
import { Meilisearch } from 'meilisearch';

describe('keys', () => {
  it('are derived from master key and uid', async () => {
    const uid = crypto.randomUUID();
    const key = await server.client.createKey({
      uid,
      actions: ['search'],
      indexes: ['courses'],
      expiresAt: null,
    });
    expect(key.key).toBe(createHmac('sha256', server.masterKey).update(uid).digest('hex'));
    expect((await server.client.getKey(key.key)).uid).toBe(uid);
    expect(await server.client.updateKey(uid, { name: 'new name' })).toMatchObject({
      name: 'new name',
      actions: ['search'],
    });
    await server.client.deleteKey(uid);
    expect(await server.request('GET', `/keys/${uid}`)).toMatchObject({
      status: 404,
      body: { code: 'api_key_not_found' },
    });
  });

  it('exist by default for search and administration', async () => {
    const names = (await server.client.getKeys({ limit: 100 })).results.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Default Search API Key', 'Default Admin API Key']));
  });

  it('hold for their actions and indexes only', async () => {
    const uid = await server.index({}, [{ id: 1 }]);
    const other = await server.index({}, []);
    const { key } = await server.client.createKey({ actions: ['search'], indexes: [uid], expiresAt: null });
    const limited = new Meilisearch({ host: server.url, apiKey: key });
    expect((await limited.index(uid).search('')).hits).toHaveLength(1);
    const refusal = { status: 403, body: { code: 'invalid_api_key', type: 'auth' } };
    const as = { authorization: `Bearer ${key}` };
    expect(await server.request('POST', `/indexes/${other}/search`, {}, as)).toMatchObject(refusal);
    expect(await server.request('GET', `/indexes/${uid}/settings`, undefined, as)).toMatchObject(refusal);
    const both = { queries: [{ indexUid: uid }, { indexUid: other }] };
    expect(await server.request('POST', '/multi-search', both, as)).toMatchObject(refusal);
  });

  it('fit index names by pattern', async () => {
    const uid = await server.index({}, []);
    const { key } = await server.client.createKey({
      actions: ['*'],
      indexes: [`${uid.slice(0, -1)}*`],
      expiresAt: null,
    });
    const as = { authorization: `Bearer ${key}` };
    expect((await server.request('GET', `/indexes/${uid}`, undefined, as)).status).toBe(200);
    expect((await server.request('GET', '/indexes/something-else', undefined, as)).status).toBe(403);
  });

  it('are asked for: 401 without one, 403 with a wrong one, and none for health', async () => {
    expect(await server.request('GET', '/indexes', undefined, { authorization: '' })).toMatchObject({
      status: 401,
      body: {
        code: 'missing_authorization_header',
        message: 'The Authorization header is missing. It must use the bearer authorization method.',
      },
    });
    expect(await server.request('GET', '/indexes', undefined, { authorization: 'Bearer x' })).toMatchObject({
      status: 403,
      body: { code: 'invalid_api_key', message: 'The provided API key is invalid.' },
    });
    expect((await server.request('GET', '/health', undefined, { authorization: '' })).body).toEqual({
      status: 'available',
    });
  });

  it.each([
    [{ actions: ['fly'], indexes: ['*'], expiresAt: null }, 'invalid_api_key_actions'],
    [{ actions: ['*'], indexes: ['a b'], expiresAt: null }, 'invalid_api_key_indexes'],
    [{ actions: ['*'], indexes: ['*'], expiresAt: '2001-01-01T00:00:00Z' }, 'invalid_api_key_expires_at'],
    [{ actions: ['*'], indexes: ['*'] }, 'missing_api_key_expires_at'],
  ])('refuse %j', async (key, code) => {
    expect(await server.request('POST', '/keys', key)).toMatchObject({ status: 400, body: { code } });
  });

  it('for some indexes see and do nothing outside them', async () => {
    const [mine, other] = [await server.index({}, []), await server.index({}, [])];
    const { key } = await server.client.createKey({
      actions: ['*'],
      indexes: [mine],
      expiresAt: null,
    });
    const client = new Meilisearch({ host: server.url, apiKey: key });
    expect((await client.getIndexes()).results.map(({ uid }) => uid)).toEqual([mine]);
    expect(Object.keys((await client.getStats()).indexes)).toEqual([mine]);
    // Meilisearch 1.50 takes the page first and leaves out what the key may not see afterwards.
    const { results, total } = await client.tasks.getTasks({ limit: 1000 });
    expect(new Set(results.map(({ indexUid }) => indexUid))).toEqual(new Set([mine]));
    // It counts those of others along, too.
    if (!isRealServer) {
      expect(total).toBe(results.length);
      expect((await client.batches.getBatches()).total).toBe(total);
    }
    const { results: others } = await server.client.tasks.getTasks({ indexUids: [other] });
    await expect(client.tasks.getTask(others[0]!.uid)).rejects.toHaveProperty('cause.code', 'task_not_found');
    for (const refused of [
      () => client.getKeys(),
      () => client.getVersion(),
      () => client.index(other).search('a'),
    ])
      await expect(refused()).rejects.toHaveProperty('cause.code', 'invalid_api_key');
    const scoped = { actions: ['version' as const], indexes: [mine], expiresAt: null };
    await expect(server.client.createKey(scoped)).rejects.toHaveProperty(
      'cause.code',
      'index_scoped_api_key_with_global_action',
    );
  });
});
