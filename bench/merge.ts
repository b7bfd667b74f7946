import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDemo } from '../demo/generate-demo.ts';
import { collectSource } from '../ingest/collect/collect-source.ts';
import { createClock } from '../ingest/lib/clock.ts';
import { edudexSource } from '../ingest/sources/edudex/source.ts';
import { hoviSource } from '../ingest/sources/hovi/source.ts';
import { rioSource } from '../ingest/sources/rio/source.ts';
import { openDatabase } from '../ingest/store/database.ts';
import type { MergeScore } from './merge-score.ts';

/** What a merge took and how well it did. */
export interface MergeFigures {
  readonly records: number;
  readonly clusters: number;
  /** Reading all records, and tying them. */
  readonly readSeconds: number;
  readonly resolveSeconds: number;
  /** Peak of the whole process, in MB. */
  readonly peakMb: number;
  readonly edges: Readonly<Record<string, number>>;
  readonly conflicts: Readonly<Record<string, number>>;
  readonly score: MergeScore;
}

/** Where deliveries lie, in the layout of the trial data or of the demo. */
interface Deliveries {
  readonly edudex: string;
  readonly institutes: string;
  readonly rio: string;
  readonly hovi: string;
  readonly truth: string;
}

const today = '2026-11-21';

/** Measures the resolver on the trial deliveries in a folder (day 2). */
export const benchMergeOf = (data: string, log: (line: string) => void): Promise<MergeFigures> =>
  measure(
    {
      edudex: join(data, 'edudex', 'day-2'),
      institutes: join(data, 'edudex', 'institutes.json'),
      rio: join(data, 'rio', 'day-2'),
      hovi: join(data, 'hovi'),
      truth: join(data, 'truth'),
    },
    log,
  );

/** Measures the resolver on generated deliveries (second night) of so many courses. */
export async function benchMerge(programs: number, log: (line: string) => void): Promise<MergeFigures> {
  const out = mkdtempSync(join(tmpdir(), 'leeratlas-demo-'));
  try {
    log(`generating ${programs} courses`);
    await generateDemo({ programs, seed: 1, out, now: today });
    const night = join(out, 'night-2');
    return await measure(
      {
        edudex: join(night, 'edudex'),
        institutes: join(night, 'edudex', 'institutes.json'),
        rio: join(night, 'rio'),
        hovi: join(night, 'hovi'),
        truth: join(out, 'truth'),
      },
      log,
    );
  } finally {
    rmSync(out, { recursive: true });
  }
}

async function measure(deliveries: Deliveries, log: (line: string) => void): Promise<MergeFigures> {
  const dir = mkdtempSync(join(tmpdir(), 'leeratlas-bench-'));
  try {
    const path = join(dir, 'bench.db');
    await collect(deliveries, path, join(dir, 'raw'), log);
    // Of its own, so that memory of the collecting is not counted.
    const child = fork(join(import.meta.dirname, 'merge-process.ts'), [path, deliveries.truth]);
    const [figures] = await Promise.race([once(child, 'message'), once(child, 'exit').then(failed)]);
    return figures as MergeFigures;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const failed = (): never => {
  throw new Error('the process under measurement ended without figures');
};

async function collect(
  { edudex, institutes, rio, hovi }: Deliveries,
  path: string,
  rawDir: string,
  log: (line: string) => void,
): Promise<void> {
  const database = openDatabase(path);
  try {
    const sources = [
      edudexSource({ xml: edudex, apiUrl: null, apiToken: null, organization: null, institutes }),
      rioSource({ location: rio }),
      hoviSource({ location: hovi, apiKey: null }),
    ];
    for (const source of sources) {
      const { state, message, counters } = await collectSource(source, {
        ...{ database, rawDir, clock: createClock(new Date(today)), acceptShrink: new Set<string>() },
        progress: () => undefined,
        signal: new AbortController().signal,
      });
      log(
        `${source.definition.name}: ${state}, ${counters.received} records${message === null ? '' : `; ${message}`}`,
      );
    }
  } finally {
    database.close();
  }
}
