/** A run that is killed at any moment leaves nothing half-done: the next run gives the same catalogue. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../ingest/lib/content-hash.ts';
import { demoEnvironment, makeDemo } from '../support/demo-catalog.ts';

const command = join(import.meta.dirname, '..', '..', 'server', 'ingest-command.ts');

let folder: string;
let demo: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  demo = join(folder, 'demo');
  await makeDemo(demo, 100);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command; with `killAfter`, kills it when it has written that many chunks of progress. */
function runCommand(dataDir: string, argv: readonly string[], killAfter = Infinity) {
  const { NOW, ...places } = demoEnvironment(demo, 1, dataDir);
  const child = spawn(process.execPath, [command, ...argv], {
    env: { PATH: process.env['PATH'], ...places, NOW },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  let chunks = 0;
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    chunks += 1;
    if (chunks >= killAfter) child.kill('SIGKILL');
  });
  return new Promise<{ code: number | null; out: string; err: string; chunks: number }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err, chunks }));
  });
}

const catalogOf = (dataDir: string): string =>
  contentHash(readFileSync(join(dataDir, 'catalog', 'programs.ndjson')));

describe('a run that is killed', () => {
  it('at any moment gives, when started again, what an undisturbed run gives', async () => {
    const calm = join(folder, 'calm');
    const whole = await runCommand(calm, ['run']);
    expect({ code: whole.code, err: whole.code === 0 ? '' : whole.err }).toEqual({ code: 0, err: '' });
    const clusters = (await runCommand(calm, ['clusters'])).out;
    expect(clusters.split('\n').length).toBeGreaterThan(50);

    const disturbed = join(folder, 'disturbed');
    let kills = 0;
    // Spread over the run: each kill lets the next attempt get further, or finds it done.
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.85, 0.95]) {
      const { code } = await runCommand(disturbed, ['run'], Math.max(1, Math.floor(whole.chunks * share)));
      kills += code === null ? 1 : 0;
    }
    expect(kills).toBeGreaterThan(0);
    const last = await runCommand(disturbed, ['run']);
    expect({ code: last.code, err: last.code === 0 ? '' : last.err }).toEqual({ code: 0, err: '' });
    expect(catalogOf(disturbed)).toBe(catalogOf(calm));
    expect((await runCommand(disturbed, ['clusters'])).out).toBe(clusters);
    expect(existsSync(join(disturbed, 'run.lock'))).toBe(false);
  });
});
