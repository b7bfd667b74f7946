import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

// What this engine has not, a real server may have: then there is nothing to compare.
describe.skipIf(process.env['MEILI_URL'] !== undefined)('what is not there', () => {
  it.each([
    ['POST', '/dumps'],
    ['POST', '/snapshots'],
    ['GET', '/network'],
    ['GET', '/webhooks'],
    ['POST', '/chats/a/chat/completions'],
    ['GET', '/tasks/stream'],
    ['GET', '/tasks/0/documents'],
    ['POST', '/indexes/a/similar'],
    ['POST', '/indexes/a/documents/edit'],
    ['PATCH', '/indexes/a/settings/chat'],
  ])('is refused as such, but only to who may ask: %s %s', async (method, path) => {
    const body = method === 'GET' ? undefined : {};
    const refused = await server.request(method, path, body);
    expect(refused).toMatchObject({ status: 400, body: { code: 'feature_not_enabled' } });
    expect((refused.body as { message: string }).message).toMatch(/is not part of this engine\.$/);
    const unknown = await server.request(method, path, body, { authorization: 'Bearer nobody' });
    expect(unknown).toMatchObject({ status: 403, body: { code: 'invalid_api_key' } });
  });

  it('is refused inside what is there: vectors, embedders, other servers, tenant tokens', async () => {
    const uid = await server.index({}, [{ id: 1 }]);
    const codeOf = async (method: string, path: string, body: unknown) =>
      ((await server.request(method, path, body)).body as { code: string }).code;
    const search = `/indexes/${uid}/search`;
    expect(await codeOf('POST', search, { vector: [1] })).toBe('invalid_search_vector');
    expect(await codeOf('POST', search, { hybrid: { embedder: 'a' } })).toBe('invalid_search_hybrid_query');
    const embedders = { default: { source: 'userProvided', dimensions: 1 } };
    expect(await codeOf('PATCH', `/indexes/${uid}/settings`, { embedders })).toBe(
      'invalid_settings_embedders',
    );
    const query = { indexUid: uid, federationOptions: { remote: 'a' } };
    expect(await codeOf('POST', '/multi-search', { federation: {}, queries: [query] })).toBe(
      'feature_not_enabled',
    );
    const tokens = { authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzZWFyY2hSdWxlcyI6WyIqIl19.x' };
    expect(await server.request('POST', search, {}, tokens)).toMatchObject({
      status: 403,
      body: { code: 'invalid_api_key' },
    });
  });
});

describe('experimental features', () => {
  it('are listed, switched one by one, and kept', async () => {
    const before = (await server.request('GET', '/experimental-features')).body as Record<string, boolean>;
    expect(before).toMatchObject({ metrics: false, containsFilter: false });
    const after = await server.request('PATCH', '/experimental-features', { metrics: true });
    expect(after.body).toEqual({ ...before, metrics: true });
    expect((await server.request('PATCH', '/experimental-features', { metrics: false })).body).toEqual(
      before,
    );
    expect(await server.request('PATCH', '/experimental-features', { metrics: 1 })).toMatchObject({
      status: 400,
      body: { code: 'bad_request' },
    });
  });
});
