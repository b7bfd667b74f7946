import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEngine, type Engine } from '../../engine/engine.ts';
import { killRounds } from './engine-kill-rounds.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'engine-kill-'));
});
afterEach(() => rm(dir, { recursive: true }));

/** Runs the child until it has acknowledged `lines` tasks, then kills it; what it acknowledged. */
async function runAndKill(seed: number, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'engine-child.ts'), dir, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  const exited = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'open') acknowledged.push(line);
    if (acknowledged.length === lines) child.kill('SIGKILL');
  }
  await exited;
  return acknowledged;
}

async function call(engine: Engine, path: string): Promise<Record<string, unknown>> {
  return (await (await engine.fetch(new Request(`http://engine${path}`))).json()) as Record<string, unknown>;
}

async function finished(engine: Engine): Promise<void> {
  for (;;) {
    const { total } = await call(engine, '/tasks?statuses=enqueued,processing&limit=1');
    if (total === 0) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

it('loses no acknowledged task and leaves no half batch, however often the process is killed', async () => {
  const removed = new Set<number>();
  const added = new Set<number>();
  for (const [seed, lines] of [1, 7, 23, 40].entries()) {
    for (const line of await runAndKill(seed, lines)) {
      const [kind, , base] = line.split(' ') as [string, string, string];
      if (kind === 'add') added.add(Number(base));
      if (kind === 'delete') removed.add(Number(base));
    }
  }
  const engine = await openEngine({ dir, masterKey: null });
  await finished(engine);
  expect((await call(engine, '/tasks?statuses=failed'))['total']).toBe(0);

  const { results } = (await call(engine, '/indexes/kill/documents?limit=100000')) as {
    results: { id: number; round: number }[];
  };
  const perRound = Map.groupBy(results, ({ round }) => round);
  for (const base of added) {
    const count = perRound.get(base)?.length;
    expect(removed.has(base) ? [8] : [8, 10], `round ${base}`).toContain(count);
  }
  // Rounds that were never acknowledged may be there, but only whole.
  for (const [base, documents] of perRound) expect([8, 10], `round ${base}`).toContain(documents.length);
  // What is searched is what is stored.
  const search = await call(engine, '/indexes/kill/search?q=ronde&hitsPerPage=1&page=1');
  expect(search['totalHits']).toBe(Math.min(1000, results.length));
  await engine.close();
});

it('answers after each kill as an index built anew does, while documents, settings and swaps are applied', async () => {
  expect(await killRounds(5, 'short')).toBeGreaterThan(0);
});

it('refuses a second process on the folder, and not a folder whose process died', async () => {
  const engine = await openEngine({ dir, masterKey: null });
  await expect(openEngine({ dir, masterKey: null })).rejects.toThrow('is in use by another process');
  await engine.close();
  await runAndKill(9, 1);
  await (await openEngine({ dir, masterKey: null })).close();
});
