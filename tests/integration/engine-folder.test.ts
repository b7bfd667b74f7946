import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEngine, type Engine } from '../../engine/engine.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'engine-folder-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function call<T>(engine: Engine, method: string, path: string, body?: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const sent = body === undefined ? null : JSON.stringify(body);
  const request = new Request(`http://engine${path}`, { method, headers, body: sent });
  return (await (await engine.fetch(request)).json()) as T;
}

/** Adds documents and waits until they are in. */
async function add(engine: Engine, index: string, documents: unknown[]): Promise<void> {
  const { taskUid } = await call<{ taskUid: number }>(
    engine,
    'POST',
    `/indexes/${index}/documents`,
    documents,
  );
  for (;;) {
    const { status } = await call<{ status: string }>(engine, 'GET', `/tasks/${taskUid}`);
    if (status === 'succeeded') return;
    expect(['enqueued', 'processing']).toContain(status);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Does something with the database of the folder while no engine has it. */
function withDatabase(sql: string): void {
  const db = new DatabaseSync(join(dir, 'engine.db'));
  db.exec(sql);
  db.close();
}

it('brings a folder of layout 1 up to this one, with its documents', async () => {
  const first = await openEngine({ dir, masterKey: null });
  await add(first, 'a', [
    { id: 1, title: 'lassen' },
    { id: 'x', title: 'breien' },
  ]);
  await add(first, 'b', [{ id: 1, title: 'koken' }]);
  await first.close();
  withDatabase(`
    create table before (index_id integer not null, doc integer not null, external_id text not null,
      revision integer not null, json text not null, primary key (index_id, doc)) strict, without rowid;
    insert into before select index_id, key & 1073741823, external_id, revision, json from documents;
    drop table documents;
    alter table before rename to documents;
    create unique index documents_by_id on documents (index_id, external_id);
    pragma user_version = 1;`);

  const second = await openEngine({ dir, masterKey: null });
  await add(second, 'a', [{ id: 'x', title: 'haken' }]);
  const { results } = await call<{ results: unknown[] }>(second, 'GET', '/indexes/a/documents');
  expect(results).toEqual([
    { id: 1, title: 'lassen' },
    { id: 'x', title: 'haken' },
  ]);
  const { hits } = await call<{ hits: unknown[] }>(second, 'POST', '/indexes/b/search', { q: 'koken' });
  expect(hits).toEqual([{ id: 1, title: 'koken' }]);
  await second.close();
});

it('refuses a folder of a layout that it does not know', async () => {
  await (await openEngine({ dir, masterKey: null })).close();
  withDatabase('pragma user_version = 99');
  await expect(openEngine({ dir, masterKey: null })).rejects.toThrow('has layout 99, this engine reads');
});

it('moves what was written from the log into the database while it is open', async () => {
  const engine = await openEngine({ dir, masterKey: null });
  const text = 'lassen '.repeat(200);
  const documents = Array.from({ length: 1000 }, (_, id) => ({ id, text }));
  await add(engine, 'a', documents);
  const written = JSON.stringify(documents).length;
  const size = async () => (await stat(join(dir, 'engine.db'))).size;
  await expect.poll(size, { timeout: 20_000 }).toBeGreaterThan(written);
  await engine.close();
});
