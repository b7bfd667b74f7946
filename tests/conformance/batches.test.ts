import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, succeeded, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

describe('batches', () => {
  it('tell of their tasks: counts by status, type and index, and the details together', async () => {
    const uid = await server.index({}, []);
    const task = await succeeded(server.client.index(uid).addDocuments([{ id: 1 }, { id: 2 }]));
    const batch = await server.client.batches.getBatch(task.batchUid!);
    expect(batch).toMatchObject({
      uid: task.batchUid,
      progress: null,
      details: { receivedDocuments: 2, indexedDocuments: 2 },
      stats: {
        totalNbTasks: 1,
        status: { succeeded: 1 },
        types: { documentAdditionOrUpdate: 1 },
        indexUids: { [uid]: 1 },
      },
    });
    expect(batch.duration).toMatch(/^PT[\d.]+S$/);
    expect(Date.parse(batch.finishedAt!)).toBeGreaterThanOrEqual(Date.parse(batch.startedAt));
  });

  it('take several additions that wait together, and add their details up', async () => {
    const uid = await server.index({}, []);
    const index = server.client.index(uid);
    const waiting = await Promise.all([1, 2, 3, 4, 5].map((id) => index.addDocuments([{ id }])));
    const tasks = await server.client.tasks.waitForTasks(waiting, { interval: 10 });
    const batches = new Set(tasks.map(({ batchUid }) => batchUid!));
    let documents = 0;
    for (const batch of batches) {
      const { details, stats } = await server.client.batches.getBatch(batch);
      expect(stats.totalNbTasks).toBe(tasks.filter(({ batchUid }) => batchUid === batch).length);
      documents += (details as { indexedDocuments: number }).indexedDocuments;
    }
    expect(documents).toBe(5);
  });

  it('are listed newest first, by the filters of tasks, with from and next', async () => {
    const uid = await server.index({}, [{ id: 1 }]);
    const all = await server.client.batches.getBatches({ indexUids: [uid] });
    expect(all.total).toBe(3);
    expect(all.results.map(({ stats }) => Object.keys(stats.types)[0])).toEqual([
      'documentAdditionOrUpdate',
      'settingsUpdate',
      'indexCreation',
    ]);
    const page = await server.client.batches.getBatches({ indexUids: [uid], limit: 1 });
    expect(page).toMatchObject({ limit: 1, from: all.results[0]!.uid, next: all.results[1]!.uid });
    const settings = await server.client.batches.getBatches({ indexUids: [uid], types: ['settingsUpdate'] });
    expect(settings.results.map((batch) => batch.uid)).toEqual([all.results[1]!.uid]);
    const oldest = await server.client.batches.getBatches({ indexUids: [uid], reverse: true, limit: 1 });
    expect(oldest.results[0]!.uid).toBe(all.results[2]!.uid);
  });

  it('that are not there are refused', async () => {
    expect(await server.request('GET', '/batches/4000000000')).toMatchObject({
      status: 404,
      body: { code: 'batch_not_found', message: 'Batch `4000000000` not found.' },
    });
    expect(await server.request('GET', '/batches/first')).toMatchObject({
      status: 400,
      body: { code: 'invalid_batch_uids' },
    });
  });
});
