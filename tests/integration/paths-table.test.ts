import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathsSource } from '../../ingest/sources/paths/source.ts';
import { collectSource, outline } from '../fixtures/hovi/collect-source.ts';
import { csvOf, row } from '../fixtures/paths/table.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'leeratlas-paths-'))));
afterEach(() => rm(folder, { recursive: true }));

const table = csvOf([row(), row({ FUNCTIE_TITEL: 'Molenaar' }), row({ FUNCTIE_TITEL: '' })]);

describe('the table as a file', () => {
  it('is one part: steps, what was left out, and its hash', async () => {
    const location = join(folder, 'paden.csv');
    await writeFile(location, table);
    const items = await collectSource(pathsSource({ location }), folder);
    expect(outline(items)).toEqual([
      'step paths Bakker',
      'step paths Molenaar',
      'issue paths MISSING_NAME',
      'complete paths',
    ]);
    const fingerprint = items.flatMap((item) => (item.type === 'complete' ? [item.fingerprint] : []))[0];
    const isUnchanged = (_: string, value: string): boolean => value === fingerprint;
    expect(outline(await collectSource(pathsSource({ location }), folder, { isUnchanged }))).toEqual([
      'unchanged paths',
    ]);
  });

  it('says so when it has no rows', async () => {
    const location = join(folder, 'paden.csv');
    await writeFile(location, csvOf([]));
    const items = await collectSource(pathsSource({ location }), folder);
    expect(outline(items)).toEqual(['issue paths EMPTY_TABLE', 'complete paths']);
  });

  it('is refused when it is absent or a folder', async () => {
    const collect = (location: string | null) => collectSource(pathsSource({ location }), folder);
    await expect(collect(join(folder, 'weg.csv'))).rejects.toThrow('is no file that can be read');
    await expect(collect(folder)).rejects.toThrow('is no file');
    await expect(collect(null)).rejects.toThrow('PATHS_URL is not set');
  });
});

describe('the table at a URL', () => {
  let server: Server;
  let answer: { status: number; body: string };
  let location: string;
  beforeEach(async () => {
    server = createServer((_, response) => response.writeHead(answer.status).end(answer.body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    location = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/paden.csv`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('is downloaded into the folder of the source and read', async () => {
    answer = { status: 200, body: table };
    const items = await collectSource(pathsSource({ location }), folder);
    expect(outline(items)).toContain('step paths Molenaar');
    expect(await readdir(folder)).toEqual(['sectorale_ontwikkelpaden.csv']);
  });

  it('is refused in one line when the server says no or sends a page', async () => {
    answer = { status: 404, body: 'weg' };
    await expect(collectSource(pathsSource({ location }), folder)).rejects.toMatchObject({
      phase: 'fetch',
      retryable: false,
      message: `GET ${location}: status 404`,
    });
    answer = { status: 200, body: '<html><h1>Storing</h1></html>' };
    await expect(collectSource(pathsSource({ location }), folder)).rejects.toThrow(/HTML/);
  });
});
