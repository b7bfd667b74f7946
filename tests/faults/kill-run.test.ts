/** A run that is killed at any moment leaves nothing half-done: the next run gives the same catalogue. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoEnvironment, makeDemo } from '../support/demo-catalog.ts';
import { publishedBy, runIngest, runIngestWhole } from '../support/ingest-child.ts';
import { runKillRounds } from './run-kill-rounds.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a run that is killed', () => {
  it('time after time gives, when at last left alone, what an undisturbed run gives', async () => {
    const demo = join(folder, 'demo');
    await makeDemo(demo, 100);
    const calm = demoEnvironment(demo, 1, join(folder, 'calm'));
    const whole = await runIngestWhole(calm, ['run']);

    const disturbed = demoEnvironment(demo, 1, join(folder, 'disturbed'));
    let kills = 0;
    // Spread over the run: each kill lets the next attempt get further, or finds it done.
    for (const share of [0.2, 0.5, 0.8]) {
      const chunks = Math.max(1, Math.floor(whole.chunks * share));
      const { code } = await runIngest(disturbed, ['run'], { chunks });
      kills += code === null ? 1 : 0;
    }
    expect(kills).toBeGreaterThan(0);
    await runIngestWhole(disturbed, ['run']);
    expect(await publishedBy(disturbed)).toEqual(await publishedBy(calm));
    expect(existsSync(join(folder, 'disturbed', 'run.lock'))).toBe(false);
  });

  it('at a random moment, from nothing or over an earlier night, is made good by one run more', async () => {
    const { killed } = await runKillRounds(2, 'short', () => undefined);
    expect(killed).toBe(2);
  });
});
