import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../ingest/lib/content-hash.ts';
import type { PipelineReport } from '../../ingest/pipeline.ts';
import { openDatabase } from '../../ingest/store/database.ts';
import { createPublishStore } from '../../ingest/store/publish-store.ts';
import { createRecordStore } from '../../ingest/store/record-store.ts';
import {
  demoEnvironment,
  makeDemo,
  openInstallation,
  type TestInstallation,
} from '../support/demo-catalog.ts';

const programs = 400;
let folder: string;
let demo: string;
let dataDir: string;
let installation: TestInstallation;
let first: PipelineReport;
let second: PipelineReport;
let firstIds: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  demo = join(folder, 'demo');
  dataDir = join(folder, 'data');
  await makeDemo(demo, programs);
  installation = await openInstallation(dataDir);
  first = await installation.run(demoEnvironment(demo, 1, dataDir));
  firstIds = readProgramIds(dataDir);
  second = await installation.run(demoEnvironment(demo, 1, dataDir));
});
afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true });
});

const readProgramIds = (dir: string): string[] =>
  readFileSync(join(dir, 'catalog', 'programs.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { programId: string }).programId);

const rowsOf = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** Reads what the last run left, by whatever `read` asks. */
function inStore<Result>(dir: string, read: (database: ReturnType<typeof openDatabase>) => Result): Result {
  const database = openDatabase(join(dir, 'leeratlas.db'));
  try {
    return read(database);
  } finally {
    database.close();
  }
}

const clusterOf = (dir: string): Map<string, string> =>
  inStore(dir, (database) => {
    const clusters = [...createPublishStore(database).clusters()];
    return new Map(clusters.flatMap(({ programId, records }) => records.map((key) => [key, programId])));
  });

/** Hashed, as a difference of two texts of megabytes takes minutes to print. */
const catalogOf = (dir: string): string => contentHash(readFileSync(join(dir, 'catalog', 'programs.ndjson')));

describe('a first run', () => {
  it('takes all four sources and fills both indexes', () => {
    expect(first.collect.map(({ source, state, message }) => ({ source, state, message }))).toEqual(
      ['edudex', 'rio', 'hovi', 'paths'].map((source) => ({ source, state: 'ok', message: null })),
    );
    expect(first.publish!.programs).toBeGreaterThan(programs * 0.8);
    expect(first.publish!.indexes.programs).toMatchObject({ total: first.publish!.programs, rebuilt: true });
    expect(first.publish!.indexes.offers.total).toBeGreaterThan(first.publish!.programs);
  });

  it('shows every course once: all known pairs on programId, O-code and run id are together', () => {
    const clusters = clusterOf(dataDir);
    const pairs = rowsOf(join(demo, 'truth', 'duplicates.csv'))
      .filter(([, , , kind]) => kind !== 'manual')
      .map(([offer, orgUnitId, programId]) => [
        `rio:${offer!.toLowerCase()}`,
        `edudex:${orgUnitId}/${programId}`,
      ])
      .filter((pair) => pair.every((key) => clusters.has(key)));
    expect(pairs.length).toBeGreaterThan(50);
    expect(pairs.filter(([a, b]) => clusters.get(a!) !== clusters.get(b!))).toEqual([]);
  });

  it('merges none of the known look-alikes', () => {
    const clusters = clusterOf(dataDir);
    const pairs = rowsOf(join(demo, 'truth', 'not_duplicates.csv'))
      .map(([offer, orgUnitId, programId]) => [
        `rio:${offer!.toLowerCase()}`,
        `edudex:${orgUnitId}/${programId}`,
      ])
      .filter((pair) => pair.every((key) => clusters.has(key)));
    expect(pairs.length).toBeGreaterThan(10);
    expect(pairs.filter(([a, b]) => clusters.get(a!) === clusters.get(b!))).toEqual([]);
  });

  it('ties the ontwikkelpaden to courses', () => {
    expect(first.enrich!.inPath).toBeGreaterThan(0);
  });

  it('keeps offers for one client out of store and catalogue', () => {
    const dir = join(demo, 'night-1', 'edudex');
    const delivered = readdirSync(dir)
      .filter((file) => file.endsWith('.xml'))
      .flatMap((file) =>
        readFileSync(join(dir, file), 'utf8')
          .split(/<program[ >]/)
          .slice(1),
      )
      .map((program) => ({
        key: `edudex:${textOf(program, 'orgUnitId')}/${textOf(program, 'programId')}`,
        isPublic: !program.includes('<clientId'),
        client: textOf(program, 'clientId'),
      }));
    const clients = [...new Set(delivered.map(({ client }) => client))].filter((client) => client !== '');
    expect(clients.length).toBeGreaterThan(0);
    const open = new Set(delivered.filter(({ isPublic }) => isPublic).map(({ key }) => key));
    const closed = delivered.map(({ key }) => key).filter((key) => !open.has(key));
    const records = inStore(dataDir, (database) => [...createRecordStore(database).programs()]);
    const stored = new Set(records.map(({ key }) => key));
    expect(closed.filter((key) => stored.has(key))).toEqual([]);
    expect([...open].filter((key) => !stored.has(key))).toEqual([]);
    const everything =
      JSON.stringify(records) + readFileSync(join(dataDir, 'catalog', 'programs.ndjson'), 'utf8');
    expect(clients.filter((client) => everything.includes(client))).toEqual([]);
  });
});

const textOf = (xml: string, element: string): string =>
  new RegExp(`<${element}[^>]*>(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(xml)?.[1]?.trim() ?? '';

describe('a second run of the same deliveries', () => {
  it('finds nothing changed and publishes nothing', () => {
    expect(second.publish).toBeNull();
    expect(
      second.collect.map(({ counters }) => counters.added + counters.changed + counters.removed),
    ).toEqual([0, 0, 0, 0]);
  });
});

describe('the next night', () => {
  it('sends only what changed and gives the catalogue that it gives alone', async () => {
    const night = await installation.run(demoEnvironment(demo, 2, dataDir), ['all']);
    const { total, sent, removed, rebuilt } = night.publish!.indexes.programs;
    expect(rebuilt).toBe(false);
    expect(sent).toBeGreaterThan(0);
    expect(sent + removed).toBeLessThan(total / 5);

    const alone = join(folder, 'alone');
    const other = await openInstallation(alone);
    try {
      await other.run(demoEnvironment(demo, 2, alone));
    } finally {
      await other.close();
    }
    expect(catalogOf(alone)).toBe(catalogOf(dataDir));
    expect(clusterOf(alone)).toEqual(clusterOf(dataDir));
  });

  it('keeps the address of every course that is no longer offered, and of no other', () => {
    const idsOf = (file: string): string[] =>
      readFileSync(join(dataDir, 'catalog', file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { programId: string }).programId);
    const offered = new Set(idsOf('programs.ndjson'));
    const lost = firstIds.filter((id) => !offered.has(id));
    expect(lost.length).toBeGreaterThan(0);
    expect([...idsOf('vanished.ndjson'), ...idsOf('gone.ndjson')].toSorted()).toEqual(lost.toSorted());
  });
});
