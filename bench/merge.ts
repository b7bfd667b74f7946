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

/** What bringing the clusters in a database up to date took, a process of its own that does nothing else. */
export interface ResolveFigures {
  /** From opening the database to the commit: reading records, tying them, writing clusters. */
  readonly seconds: number;
  /** Peak of the process, in MB. */
  readonly peakMb: number;
}

/** What a merge took and how well it did. */
export interface MergeFigures {
  readonly records: number;
  readonly clusters: number;
  /** The first night, of which nothing was known. */
  readonly all: ResolveFigures;
  /** The second night, of which about 1 % differs. */
  readonly changed: ResolveFigures;
  readonly edges: Readonly<Record<string, number>>;
  readonly conflicts: Readonly<Record<string, number>>;
  readonly score: MergeScore;
}

/** Where the deliveries of a night lie, in the layout of the trial data or of the demo. */
interface Night {
  readonly day: string;
  readonly edudex: string;
  readonly institutes: string;
  readonly rio: string;
  readonly hovi: string;
}

const days = ['2026-11-20', '2026-11-21'] as const;

/** Measures the resolver on the trial deliveries in a folder: day 1, then day 2. */
export const benchMergeOf = (data: string, log: (line: string) => void): Promise<MergeFigures> =>
  measure(
    days.map((day, index) => ({
      day,
      edudex: join(data, 'edudex', `day-${index + 1}`),
      institutes: join(data, 'edudex', 'institutes.json'),
      rio: join(data, 'rio', `day-${index + 1}`),
      hovi: join(data, 'hovi'),
    })),
    join(data, 'truth'),
    log,
  );

/** Measures the resolver on two nights of generated deliveries of so many courses. */
export async function benchMerge(programs: number, log: (line: string) => void): Promise<MergeFigures> {
  const out = mkdtempSync(join(tmpdir(), 'leeratlas-demo-'));
  try {
    log(`generating ${programs} courses`);
    await generateDemo({ programs, seed: 1, out, now: days[1] });
    const nights = days.map((day, index) => {
      const night = join(out, `night-${index + 1}`);
      return {
        day,
        edudex: join(night, 'edudex'),
        institutes: join(night, 'edudex', 'institutes.json'),
        rio: join(night, 'rio'),
        hovi: join(night, 'hovi'),
      };
    });
    return await measure(nights, join(out, 'truth'), log);
  } finally {
    rmSync(out, { recursive: true });
  }
}

async function measure(
  nights: readonly Night[],
  truth: string,
  log: (line: string) => void,
): Promise<MergeFigures> {
  const [first, second] = nights as [Night, Night];
  const dir = mkdtempSync(join(tmpdir(), 'leeratlas-bench-'));
  try {
    const path = join(dir, 'bench.db');
    await collect(first, path, join(dir, 'raw'), log);
    const all = (await resolveIn(path)) as ResolveFigures;
    await collect(second, path, join(dir, 'raw'), log);
    const { seconds, peakMb, ...found } = (await resolveIn(path, truth)) as ResolveFigures &
      Omit<MergeFigures, 'all' | 'changed'>;
    return { ...found, all, changed: { seconds, peakMb } };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** In a process of its own, so that memory of the collecting is not counted. */
async function resolveIn(...words: readonly string[]): Promise<unknown> {
  const child = fork(join(import.meta.dirname, 'merge-process.ts'), [...words]);
  const [figures] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(failed)])) as [
    unknown,
  ];
  if (child.exitCode === null) await once(child, 'exit');
  return figures;
}

const failed = (): never => {
  throw new Error('the process under measurement ended without figures');
};

async function collect(
  { day, edudex, institutes, rio, hovi }: Night,
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
        ...{ database, rawDir, clock: createClock(new Date(day)), acceptShrink: new Set(['all']) },
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
