import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, succeeded, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

describe('documents', () => {
  it('are replaced by POST and merged by PUT', async () => {
    const uid = await server.index({}, [{ id: 1, a: 'x', b: 'y' }]);
    const index = server.client.index(uid);
    await succeeded(index.updateDocuments([{ id: 1, b: 'z' }]));
    expect(await index.getDocument(1)).toEqual({ id: 1, a: 'x', b: 'z' });
    const task = await succeeded(index.addDocuments([{ id: 1, c: 'w' }]));
    expect(task.details).toEqual({ receivedDocuments: 1, indexedDocuments: 1 });
    expect(await index.getDocument(1)).toEqual({ id: 1, c: 'w' });
    expect((await index.search('y')).hits).toEqual([]);
  });

  it('come as NDJSON and gzip too', async () => {
    const uid = await server.index({}, []);
    const index = server.client.index(uid);
    await succeeded(index.addDocumentsFromString('{"id":1}\n{"id":2}\n', 'application/x-ndjson'));
    expect((await index.getStats()).numberOfDocuments).toBe(2);
    const { gzipSync } = await import('node:zlib');
    const response = await fetch(`${server.url}/indexes/${uid}/documents`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.masterKey}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: gzipSync('[{"id":3}]'),
    });
    const { taskUid } = (await response.json()) as { taskUid: number };
    await server.client.tasks.waitForTask(taskUid, { interval: 10 });
    expect((await index.getStats()).numberOfDocuments).toBe(3);
  });

  it('are removed by id, list, filter and all', async () => {
    const documents = [1, 2, 3, 4, 5, 6].map((id) => ({ id, even: id % 2 === 0 }));
    const uid = await server.index({ filterableAttributes: ['even'] }, documents);
    const index = server.client.index(uid);
    await succeeded(index.deleteDocument(1));
    expect((await succeeded(index.deleteDocuments([2, 99]))).details).toMatchObject({
      providedIds: 2,
      deletedDocuments: 1,
    });
    const byFilter = await succeeded(index.deleteDocuments({ filter: 'even = true' }));
    expect(byFilter.details).toEqual({
      providedIds: 0,
      deletedDocuments: 2,
      originalFilter: '"even = true"',
    });
    expect((await index.getDocuments()).results.map(({ id }) => id as number)).toEqual([3, 5]);
    expect((await succeeded(index.deleteAllDocuments())).details).toMatchObject({ deletedDocuments: 2 });
    expect((await index.search('')).estimatedTotalHits).toBe(0);
  });

  it('get the primary key that their field names imply, or fail with the reason', async () => {
    const inferred = server.uid();
    await succeeded(server.client.index(inferred).addDocuments([{ bookId: 7 }]));
    expect((await server.client.getRawIndex(inferred)).primaryKey).toBe('bookId');
    const codeOf = async (document: Record<string, unknown>) =>
      (await server.client.index(server.uid()).addDocuments([document]).waitTask({ interval: 10 })).error
        ?.code;
    expect(await codeOf({ name: 'x' })).toBe('index_primary_key_no_candidate_found');
    expect(await codeOf({ id: 1, otherId: 2 })).toBe('index_primary_key_multiple_candidates_found');
    expect(await codeOf({ id: 'with space' })).toBe('invalid_document_id');
  });

  it('are refused per task: one bad document keeps its whole task out, and no other', async () => {
    const uid = await server.index({}, []);
    const index = server.client.index(uid);
    const good = index.addDocuments([{ id: 1 }]);
    const bad = index.addDocuments([{ id: 2 }, { name: 'no id' }]);
    const after = index.addDocuments([{ id: 3 }]);
    const tasks = await Promise.all([good, bad, after].map((task) => task.waitTask({ interval: 10 })));
    expect(tasks.map(({ status }) => status)).toEqual(['succeeded', 'failed', 'succeeded']);
    expect(tasks[1]).toMatchObject({
      error: { code: 'missing_document_id' },
      details: { indexedDocuments: 0 },
    });
    expect((await index.getDocuments()).results.map(({ id }) => id as number).sort()).toEqual([1, 3]);
  });

  it('are read with fields, filter and ids', async () => {
    const uid = await server.index({ filterableAttributes: ['n'] }, [
      { id: 1, n: 1, deep: { a: 1, b: 2 } },
      { id: 2, n: 2, deep: { a: 3, b: 4 } },
    ]);
    const index = server.client.index(uid);
    expect((await index.getDocuments({ fields: ['deep.a'], filter: 'n > 1' })).results).toEqual([
      { deep: { a: 3 } },
    ]);
    expect((await index.getDocuments({ ids: [2] })).results).toHaveLength(1);
    expect((await server.request('GET', `/indexes/${uid}/documents/9`)).body).toMatchObject({
      code: 'document_not_found',
      message: 'Document `9` not found.',
    });
  });
});
