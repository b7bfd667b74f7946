/** What a source does wrong is told in one line, and the last good data stays (bad deliveries over HTTP). */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSourceServer, type Fault, type SourceServer } from '../../demo/source-server.ts';
import { exitCodeOf } from '../../ingest/cli.ts';
import { contentHash } from '../../ingest/lib/content-hash.ts';
import type { PipelineReport } from '../../ingest/pipeline.ts';
import { demoToday, makeDemo, openInstallation, type TestInstallation } from '../support/demo-catalog.ts';

let folder: string;
let dataDir: string;
let server: SourceServer;
let installation: TestInstallation;
let good: string;
let goodCount: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  dataDir = join(folder, 'data');
  await makeDemo(join(folder, 'demo'), 100);
  server = await startSourceServer({ dir: join(folder, 'demo') });
  installation = await openInstallation(dataDir);
  const report = await run(null);
  expect(exitCodeOf(report)).toBe(0);
  good = catalog();
  goodCount = programs().length;
});
afterAll(async () => {
  await installation.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const programs = (): string[] =>
  readFileSync(join(dataDir, 'catalog', 'programs.ndjson'), 'utf8')
    .trim()
    .split('\n');
/** Hashed, as a difference of two texts of half a megabyte takes minutes to print. */
const catalog = (): string => contentHash(programs().join('\n'));

function run(fault: Fault | null): Promise<PipelineReport> {
  server.setFault(fault);
  const { urls } = server;
  return installation.run({
    EDUDEX_XML: urls.edudexXml,
    EDUDEX_INSTITUTES: join(folder, 'demo', 'night-1', 'edudex', 'institutes.json'),
    RIO_URL: urls.rio,
    HOVI_URL: urls.hovi,
    HOVI_API_KEY: urls.hoviApiKey,
    PATHS_URL: urls.paths,
    NOW: demoToday,
  });
}

const faults: readonly { name: string; fault: Omit<Fault, 'match'> }[] = [
  { name: 'answers 500', fault: { kind: 'status', status: 500 } },
  { name: 'answers 404', fault: { kind: 'status', status: 404 } },
  { name: 'gives an empty file', fault: { kind: 'empty' } },
  { name: 'gives a truncated file', fault: { kind: 'truncate' } },
  { name: 'gives an error page with status 200', fault: { kind: 'html' } },
];

describe.each(faults)('a source that $name', ({ fault }) => {
  let report: PipelineReport;
  beforeAll(async () => {
    report = await run({ match: '', ...fault });
  });

  it('is told of in one line per source, with exit code 1', () => {
    expect(exitCodeOf(report)).toBe(1);
    for (const { source, state, message } of report.collect) {
      expect({ source, state }).toEqual({ source, state: expect.stringMatching(/failed|partial/) as string });
      expect(message).toMatch(/\S/);
      expect(message).not.toMatch(/\n|^\s*at |unexpected/);
      // A line for a person: no key of ours, no stack, no page of HTML.
      expect(message!.length).toBeLessThan(1_000);
      expect(message).not.toContain(server.urls.hoviApiKey);
    }
  });

  it('leaves the catalogue as it was', () => {
    expect(catalog()).toBe(good);
  });
});

describe('one source that fails', () => {
  it('does not hold up the others', async () => {
    const report = await run({ match: 'api/3/action', kind: 'status', status: 404 });
    expect(report.collect.map(({ source, state }) => `${source} ${state}`)).toEqual([
      'edudex ok',
      'rio failed',
      'hovi ok',
      'paths ok',
    ]);
    expect(catalog()).toBe(good);
  });
});

describe('a source that lies', () => {
  it('is not believed when nearly all its courses are gone', async () => {
    const report = await run({ match: '/api/4/organization', kind: 'lie' });
    const hovi = report.collect.find(({ source }) => source === 'hovi')!;
    expect(hovi.state).not.toBe('ok');
    expect(hovi.message).toMatch(/\d+ → \d+ records, at least \d+ expected/);
    // Institutions of one or two products may lose them; that is ordinary life.
    expect(programs().length).toBeGreaterThan(0.9 * goodCount);
  });
});

describe('afterwards', () => {
  it('all is well again without anybody doing anything', async () => {
    const report = await run(null);
    expect(exitCodeOf(report)).toBe(0);
    expect(catalog()).toBe(good);
  });
});
