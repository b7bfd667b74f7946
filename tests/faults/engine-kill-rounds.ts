import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { Random } from '../../demo/lib/random.ts';
import { openEngine, type Engine } from '../../engine/engine.ts';

type Answer = Record<string, unknown>;
const indexes = ['left', 'right'];
const settings = { filterableAttributes: ['kind', 'tags', 'price'], sortableAttributes: ['price'] };

async function call(engine: Engine, method: string, path: string, body?: unknown): Promise<Answer> {
  const init: RequestInit = { method, headers: { 'content-type': 'application/json' } };
  if (body !== undefined) init.body = JSON.stringify(body);
  const answer = (await (await engine.fetch(new Request(`http://engine${path}`, init))).json()) as Answer;
  if ('code' in answer) throw new Error(`${method} ${path}: ${String(answer['message'])}`);
  return answer;
}

async function untilIdle(engine: Engine): Promise<void> {
  while ((await call(engine, 'GET', '/tasks?statuses=enqueued,processing&limit=1'))['total'] !== 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Makes the two indexes with one document each. */
async function makeIndexes(engine: Engine): Promise<void> {
  for (const index of indexes) {
    await call(engine, 'POST', '/indexes', { uid: index, primaryKey: 'id' });
    await call(engine, 'PATCH', `/indexes/${index}/settings`, settings);
    await call(engine, 'POST', `/indexes/${index}/documents`, [{ id: 1000, text: 'brood', price: 5 }]);
  }
  await untilIdle(engine);
}

/** Runs a writer and kills it after a while; the numbers of the tasks that it acknowledged. */
async function writeAndKill(dir: string, seed: string, milliseconds: number): Promise<number[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'engine-writer.ts'), dir, seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'open') setTimeout(() => child.kill('SIGKILL'), milliseconds);
    else acknowledged.push(Number(line));
  }
  await exited;
  return acknowledged;
}

const queries = [
  { q: '' },
  { q: 'brood' },
  { q: 'br' },
  { q: 'bakken lasen' },
  { q: 'zorg', filter: 'kind = avond' },
  { q: '', filter: 'tags IN [a, b] AND price < 20' },
  { q: 'taal', sort: ['price:desc'] },
];

/** Everything that queries tell of an index. */
async function answersOf(engine: Engine, index: string): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const query of queries) {
    const body = { ...query, facets: ['*'], page: 1, hitsPerPage: 50 };
    const { hits, totalHits, facetDistribution, facetStats } = await call(
      engine,
      'POST',
      `/indexes/${index}/search`,
      body,
    );
    answers.push({ query, hits, totalHits, facetDistribution, facetStats });
  }
  return answers;
}

/** Throws when an index answers differently from one built anew from its documents and settings. */
async function compareWithFresh(engine: Engine): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'engine-fresh-'));
  const fresh = await openEngine({ dir, masterKey: null });
  try {
    for (const index of indexes) {
      const { results } = await call(engine, 'GET', `/indexes/${index}/documents?limit=100000`);
      await call(fresh, 'POST', '/indexes', { uid: index, primaryKey: 'id' });
      await call(
        fresh,
        'PATCH',
        `/indexes/${index}/settings`,
        await call(engine, 'GET', `/indexes/${index}/settings`),
      );
      if ((results as unknown[]).length > 0)
        await call(fresh, 'POST', `/indexes/${index}/documents`, results);
    }
    await untilIdle(fresh);
    for (const index of indexes) {
      const [found, expected] = [await answersOf(engine, index), await answersOf(fresh, index)];
      for (const [i, answer] of found.entries()) {
        if (isDeepStrictEqual(answer, expected[i])) continue;
        throw new Error(
          `index ${index} answers ${JSON.stringify(answer)} instead of ${JSON.stringify(expected[i])}`,
        );
      }
    }
  } finally {
    await fresh.close();
    await rm(dir, { recursive: true });
  }
}

/** Throws unless every task that was acknowledged is done. */
async function checkTasks(engine: Engine, uids: readonly number[]): Promise<void> {
  for (const uid of uids) {
    const { status, error } = await call(engine, 'GET', `/tasks/${uid}`);
    if (status !== 'succeeded') throw new Error(`task ${uid} is ${String(status)}: ${JSON.stringify(error)}`);
  }
}

/**
 * Kills an engine at random moments, again and again on one folder, and looks after each restart whether it lost or
 * tore anything: throws when it did. Gives the number of tasks that were acknowledged.
 */
export async function killRounds(rounds: number, seed: string): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'engine-kills-'));
  const random = new Random('engine-kills', seed);
  let tasks = 0;
  try {
    const first = await openEngine({ dir, masterKey: null });
    await makeIndexes(first);
    await first.close();
    for (let round = 0; round < rounds; round++) {
      const acknowledged = await writeAndKill(dir, `${seed}-${round}`, random.int(0, 400));
      tasks += acknowledged.length;
      const engine = await openEngine({ dir, masterKey: null });
      try {
        await untilIdle(engine);
        await checkTasks(engine, acknowledged);
        await compareWithFresh(engine);
      } catch (error) {
        throw new Error(`seed ${seed}, round ${round}`, { cause: error });
      } finally {
        await engine.close();
      }
    }
  } finally {
    await rm(dir, { recursive: true });
  }
  return tasks;
}
