import { request as httpRequest } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../engine/engine.ts';
import { conformanceServer, type ConformanceServer, isRealServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

const tooLarge = {
  code: 'payload_too_large',
  message: 'The provided payload reached the size limit. The maximum accepted payload size is 100 MB.',
};

async function failedTask(uid: string, documents: unknown[]) {
  const { body } = await server.request('POST', `/indexes/${uid}/documents`, documents);
  const { taskUid } = body as { taskUid: number };
  return (await server.client.tasks.waitForTask(taskUid, { interval: 10, timeout: 60_000 })).error;
}

describe('limits', () => {
  // A real server reads the whole body first.
  it.skipIf(isRealServer)('a body is at most 100 MB, as announced', async () => {
    const uid = await server.index({}, []);
    const headers = {
      authorization: `Bearer ${server.masterKey}`,
      'content-type': 'application/json',
      'content-length': String(100_000_001),
    };
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(
        `${server.url}/indexes/${uid}/documents`,
        { method: 'POST', headers },
        (answer) => {
          resolve(answer.statusCode);
          sent.destroy();
        },
      );
      sent.on('error', reject);
      sent.write('[');
    });
    expect(status).toBe(413);
  });

  it('a body is at most 100 MB when decompressed', async () => {
    const uid = await server.index({}, []);
    // Not gzipSync: while it runs, connections that were kept open go stale unseen.
    const body = await promisify(gzip)(Buffer.alloc(100_000_001, ' '));
    const answer = await fetch(`${server.url}/indexes/${uid}/documents`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.masterKey}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body,
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject(tooLarge);
  });

  it('a document has at most 65,535 fields', async () => {
    const uid = await server.index({}, []);
    const inner = Object.fromEntries(Array.from({ length: 65_535 }, (_, i) => [`f${i}`, 0]));
    expect(await failedTask(uid, [{ id: 1, inner }])).toMatchObject({
      code: 'max_fields_limit_exceeded',
      message: `Index \`${uid}\`: A document cannot contain more than 65,535 fields.`,
    });
    const many = Array.from({ length: 70_000 }, () => ({ a: 1 }));
    expect(await failedTask(uid, [{ id: 1, many }])).toBeNull();
  });

  it('a document id has at most 511 bytes, an index name 400', async () => {
    const uid = await server.index({}, []);
    expect(await failedTask(uid, [{ id: 'a'.repeat(511) }])).toBeNull();
    expect(await failedTask(uid, [{ id: 'a'.repeat(512) }])).toMatchObject({ code: 'invalid_document_id' });
    expect(await server.request('POST', '/indexes', { uid: 'a'.repeat(401) })).toMatchObject({
      status: 400,
      body: { code: 'invalid_index_uid' },
    });
  });

  it('a filter is at most so many levels deep and 2,000 elements long', async () => {
    const uid = await server.index({ filterableAttributes: ['a'] }, [{ id: 1, a: 1 }]);
    const search = (filter: unknown) => server.request('POST', `/indexes/${uid}/search`, { filter });
    const refused = { status: 400, body: { code: 'invalid_search_filter' } };
    expect(await search(`${'('.repeat(30)}a = 1${')'.repeat(30)}`)).toMatchObject({ status: 200 });
    expect(await search(`${'('.repeat(20_000)}a = 1${')'.repeat(20_000)}`)).toMatchObject(refused);
    // Documented, but Meilisearch 1.50 takes more.
    const long = await search(Array.from({ length: 2001 }, () => 'a = 1'));
    expect(long).toMatchObject(isRealServer ? { status: 200 } : refused);
  });

  it('the words of a query after the tenth do not count', async () => {
    const uid = await server.index({}, [{ id: 1, a: 'one two three four five six seven eight nine ten' }]);
    const search = (q: string) => server.client.index(uid).search(q, { matchingStrategy: 'all' });
    expect((await search('one two three four five six seven eight nine ten nothing')).hits).toHaveLength(1);
    expect((await search('one two three four five six seven eight nine nothing')).hits).toHaveLength(0);
  });

  it('a search shows and (here) counts at most maxTotalHits documents', async () => {
    const documents = Array.from({ length: 12 }, (_, id) => ({ id }));
    const uid = await server.index({ pagination: { maxTotalHits: 5 } }, documents);
    const found = await server.client.index(uid).search('', { limit: 100, offset: 3 });
    expect(found).toMatchObject({ limit: 100, offset: 3 });
    // Meilisearch 1.50 shows no more, as documented, but counts all unless its feature legacySearch is on.
    expect(found.estimatedTotalHits).toBe(isRealServer ? 12 : 5);
    expect(found.hits).toHaveLength(2);
  });
});

it('a log that is full forgets its oldest tasks, and refuses more when none is done', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'engine-limit-'));
  const engine = await openEngine({ dir, masterKey: null, taskLimit: 10 });
  const call = async (method: string, path: string) => {
    const body = method === 'POST' ? '[{"id":1}]' : null;
    const headers = { 'content-type': 'application/json' };
    return engine.fetch(new Request(`http://engine${path}`, { method, headers, body }));
  };
  try {
    const answers = await Promise.all(Array.from({ length: 60 }, () => call('POST', '/indexes/a/documents')));
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(50);
    for (const answer of refused) {
      expect(await answer.json()).toMatchObject({ code: 'no_space_left_on_device', type: 'system' });
    }
    const open = async () => {
      const { total } = (await (await call('GET', '/tasks?statuses=enqueued,processing')).json()) as {
        total: number;
      };
      return total;
    };
    while ((await open()) > 0) await new Promise((resolve) => setImmediate(resolve));
    for (let i = 0; i < 15; i++) {
      expect((await call('POST', '/indexes/a/documents')).status).toBe(202);
      while ((await open()) > 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const { total } = (await (await call('GET', '/tasks')).json()) as { total: number };
    expect(total).toBeLessThanOrEqual(10);
  } finally {
    await engine.close();
    await rm(dir, { recursive: true });
  }
});
