/** Runs that are killed at random moments, from nothing and over an earlier night, against runs left alone. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../../demo/lib/random.ts';
import { demoEnvironment, makeDemo } from '../support/demo-catalog.ts';
import { publishedBy, runIngest, runIngestWhole } from '../support/ingest-child.ts';

/** What was seen in a number of rounds. */
export interface KillRounds {
  /** Runs that a kill ended. */
  killed: number;
  /** Runs that were done before their kill came. */
  escaped: number;
}

function differences(calm: ReadonlyMap<string, string>, disturbed: ReadonlyMap<string, string>): string[] {
  const names = new Set([...calm.keys(), ...disturbed.keys()]);
  return [...names].filter((name) => calm.get(name) !== disturbed.get(name));
}

/**
 * Kills `kills` runs at random moments (a run that is done before its moment is one more round); after each, one run more must give what an undisturbed installation has:
 * catalogue, clusters and both indexes. Half of the runs begin from nothing, half are a second night over a first.
 * Throws with the round, the moment and what differs, and when hardly any run lasts until it is killed.
 */
export async function runKillRounds(
  kills: number,
  seed: string,
  tell: (line: string) => void,
): Promise<KillRounds> {
  const folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  try {
    const demo = join(folder, 'demo');
    await makeDemo(demo, 100);
    const calm = join(folder, 'calm');
    const nights = [];
    for (const night of [1, 2] as const) {
      const environment = demoEnvironment(demo, night, calm);
      const { milliseconds } = await runIngestWhole(environment, ['run']);
      nights.push({ night, milliseconds, published: await publishedBy(environment) });
      if (night === 1) cpSync(calm, join(folder, 'before'), { recursive: true });
    }
    const random = new Random('run-kills', seed);
    const seen: KillRounds = { killed: 0, escaped: 0 };
    for (let round = 0; seen.killed < kills; round += 1) {
      if (round >= 4 * kills + 4) throw new Error(`only ${seen.killed} of ${round} runs could be killed`);
      const timed = nights[round % 2]!;
      const { night, milliseconds, published } = timed;
      const dataDir = join(folder, 'disturbed');
      if (night === 2) cpSync(join(folder, 'before'), dataDir, { recursive: true });
      const environment = demoEnvironment(demo, night, dataDir);
      const moment = Math.floor(random.next() * milliseconds);
      const { code, milliseconds: took } = await runIngest(environment, ['run'], { milliseconds: moment });
      if (code === null) seen.killed += 1;
      else {
        seen.escaped += 1;
        // The machine was busier when the undisturbed run was timed.
        timed.milliseconds = took;
      }
      await runIngestWhole(environment, ['run']);
      const wrong = differences(published, await publishedBy(environment));
      const where = `round ${round}, night ${night}, killed after ${moment} of ${Math.round(milliseconds)} ms`;
      if (wrong.length > 0) throw new Error(`${where}: another ${wrong.join(', ')}`);
      tell(`${where}: ${code === null ? 'the same after one run more' : 'was done already'}`);
      rmSync(dataDir, { recursive: true });
    }
    return seen;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
