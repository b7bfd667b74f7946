/** Runs a source that yields what the test says through the collector, with a database of its own per test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { collectSource } from '../../ingest/collect/collect-source.ts';
import { createClock } from '../../ingest/lib/clock.ts';
import type { Source, SourceItem } from '../../ingest/model/source.ts';
import { openDatabase, type Database } from '../../ingest/store/database.ts';
import { createRecordStore } from '../../ingest/store/record-store.ts';
import { createRunStore, type RunReport } from '../../ingest/store/run-store.ts';
import { buildRecord } from './build-record.ts';

let database: Database;
let folder: string;

/** Gives every test of the file an empty database. */
export function useCollector(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
    database = openDatabase(join(folder, 'leeratlas.db'));
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
}

/** What the source yields. */
export type Delivery = (isUnchanged: (part: string, fingerprint: string) => boolean) => Iterable<SourceItem>;

const sourceOf = (delivery: Delivery): Source => ({
  definition: {
    name: 'edudex',
    title: 'EDU-DEX',
    publisher: '-',
    homepage: 'https://edudex.example/',
    licence: '-',
    attribution: '-',
    schedule: '30 6 * * *',
    retry: null,
    maxAgeDays: 2,
    guards: { largestShrink: 0.1, least: 0, most: 1_000, mostRefused: 0.2, filled: { 'KvK number': 0.5 } },
    mappingVersion: 1,
  },
  async *collect({ isUnchanged }) {
    yield* await Promise.resolve(delivery(isUnchanged));
  },
});

/** Runs the source once. */
export const collect = (delivery: Delivery, acceptShrink: readonly string[] = []): Promise<RunReport> =>
  collectSource(sourceOf(delivery), {
    database,
    rawDir: join(folder, 'raw'),
    clock: createClock(new Date('2026-11-21T08:00:00Z')),
    acceptShrink: new Set(acceptShrink),
    progress: () => undefined,
    signal: new AbortController().signal,
  });

/** Programs of a part, which is also their provider. */
export const programs = (
  part: string,
  ids: readonly string[],
  changes: Parameters<typeof buildRecord>[2] = {},
): SourceItem[] =>
  ids.map((id) => ({
    type: 'program',
    part,
    record: buildRecord('edudex', id, { ...changes, provider: { sourceId: part, ...changes.provider } }),
    issues: [],
  }));
/** The end of a part. */
export const complete = (part: string, fingerprint = 'f1'): SourceItem => ({
  type: 'complete',
  part,
  fingerprint,
});
/** So many ids, sorted. */
export const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p${String(index).padStart(3, '0')}`);
/** Ids of the stored programs. */
export const stored = (): string[] =>
  Array.from(createRecordStore(database).programs(), ({ sourceProgramId }) => sourceProgramId);
/** Codes of the stored Issues. */
export const issueCodes = (): string[] =>
  Array.from(createRecordStore(database).issues(), ({ code }) => code);

/** The last good data. */
export const records = (): ReturnType<typeof createRecordStore> => createRecordStore(database);
/** The reports that were kept. */
export const runs = (): ReturnType<typeof createRunStore> => createRunStore(database);
