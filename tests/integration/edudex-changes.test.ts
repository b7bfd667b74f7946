import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateDemo } from '../../demo/generate-demo.ts';
import { startSourceServer } from '../../demo/source-server.ts';
import { collectSource } from '../../ingest/collect/collect-source.ts';
import { contentHash } from '../../ingest/lib/content-hash.ts';
import { createClock } from '../../ingest/lib/clock.ts';
import { edudexSource } from '../../ingest/sources/edudex/source.ts';
import { openDatabase, type Database } from '../../ingest/store/database.ts';
import { createRecordStore } from '../../ingest/store/record-store.ts';
import { ApiWorld, key } from '../fixtures/edudex/api-world.ts';

let folder: string;
let world: ApiWorld;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leeratlas-changes-'));
  database = openDatabase(':memory:');
  world = new ApiWorld();
  world.keys = [
    ...Array.from({ length: 240 }, (_, index) => key('anna', `A${String(index).padStart(3, '0')}`)),
    key('bert', 'B1'),
  ];
  await world.start();
});
afterEach(async () => {
  database.close();
  await world.server.close();
  await rm(folder, { recursive: true });
});

interface Run {
  readonly today?: string;
  readonly into?: Database;
  readonly rawDir?: string;
  readonly api?: { url: string; token: string; organization: string };
  readonly signal?: AbortSignal;
}

const collect = ({ today = '2026-11-20', into = database, rawDir = folder, ...run }: Run = {}) => {
  const { url, token, organization } = run.api ?? {
    url: `${world.server.base}/data/v1`,
    token: 'x',
    organization: 'wij',
  };
  return collectSource(
    edudexSource({ xml: null, apiUrl: url, apiToken: token, organization, institutes: null }),
    {
      database: into,
      rawDir,
      clock: createClock(new Date(`${today}T08:00:00Z`)),
      acceptShrink: new Set(['all']),
      progress: () => undefined,
      signal: run.signal ?? new AbortController().signal,
    },
  );
};

// By hash, as a comparison of megabytes tells nobody anything. Without `editedAt`: one supplier in twelve of the demo
// writes the night of the export into it, which EDU-DEX does not count as a change.
const contents = (from: Database): Map<string, string> =>
  new Map(
    [...createRecordStore(from).programs()].map((record) => [
      record.key,
      contentHash(JSON.stringify({ ...record, editedAt: null })),
    ]),
  );

const issues = (from: Database): string[] =>
  [...createRecordStore(from).issues()].map((issue) => JSON.stringify(issue)).toSorted();

const change = (programId: string, lastChange: string): void => {
  world.keys = world.keys.map((one) => (one.programId === programId ? { ...one, lastChange } : one));
};

