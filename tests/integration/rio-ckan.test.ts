import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceError } from '../../ingest/model/source-error.ts';
import { rioSource } from '../../ingest/sources/rio/source.ts';
import { deliveryCsv, tinyDelivery } from '../fixtures/rio/delivery.ts';

interface Resource {
  id: string;
  name: string;
  url: string;
  hash: string;
  last_modified: string | null;
}

let workDir: string;
let server: Server;
let base: string;
let tables: Map<string, string>;
let resources: Resource[];
let asked: string[];
/** Answers by path, before anything else. */
let answers: Map<string, { status: number; body: string }>;

beforeEach(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'rio-'));
  tables = deliveryCsv(tinyDelivery());
  asked = [];
  answers = new Map();
  server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    const fixed = answers.get(url);
    const table = /^\/(?:download|datastore\/dump)\/id-(\w+)(?:\/\w+\.csv)?$/.exec(url)?.[1];
    if (fixed !== undefined) response.writeHead(fixed.status).end(fixed.body);
    else if (url.startsWith('/api/3/action/package_show?id=rio_nfo_po_vo_vavo_mbo_ho')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ success: true, result: { resources } }));
    } else if (table === undefined || !tables.has(table)) response.writeHead(404).end();
    else response.end(tables.get(table));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  resources = [...tables.keys()].map((name) => ({
    id: `id-${name}`,
    name,
    url:
      name === 'controlebestand'
        ? 'http://beheer-ggm-ckan-prd.intern:5000/x.csv'
        : `${base}/download/id-${name}/${name}.csv`,
    hash: name === 'controlebestand' ? '' : `hash-${name}`,
    last_modified: '2027-01-15T04:41:28',
  }));
  resources.push({ id: 'pdf', name: 'Toelichting', url: `${base}/pdf`, hash: '', last_modified: null });
});

afterEach(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  await rm(workDir, { recursive: true });
});

async function collect(): Promise<string[]> {
  const context = {
    today: '2027-01-15',
    workDir,
    isUnchanged: () => false,
    progress: () => undefined,
    signal: new AbortController().signal,
  };
  const keys: string[] = [];
  for await (const item of rioSource({ location: `${base}/` }).collect(context)) {
    if (item.type === 'program') keys.push(item.record.key);
    if (item.type === 'complete') keys.push('complete');
  }
  return keys;
}

async function refusal(): Promise<SourceError> {
  const error = await collect().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceError)) throw new Error('the delivery was not refused', { cause: error });
  return error;
}

const resource = (name: string): Resource => resources.find((candidate) => candidate.name === name)!;

describe('RIO from CKAN', () => {
  it('finds resources by name and reads the same records as from a directory', async () => {
    const keys = await collect();
    expect(keys).toHaveLength(6);
    expect(keys.at(-1)).toBe('complete');
  });

  it('asks for a resource with an internal address at the datastore dump, and never asks another host', async () => {
    resource('onderwijslocaties').url = 'https://elders.example/onderwijslocaties.csv';
    await collect();
    expect(asked).toContain('/datastore/dump/id-controlebestand');
    expect(asked).toContain('/datastore/dump/id-onderwijslocaties');
    expect(asked).toContain('/download/id-nfo_opleidingen/nfo_opleidingen.csv');
    expect(asked.some((url) => url.startsWith('/pdf'))).toBe(false);
  });

  it('fetches again only what has another id, hash or date, and always the controlebestand', async () => {
    await collect();
    asked.length = 0;
    resource('nfo_opleidingen').hash = 'another';
    resource('onderwijsbesturen').last_modified = '2027-01-16T04:41:28';
    await collect();
    expect(asked.slice(1)).toEqual([
      '/datastore/dump/id-controlebestand',
      '/download/id-nfo_opleidingen/nfo_opleidingen.csv',
      '/download/id-onderwijsbesturen/onderwijsbesturen.csv',
    ]);
  });

  it('is refused, may be tried again and fetches nothing while a table is not whole', async () => {
    tables.set(
      'controlebestand',
      tables.get('controlebestand')!.replace(/(nfo_opleidingen.csv.*)"Waar"/, '$1"Onwaar"'),
    );
    expect(await refusal()).toMatchObject({ phase: 'validate', retryable: true });
    expect(asked.filter((url) => url.includes('/download/'))).toEqual([]);
  });

  it('is refused without its controlebestand or a table that DUO should have', async () => {
    resources = resources.filter(({ name }) => name !== 'controlebestand' && name !== 'mbo_opleidingen');
    expect(await refusal()).toMatchObject({
      message: 'the CKAN package rio_nfo_po_vo_vavo_mbo_ho lacks controlebestand, mbo_opleidingen',
      retryable: true,
    });
  });

  it('is refused in one line when a table cannot be fetched, and goes on where it stopped', async () => {
    answers.set('/download/id-onderwijslocaties/onderwijslocaties.csv', { status: 404, body: 'weg' });
    const error = await refusal();
    expect(error).toMatchObject({ phase: 'fetch', retryable: true });
    expect(error.message).toMatch(/^GET .*onderwijslocaties\.csv: status 404$/);
    answers.clear();
    asked.length = 0;
    expect(await collect()).toHaveLength(6);
    expect(asked.some((url) => url.includes('aangeboden_nfo'))).toBe(false);
  });

  it('is refused when the answer is no package, and reads everything again when its memory is damaged', async () => {
    answers.set('/api/3/action/package_show?id=rio_nfo_po_vo_vavo_mbo_ho', {
      status: 200,
      body: '{"success":false}',
    });
    expect((await refusal()).message).toContain('not the answer of a CKAN package_show');
    answers.clear();
    await collect();
    const state = join(workDir, 'tables', 'state.json');
    expect(JSON.parse(await readFile(state, 'utf8'))).toHaveProperty('onderwijslocaties');
    await rm(state);
    asked.length = 0;
    expect(await collect()).toHaveLength(6);
    expect(asked).toContain('/download/id-onderwijslocaties/onderwijslocaties.csv');
  });
});
