import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, succeeded, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
beforeAll(async () => {
  server = await conformanceServer();
});
afterAll(() => server.close());

describe('tasks', () => {
  it('are listed newest first, with filters, from and next', async () => {
    const uid = await server.index({}, [{ id: 1 }]);
    await succeeded(server.client.index(uid).deleteAllDocuments());
    const { tasks } = server.client;
    const all = await tasks.getTasks({ indexUids: [uid], limit: 10 });
    expect(all.results.map(({ type }) => type)).toEqual([
      'documentDeletion',
      'documentAdditionOrUpdate',
      'settingsUpdate',
      'indexCreation',
    ]);
    expect(all).toMatchObject({ total: 4, limit: 10, next: null });
    const page = await tasks.getTasks({ indexUids: [uid], limit: 2 });
    expect(page.next).toBe(all.results[2]!.uid);
    const rest = await tasks.getTasks({ indexUids: [uid], from: page.next! });
    expect(rest.results.map((task) => task.uid)).toEqual(all.results.slice(2).map((task) => task.uid));
    const oldest = await tasks.getTasks({ indexUids: [uid], reverse: true, limit: 1 });
    expect(oldest.results[0]!.type).toBe('indexCreation');
    const byType = await tasks.getTasks({
      indexUids: [uid],
      types: ['settingsUpdate'],
      statuses: ['succeeded'],
    });
    expect(byType.total).toBe(1);
  });

  it('have start, end, duration and batch when they are done', async () => {
    const uid = await server.index({}, []);
    const task = await succeeded(server.client.index(uid).addDocuments([{ id: 1 }]));
    expect(task.duration).toMatch(/^PT[\d.]+S$/);
    expect(Date.parse(task.finishedAt!)).toBeGreaterThanOrEqual(Date.parse(task.startedAt!));
    expect(typeof task.batchUid).toBe('number');
  });

  it('refuse unknown numbers, wrong filters and cancelling without any', async () => {
    expect((await server.request('GET', '/tasks/99999999')).body).toMatchObject({
      code: 'task_not_found',
      message: 'Task `99999999` not found.',
    });
    expect((await server.request('GET', '/tasks?statuses=nonsense')).body).toMatchObject({
      code: 'invalid_task_statuses',
    });
    expect((await server.request('POST', '/tasks/cancel')).body).toMatchObject({
      code: 'missing_task_filters',
    });
  });

  it('leave the log when they are deleted', async () => {
    const uid = await server.index({}, []);
    const deletion = await succeeded(server.client.tasks.deleteTasks({ indexUids: [uid] }));
    expect(deletion).toMatchObject({ type: 'taskDeletion', details: { matchedTasks: 2, deletedTasks: 2 } });
    expect((await server.client.tasks.getTasks({ indexUids: [uid] })).total).toBe(0);
  });

  it('that wait are canceled by a task that overtakes them, of which they keep the number', async () => {
    const documents = Array.from({ length: 400 }, (_, id) => ({ id, text: `word${id} and some more text` }));
    const uid = await server.index({}, documents);
    const index = server.client.index(uid);
    // The others wait behind what takes long.
    const long = await server.client
      .index(await server.index({}, []))
      .addDocuments(Array.from({ length: 20_000 }, (_, id) => ({ id, text: `another${id} and more` })));
    const waiting = await Promise.all(
      Array.from({ length: 20 }, (_, i) => index.updateStopWords(i % 2 === 0 ? ['and'] : ['more'])),
    );
    const cancelation = await succeeded(server.client.tasks.cancelTasks({ indexUids: [uid] }));
    const { matchedTasks, canceledTasks, originalFilter } = cancelation.details as Record<string, unknown>;
    expect(originalFilter).toBe(`?indexUids=${uid}`);
    expect(canceledTasks).toBeGreaterThan(0);
    expect(matchedTasks).toBeGreaterThanOrEqual(canceledTasks as number);
    await server.client.tasks.waitForTask(long);
    const tasks = await server.client.tasks.waitForTasks(waiting, { interval: 10 });
    const canceled = tasks.filter(({ status }) => status === 'canceled');
    expect(canceled).toHaveLength(canceledTasks as number);
    expect(canceled.every(({ canceledBy }) => canceledBy === cancelation.uid)).toBe(true);
    const found = await server.client.tasks.getTasks({ canceledBy: [cancelation.uid], limit: 100 });
    expect(found.total).toBe(canceledTasks);
  });

  it('are found by moments; a day alone begins at midnight, and after it is the next', async () => {
    const uid = await server.index({}, []);
    const { results } = await server.client.tasks.getTasks({ indexUids: [uid] });
    const today = results[0]!.enqueuedAt.slice(0, 10);
    const count = async (query: string) => {
      const { body } = await server.request('GET', `/tasks?indexUids=${uid}&${query}`);
      return (body as { total: number }).total;
    };
    expect(await count(`afterEnqueuedAt=${today}`)).toBe(0);
    expect(await count(`beforeEnqueuedAt=${today}`)).toBe(0);
    expect(await count('afterStartedAt=2020-01-01&beforeFinishedAt=2999-01-01T00:00:00Z')).toBe(2);
  });
});
