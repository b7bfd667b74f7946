import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectSource } from '../../ingest/collect/collect-source.ts';
import { createClock } from '../../ingest/lib/clock.ts';
import type { Issue } from '../../ingest/model/issue.ts';
import type { Source, SourceItem } from '../../ingest/model/source.ts';
import { SourceError } from '../../ingest/model/source-error.ts';
import { openDatabase, type Database } from '../../ingest/store/database.ts';
import { createRecordStore } from '../../ingest/store/record-store.ts';
import { createRunStore, type RunReport } from '../../ingest/store/run-store.ts';
import { buildRecord } from '../support/build-record.ts';

let database: Database;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  database = openDatabase(join(folder, 'leeratlas.db'));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

type Delivery = (isUnchanged: (part: string, fingerprint: string) => boolean) => Iterable<SourceItem>;

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

const collect = (delivery: Delivery, acceptShrink: readonly string[] = []): Promise<RunReport> =>
  collectSource(sourceOf(delivery), {
    database,
    rawDir: join(folder, 'raw'),
    clock: createClock(new Date('2026-11-21T08:00:00Z')),
    acceptShrink: new Set(acceptShrink),
    progress: () => undefined,
    signal: new AbortController().signal,
  });

const programs = (
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
const complete = (part: string, fingerprint = 'f1'): SourceItem => ({ type: 'complete', part, fingerprint });
const leftOut: Issue = {
  source: 'edudex',
  severity: 'error',
  code: 'MISSING_ID',
  recordKey: null,
  field: null,
  value: null,
  message: 'not known',
};
describe('the report of a run', () => {
  it('says of each part what came of it, and is kept with the status', async () => {
    const unknown: SourceItem = {
      type: 'issue',
      part: 'a',
      issue: { ...leftOut, message: 'left out' },
    };
    const report = await collect(() => [
      ...programs('a', ['1', '2']),
      unknown,
      complete('a'),
      { type: 'refused', part: 'b', error: new SourceError('edudex', 'parse', 'b: cut off') },
    ]);
    expect(report.parts).toMatchObject([
      { part: 'a', state: 'read', received: 2, refused: 1 },
      { part: 'b', state: 'refused', received: 0, refused: 0, message: 'b: cut off' },
    ]);
    createRunStore(database).add(report);
    expect(createRunStore(database).status('edudex').parts).toEqual(report.parts);
  });

  it('counts what no list knows once per kind', async () => {
    const unknown = (id: string): SourceItem => ({
      ...(programs('a', [id])[0] as Extract<SourceItem, { type: 'program' }>),
      issues: [
        { ...leftOut, code: 'UNKNOWN_CODE', recordKey: id, field: `runs[${id}].form`, value: 'HYBRIDE' },
      ],
    });
    await collect(() => [unknown('1'), unknown('2'), unknown('3'), complete('a')]);
    expect([...createRecordStore(database).issues()]).toEqual([
      expect.objectContaining({ recordKey: '1', value: 'HYBRIDE', message: 'not known (3 times)' }),
    ]);
  });
});
