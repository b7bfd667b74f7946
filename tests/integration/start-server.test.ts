/** `npm start` from nothing: the demo is made, collected, published, built and served; the second time nothing is. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../ingest/config.ts';
import { createProgress } from '../../ingest/lib/progress.ts';
import { catalogFiles, searchSettingsSchema } from '../../search-config/catalog.ts';
import { startServer, type RunningServer } from '../../server/start-server.ts';
import { demoToday } from '../support/demo-catalog.ts';

let folder: string;
let server: RunningServer;
let lines: string[];

/** `heard` is told every line that the server writes. */
const start = async (port = 0, heard: (line: string) => void = () => undefined): Promise<RunningServer> => {
  lines = [];
  const config = parseConfig({ DATA_DIR: folder, PORT: String(port), NOW: demoToday, DEMO_PROGRAMS: '100' });
  const progress = createProgress({
    write: (text) => {
      lines.push(text);
      heard(text);
    },
  });
  return startServer(config, progress, new AbortController().signal);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  server = await start();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string): Promise<Response> => fetch(`${server.url}${path}`);

async function search(q: string): Promise<{ hits: { slug: string; title: string }[]; totalHits: number }> {
  const settings = searchSettingsSchema.parse(await (await get('/search-settings.json')).json());
  const response = await fetch(`${server.url}${settings.url}/indexes/${settings.indexes.programs}/search`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${settings.apiKey}` },
    body: JSON.stringify({ q, hitsPerPage: 20, page: 1 }),
  });
  return (await response.json()) as { hits: { slug: string; title: string }[]; totalHits: number };
}

const current = (): string => readFileSync(join(folder, 'site', 'current'), 'utf8');

describe('a first start', () => {
  it('serves the pages, and every hit of the search has one', async () => {
    expect((await get('/')).status).toBe(200);
    const { hits, totalHits } = await search('');
    expect(totalHits).toBeGreaterThan(80);
    const [first] = hits;
    const page = await get(`/opleiding/${first!.slug}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<h1');
  });

  it('gives browsers a key that can search and nothing else', async () => {
    const settings = searchSettingsSchema.parse(await (await get('/search-settings.json')).json());
    const authorization = { Authorization: `Bearer ${settings.apiKey}` };
    for (const [method, path] of [
      ['GET', '/meili/keys'],
      ['GET', '/meili/indexes/programs/settings'],
      ['DELETE', '/meili/indexes/programs'],
      ['DELETE', '/meili/indexes/programs/documents'],
    ]) {
      const response = await fetch(`${server.url}${path}`, { method: method!, headers: authorization });
      expect([path, response.status]).toEqual([path, 403]);
    }
    expect((await get('/meili/indexes')).status).toBe(401);
  });

  it('holds its data folder: a second server on it is refused', async () => {
    await expect(start()).rejects.toThrow();
    expect((await get('/')).status).toBe(200);
  });
});

describe('a data folder in which nothing can be kept', () => {
  it('is told of in one line that names the setting', async () => {
    const file = join(folder, 'leeratlas.db');
    for (const dir of [file, join(file, 'below')]) {
      const config = parseConfig({ DATA_DIR: dir, PORT: '0', NOW: demoToday, DEMO_PROGRAMS: '100' });
      const progress = createProgress({ write: () => undefined });
      await expect(startServer(config, progress, new AbortController().signal)).rejects.toThrow(
        /^DATA_DIR: nothing can be kept in .* \((?:it|a part of this path) is a file\)$/,
      );
    }
  });
});

describe('a second start', () => {
  it('finds nothing changed and builds nothing', async () => {
    const before = current();
    await server.close();
    server = await start();
    const said = lines.join('');
    expect(said).toContain('nothing changed since the last publication');
    expect(said).toContain('pages: unchanged');
    expect(current()).toBe(before);
    expect((await search('')).totalHits).toBeGreaterThan(80);
  });

  it('says in one line that its port is taken, and leaves nothing running', async () => {
    await server.close();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(start(port)).rejects.toThrow(`PORT: 127.0.0.1:${port} is in use by another program`);
    other.close();
    server = await start();
    expect((await get('/')).status).toBe(200);
  });

  it('builds the pages of what another process publishes while it is starting', async () => {
    await server.close();
    const before = current();
    const dir = join(folder, 'catalog');
    server = await start(0, (line) => {
      if (!line.startsWith('pages: unchanged')) return;
      cpSync(dir, `${dir}.next`, { recursive: true });
      const summary = join(`${dir}.next`, catalogFiles.summary);
      const published = JSON.parse(readFileSync(summary, 'utf8')) as object;
      writeFileSync(summary, JSON.stringify({ ...published, hash: 'of another process' }));
      rmSync(dir, { recursive: true });
      renameSync(`${dir}.next`, dir);
    });
    await expect.poll(current, { timeout: 100_000, interval: 100 }).not.toBe(before);
    expect((await get('/')).status).toBe(200);
  });
});
