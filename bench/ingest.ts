import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StageFigures } from '../ingest/lib/stopwatch.ts';
import { sizedDeliveries, type Counts, type SizeName } from './ingest-deliveries.ts';

/** One measured step, a process of its own. */
export interface IngestStep {
  readonly seconds: number;
  /** Processor time of the whole process, the embedded engine included. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly stages: readonly StageFigures[];
  readonly counts: Counts;
  /** Hash of the catalogue's programs afterwards. */
  readonly catalog?: string;
}

/** What the pipeline took over deliveries of one size. */
export interface IngestFigures {
  readonly size: SizeName;
  /** Reading the same files with the same parsers and doing nothing with them. */
  readonly parse: IngestStep;
  readonly first: IngestStep;
  /** The same files a day later. */
  readonly unchanged: IngestStep;
  /** The next night, of which about 1 % differs. */
  readonly changed: IngestStep;
  /** The second night loaded into an empty folder; its catalogue has to be that of `changed`. */
  readonly alone: IngestStep;
}

/** Days of the three nights that follow each other. */
const days = ['2026-11-20', '2026-11-21', '2026-11-22'] as const;

/**
 * Measures a first load to both indexes of the embedded engine, a night on which nothing changed and one on which
 * 1 % did. Deliveries are kept in `cache` for the next time. Throws when the catalogue after the nights is not what a
 * first load of the last night gives, but for `lastSeen`, `firstSeen` and the like that nights differ in by nature.
 */
export async function benchIngest(
  size: SizeName,
  cache: string,
  log: (line: string) => void,
): Promise<IngestFigures> {
  const [first, second] = await sizedDeliveries(size, cache, log);
  const dir = mkdtempSync(join(tmpdir(), 'leeratlas-bench-'));
  const data = join(dir, 'data');
  const step = async (name: string, ...words: readonly string[]): Promise<IngestStep> => {
    log(name);
    return measure(words);
  };
  try {
    return {
      size,
      parse: await step('parsing', 'parse', first),
      first: await step('first load', 'run', first, data, days[0]),
      unchanged: await step('unchanged night', 'run', first, data, days[1]),
      changed: await step('night with 1 % changed', 'run', second, data, days[2]),
      alone: await step('second night alone', 'run', second, join(dir, 'alone'), days[2]),
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

async function measure(words: readonly string[]): Promise<IngestStep> {
  const child = fork(join(import.meta.dirname, 'ingest-process.ts'), [...words]);
  const [figures] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(failed)])) as [
    IngestStep,
  ];
  if (child.exitCode === null) await once(child, 'exit');
  return figures;
}

const failed = (): never => {
  throw new Error('the process under measurement ended without figures');
};