describe('a second night of the JSON API', () => {
  it('asks for what changed since the day before the last time, and only for the programs that did', async () => {
    await collect();
    expect(world.asked.map((programs) => programs.length)).toEqual([100, 100, 40, 1]);
    world.forget();
    change('A007', '2026-11-20T12:00:00Z');
    world.gone = [
      key('anna', 'A100', { status: 'removed', clientId: null, lastChange: '2026-11-20T13:00:00Z' }),
    ];
    world.keys = world.keys.filter(({ programId }) => programId !== 'A100');
    const report = await collect({ today: '2026-11-21' });
    expect(world.took(/changes/)).toEqual([
      'GET /data/v1/organizations/wij/dynamiccatalogs/d1/changes?changesSince=2026-11-19T00%3A00%3A00Z',
    ]);
    expect(world.took(/d1\/programs|metadata/)).toEqual([]);
    expect(world.asked).toEqual([['A007']]);
    expect(report.counters).toMatchObject({ changed: 1, removed: 1, added: 0 });
    const full = openDatabase(':memory:');
    await collect({ today: '2026-11-21', into: full, rawDir: join(folder, 'full') });
    expect(contents(database)).toEqual(contents(full));
    full.close();
  });

  it('asks for metadata of a supplier only when it moved', async () => {
    await collect();
    world.forget();
    world.metadataChange = '2026-11-20T00:00:00Z';
    await collect({ today: '2026-11-21' });
    expect(world.took(/metadata/)).toHaveLength(2);
    expect(world.asked).toEqual([]);
    const [record] = createRecordStore(database).programs();
    expect(record?.provider.name).toBe('Opleider 2026-11-20T00:00:00Z');
  });

  it('reads everything again when the last full load is more than 90 days ago', async () => {
    await collect({ today: '2026-08-01' });
    await collect({ today: '2026-10-29' });
    await collect({ today: '2026-10-30' });
    expect(world.took(/changes/)).toHaveLength(2);
    world.forget();
    await collect({ today: '2026-10-31' });
    expect(world.took(/changes/)).toEqual([]);
    expect(world.asked.flat()).toHaveLength(241);
  });

  it('asks for the lists when a change can mean two things, or the API does not take the day', async () => {
    await collect();
    world.forget();
    world.keys.push(key('anna', 'A001', { clientId: 'klant', lastChange: '2026-11-20T09:00:00Z' }));
    await collect({ today: '2026-11-21' });
    expect(world.took(/changes|d1\/programs/)).toHaveLength(2);
    expect(contents(database).has('edudex:anna/A001')).toBe(true);
    world.refusesChanges = true;
    world.keys.push(key('bert', 'B2', { lastChange: '2026-11-21T09:00:00Z' }));
    expect((await collect({ today: '2026-11-22' })).counters).toMatchObject({ added: 1, removed: 0 });
  });

  it('tells of a status that it does not know instead of taking it for either', async () => {
    world.keys.push(key('bert', 'B9', { status: 'paused' }));
    await collect();
    expect([...createRecordStore(database).issues()]).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_CODE', field: 'status', value: 'paused' }),
    );
    expect(contents(database).has('edudex:bert/B9')).toBe(false);
  });

  it('goes on where a run was cut off, and gives what an undisturbed one gives', async () => {
    const cut = new AbortController();
    world.onBulk = (count) => {
      if (count === 3) cut.abort();
    };
    await expect(collect({ signal: cut.signal })).rejects.toThrow();
    world.onBulk = () => undefined;
    world.forget();
    const report = await collect();
    expect(report.state).toBe('ok');
    expect(world.asked.map((programs) => programs.length)).toEqual([40, 1]);
    const undisturbed = openDatabase(':memory:');
    await collect({ into: undisturbed, rawDir: join(folder, 'other') });
    expect(contents(database)).toEqual(contents(undisturbed));
    undisturbed.close();
  });

  it('passes over an answer that a kill left half on disk', async () => {
    await collect();
    const kept = join(folder, 'edudex', 'api');
    for (const name of await readdir(kept))
      await appendFile(join(kept, name), '\n{"name":"program A007","st');
    change('A007', '2026-11-20T12:00:00Z');
    world.forget();
    const report = await collect({ today: '2026-11-21' });
    expect(report).toMatchObject({ state: 'ok', counters: { changed: 1 } });
    expect(world.asked).toEqual([['A007']]);
  });

  it('keeps no contacts on disk', async () => {
    await collect();
    const kept = join(folder, 'edudex', 'api');
    const texts = await Promise.all((await readdir(kept)).map((name) => readFile(join(kept, name), 'utf8')));
    expect(texts.join('')).toContain('A007');
    expect(texts.join('')).not.toContain('Iemand');
  });
});

describe('the two nights of the demo over the JSON API', () => {
  it('come out the same by changes as by a full load', async () => {
    const dir = join(folder, 'demo');
    await generateDemo({ programs: 1_000, seed: 3, now: '2026-11-21', out: dir });
    const demo = await startSourceServer({ dir });
    try {
      const { edudexApi: url, edudexApiToken: token, edudexOrg: organization } = demo.urls;
      const api = { url, token, organization };
      await collect({ api });
      demo.setNight(2);
      const report = await collect({ api, today: '2026-11-21' });
      const full = openDatabase(':memory:');
      await collect({ api, today: '2026-11-21', into: full, rawDir: join(folder, 'full') });
      expect(report.state).toBe('ok');
      expect(report.counters.changed + report.counters.added).toBeGreaterThan(0);
      expect(contents(database)).toEqual(contents(full));
      expect(issues(database)).toEqual(issues(full));
      full.close();
    } finally {
      await demo.close();
    }
  });
});
