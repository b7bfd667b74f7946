/** Stores that a server, its desk and a command open at the same moment, on a new data folder or after a new version. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Opening } from '../support/open-together.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What came of opening a new file four times at once. */
async function openAtOnce(store: Opening['store'], path: string): Promise<string[]> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const workers = Array.from(
    { length: 4 },
    () =>
      new Worker(new URL('../support/open-together.ts', import.meta.url), {
        workerData: { store, path, gate } satisfies Opening,
        execArgv: [],
      }),
  );
  const said = async (): Promise<string[]> =>
    (await Promise.all(workers.map((worker) => once(worker, 'message')))).map(String);
  expect(await said()).toEqual(Array(4).fill('ready'));
  const ended = said();
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
  return ended;
}

describe('a new file that four open at once', () => {
  it.each(['openDatabase', 'openEmptySearches', 'openValueIndex'] as const)(
    'is opened for all of them: %s',
    async (store) => {
      for (let round = 0; round < 5; round += 1)
        expect(await openAtOnce(store, join(folder, `${round}.db`))).toEqual(Array(4).fill('opened'));
    },
  );
});
