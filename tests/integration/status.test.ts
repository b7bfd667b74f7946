/** How the sources stand, as the command line and `/api/status` tell it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../ingest/cli.ts';
import { parseConfig } from '../../ingest/config.ts';
import { databasePath } from '../../ingest/run-once.ts';
import { openDatabase } from '../../ingest/store/database.ts';
import { createRunStore, type RunReport } from '../../ingest/store/run-store.ts';
import { statusReader, statusRoute } from '../../server/status-route.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = (now: string): Record<string, string> => ({
  DATA_DIR: folder,
  NOW: now,
  EDUDEX_XML: 'http://edudex.example/feed',
  RIO_URL: 'http://rio.example',
});

function addRun(source: RunReport['source'], finishedAt: string, state: RunReport['state']): void {
  const database = openDatabase(databasePath({ dataDir: folder }));
  const counters = { received: 1, refused: 0, added: 1, changed: 0, removed: 0, unchanged: 0 };
  const message = state === 'ok' ? null : 'the server answers 500';
  createRunStore(database).add({
    source,
    startedAt: finishedAt,
    finishedAt,
    state,
    message,
    counters,
    parts: [],
  });
  database.close();
}

async function ask(now: string): Promise<{ status: number; body: unknown }> {
  const config = parseConfig(settings(now));
  const app = new Hono().get('/api/status', statusRoute(statusReader(config)));
  const response = await app.request('/api/status');
  return { status: response.status, body: await response.json() };
}

async function command(now: string, argv: readonly string[]): Promise<string> {
  let out = '';
  await runCli({
    argv,
    readConfig: () => parseConfig(settings(now)),
    open: () => Promise.reject(new Error('nothing to open')),
    out: { write: (text) => (out += text) },
    err: { write: () => undefined },
    signal: new AbortController().signal,
  });
  return out;
}

const tooOldOf = ({ body }: { body: unknown }): string[] =>
  (body as { sources: { source: string; tooOld: boolean }[] }).sources
    .filter(({ tooOld }) => tooOld)
    .map(({ source }) => source);

describe('/api/status', () => {
  it('answers 503 before the first run', async () => {
    expect((await ask('2026-11-21')).status).toBe(503);
  });

  it('says the same as the command', async () => {
    addRun('edudex', '2026-11-20T06:20:00.000Z', 'ok');
    const { body } = await ask('2026-11-21');
    expect(body).toEqual(JSON.parse(await command('2026-11-21', ['status', '--json'])));
  });

  it('answers 200 while every source that is set is young enough, each by its own limit', async () => {
    addRun('edudex', '2026-11-20T06:20:00.000Z', 'ok');
    addRun('rio', '2026-11-18T07:40:00.000Z', 'ok');
    // A failure after it does not make the last good data older.
    addRun('rio', '2026-11-20T07:40:00.000Z', 'failed');
    const answer = await ask('2026-11-21');
    expect([answer.status, tooOldOf(answer)]).toEqual([200, []]);
    expect(answer.body).toMatchObject({
      sources: [
        { source: 'edudex', ageHours: 17, maxAgeDays: 2, isSet: true },
        { source: 'rio', ageHours: 64, maxAgeDays: 4, isSet: true, message: 'the server answers 500' },
        { source: 'hovi', ageHours: null, isSet: false, tooOld: false },
        { source: 'paths', isSet: false, tooOld: false },
      ],
    });
  });

  it('answers 503 and names the source when one is too old', async () => {
    addRun('edudex', '2026-11-18T06:20:00.000Z', 'ok');
    addRun('rio', '2026-11-18T07:40:00.000Z', 'ok');
    const answer = await ask('2026-11-21');
    expect([answer.status, tooOldOf(answer)]).toEqual([503, ['edudex']]);
    expect(await command('2026-11-21', ['status'])).toContain('TOO OLD: over 2 days');
  });

  it('answers 503 when a source that is set was never taken', async () => {
    addRun('edudex', '2026-11-20T06:20:00.000Z', 'ok');
    const answer = await ask('2026-11-21');
    expect([answer.status, tooOldOf(answer)]).toEqual([503, ['rio']]);
  });
});
