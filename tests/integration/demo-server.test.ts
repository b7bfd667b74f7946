import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generateDemo } from '../../demo/generate-demo.ts';
import { startSourceServer } from '../../demo/source-server.ts';
import type { SourceServer } from '../../demo/source-server.ts';

let dir: string;
let server: SourceServer;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-server-'));
  await generateDemo({ programs: 400, seed: 3, now: '2026-11-21', out: dir });
  server = await startSourceServer({ dir });
});
afterEach(() => {
  server.setFault(null);
  server.setNight(1);
});
afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

const unescape = (text: string): string => text.trim().replaceAll('&amp;', '&');
const linksIn = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((match) => unescape(match[1]!));
const textOf = async (url: string): Promise<string> => (await fetch(url)).text();
const api = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(server.urls.edudexApi + path, {
    ...init,
    headers: { Authorization: `Bearer ${server.urls.edudexApiToken}` },
  });
const hovi = (path: string): Promise<Response> =>
  fetch(server.urls.hovi + path, { headers: { Authorization: `Bearer ${server.urls.hoviApiKey}` } });

interface Resource {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly hash: string;
  readonly size: number;
  readonly last_modified: string;
}
async function resources(): Promise<Map<string, Resource>> {
  const answer = await fetch(`${server.urls.rio}/api/3/action/package_show?id=rio_nfo_po_vo_vavo_mbo_ho`);
  const { success, result } = (await answer.json()) as {
    success: boolean;
    result: { resources: Resource[] };
  };
  expect(success).toBe(true);
  return new Map(result.resources.map((resource) => [resource.name, resource]));
}

describe('the client feed of EDU-DEX', () => {
  it('leads from the feed over a supplier to a program as the catalogue has it', async () => {
    const [directory] = linksIn(await textOf(server.urls.edudexXml), 'directoryUrl');
    const supplier = await textOf(directory!);
    const [program] = linksIn(supplier, 'resourceUrl');
    const [id] = linksIn(supplier, 'programId');
    const xml = await textOf(program!);
    expect(xml).toContain('<program xmlns="http://studieData.nl/schema/edudex/program"');
    expect(xml).toMatch(new RegExp(`<programId>(<!\\[CDATA\\[)?${id!}(\\]\\]>)?</programId>`));
    const org = new URL(directory!).searchParams.get('org')!;
    const catalog = await textOf(
      `${new URL(server.urls.edudexXml).origin}/edudex-feeds/catalogs/leeratlas/${org}.xml?format=xml`,
    );
    expect(catalog).toBe(await readFile(join(dir, 'night-1', 'edudex', `${org}.xml`), 'utf8'));
  });

  it('serves every program that it names, within a few seconds', async () => {
    let served = 0;
    for (const directory of linksIn(await textOf(server.urls.edudexXml), 'directoryUrl')) {
      const answers = await Promise.all(
        linksIn(await textOf(directory), 'resourceUrl').map((url) => fetch(url)),
      );
      for (const answer of answers) {
        expect(answer.status).toBe(200);
        expect(await answer.text()).toMatch(/<\/program>$/);
        served += 1;
      }
    }
    expect(served).toBeGreaterThan(150);
  });

  it('refuses a wrong key and knows no other supplier', async () => {
    expect((await fetch(server.urls.edudexXml.replace('key=demo', 'key=wrong'))).status).toBe(403);
    expect((await fetch(`${server.urls.edudexXml}&org=nobody`)).status).toBe(404);
  });
});

describe('the Data API of EDU-DEX', () => {
  const catalogOf = async (): Promise<string> => {
    const { catalogs } = (await (await api('organizations/leeratlas/dynamiccatalogs')).json()) as {
      catalogs: { catalogId: string }[];
    };
    return `organizations/leeratlas/dynamiccatalogs/${catalogs[0]!.catalogId}`;
  };
  interface Key {
    readonly status: string;
    readonly supplierId: string;
    readonly programId: string;
    readonly clientId: string | null;
    readonly lastChange: string;
  }

  it('asks for the token', async () => {
    expect((await fetch(`${server.urls.edudexApi}organizations`)).status).toBe(401);
  });

  it('lists a catalogue and gives its programs in bulk, each with data or an error of its own', async () => {
    const keys = (await (await api(`${await catalogOf()}/programs`)).json()) as Key[];
    const asked = keys
      .slice(0, 20)
      .map((key) => ({ orgUnitId: key.supplierId, programId: key.programId, clientId: key.clientId }));
    const body = JSON.stringify({
      programs: [...asked, { orgUnitId: 'nobody', programId: '1', clientId: 'public' }],
    });
    const answer = await api('programs/bulk', { method: 'POST', body });
    const { programs } = (await answer.json()) as {
      programs: {
        programId: string;
        error: string | null;
        data: { programClassification: { programId: string; programForm: string[] } } | null;
      }[];
    };
    expect(answer.status).toBe(200);
    expect(programs).toHaveLength(asked.length + 1);
    for (const program of programs.slice(0, -1)) {
      expect(program.error).toBeNull();
      expect(program.data!.programClassification.programId).toBe(program.programId);
      expect(program.data!.programClassification.programForm).toBeInstanceOf(Array);
    }
    expect(programs.at(-1)).toMatchObject({ data: null, error: 'No such program' });
  });

  it('refuses more than a hundred programs at once', async () => {
    const programs = Array.from({ length: 101 }, () => ({
      orgUnitId: 'a',
      programId: '1',
      clientId: 'public',
    }));
    expect((await api('programs/bulk', { method: 'POST', body: JSON.stringify({ programs }) })).status).toBe(
      400,
    );
  });

  it('tells what changed since the first night', async () => {
    server.setNight(2);
    const catalog = await catalogOf();
    const all = (await (await api(`${catalog}/programs`)).json()) as Key[];
    const changes = (await (
      await api(`${catalog}/changes?changesSince=2026-11-21T00:00:00Z`)
    ).json()) as Key[];
    expect(changes.length).toBeLessThan(all.length * 0.05);
    for (const change of changes) expect(change.lastChange >= '2026-11-21').toBe(true);
    expect((await api(`${catalog}/changes`)).status).toBe(400);
  });

  it('knows its suppliers and their KvK numbers', async () => {
    const { suppliers } = (await (await api('suppliers')).json()) as { suppliers: { id: string }[] };
    expect(suppliers.length).toBeGreaterThan(10);
    const metadata = (await (await api(`suppliers/${suppliers[0]!.id}/metadata`)).json()) as {
      instituteKvK: string;
    };
    expect(metadata.instituteKvK).toMatch(/^\d{8}$/);
  });
});

describe('the open data of DUO', () => {
  it('describes each table with the hash and size of what it downloads', async () => {
    const { url, hash, size } = (await resources()).get('aangeboden_nfo_opleidingen')!;
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(bytes.length).toBe(size);
    expect(createHash('md5').update(bytes).digest('hex')).toBe(hash);
  });

  it('says that an unchanged table is not modified', async () => {
    const { url } = (await resources()).get('onderwijslocaties')!;
    const first = await fetch(url);
    const modified = first.headers.get('last-modified')!;
    expect(Number.isNaN(Date.parse(modified))).toBe(false);
    expect((await fetch(url, { headers: { 'If-Modified-Since': modified } })).status).toBe(304);
    expect(
      (await fetch(url, { headers: { 'If-Modified-Since': 'Thu, 01 Jan 2026 00:00:00 GMT' } })).status,
    ).toBe(200);
  });

  it('hides the controlebestand behind an internal address and another id each night', async () => {
    const first = (await resources()).get('controlebestand')!;
    server.setNight(2);
    const second = (await resources()).get('controlebestand')!;
    expect(first.id).not.toBe(second.id);
    expect(first.url).toContain('beheer-ggm-ckan-prd');
    const dump = await textOf(`${server.urls.rio}/datastore/dump/${second.id}`);
    expect(dump).toBe(await readFile(join(dir, 'night-2', 'rio', 'controlebestand.csv'), 'utf8'));
  });

  it('serves the paths, and no package that it does not have', async () => {
    expect(await textOf(server.urls.paths)).toContain('"BRANCHE_NAAM"');
    expect((await fetch(`${server.urls.rio}/api/3/action/package_show?id=anders`)).status).toBe(404);
  });
});

describe('HOVI', () => {
  it('asks for the key', async () => {
    const answer = await fetch(`${server.urls.hovi}/organization`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: '401' });
  });

  it('gives institutions, their locations and their products in the form of version 4', async () => {
    const list = (await (await hovi('/organization')).json()) as { organizationId: string; brin: string }[];
    expect(list.length).toBeGreaterThan(3);
    const path = `/organization/${list[0]!.organizationId}`;
    expect(await (await hovi(path)).json()).toMatchObject({
      organizationId: list[0]!.organizationId,
      brin: list[0]!.brin,
    });
    const products = (await (await hovi(`${path}/product?state=active`)).json()) as {
      productId: string;
      availableForms: string[];
    }[];
    const product = (await (await hovi(`${path}/product/${products[0]!.productId}`)).json()) as {
      productForms: { productForm: string; numerusFixus: unknown }[];
    };
    expect(product.productForms.map((form) => form.productForm)).toEqual(products[0]!.availableForms);
    expect(product.productForms[0]!.numerusFixus).toBeInstanceOf(Array);
    const [location] = (await (await hovi(`${path}/location`)).json()) as {
      locationId: string;
      visitorAddress: { street: string; nr_detail: string };
    }[];
    expect(location!.visitorAddress.street).not.toMatch(/\d$/);
    expect(location!.visitorAddress.nr_detail).toMatch(/^\d+/);
    expect(await (await hovi(`${path}/location/${location!.locationId}`)).json()).toEqual(location);
    expect((await hovi(`${path}/product/0`)).status).toBe(404);
    expect((await hovi('/organization/999999')).status).toBe(404);
  });

  it('gives its code lists by name', async () => {
    const forms = (await (await hovi('/domain/productform')).json()) as { rowkey: string }[];
    expect(forms.map((row) => row.rowkey)).toEqual(['fulltime', 'parttime', 'dual']);
    expect((await hovi('/domain/anders')).status).toBe(404);
    expect((await hovi('/domain/__proto__')).status).toBe(404);
  });
});

describe('a fault', () => {
  const whole = (): Promise<string> => textOf(server.urls.paths);

  it('strikes only what it matches, and ends when it is taken away', async () => {
    server.setFault({ match: '/hovi/', kind: 'status', status: 500 });
    expect((await hovi('/organization')).status).toBe(500);
    expect((await fetch(server.urls.paths)).status).toBe(200);
    server.setFault(null);
    expect((await hovi('/organization')).status).toBe(200);
  });

  it('fails with 503 when no status is named', async () => {
    server.setFault({ match: '/duo/', kind: 'status' });
    expect((await fetch(server.urls.paths)).status).toBe(503);
  });

  it('cuts a body in half', async () => {
    const text = await whole();
    server.setFault({ match: '', kind: 'truncate' });
    const cut = await whole();
    expect(text.startsWith(cut)).toBe(true);
    expect(cut.length).toBeLessThan(text.length * 0.6);
  });

  it('answers with nothing, or with a page about maintenance', async () => {
    server.setFault({ match: 'download', kind: 'empty' });
    expect(await whole()).toBe('');
    server.setFault({ match: 'download', kind: 'html' });
    const answer = await fetch(server.urls.paths);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('Onderhoud');
  });

  it('lies: a good form, and nearly everything gone', async () => {
    server.setFault({ match: '', kind: 'lie' });
    expect((await whole()).trim().split('\n')).toHaveLength(2);
    expect(linksIn(await textOf(server.urls.edudexXml), 'directoryUrl')).toHaveLength(1);
    expect(await (await hovi('/organization')).json()).toHaveLength(1);
  });

  it('is slow, so that a client with little patience gives up', async () => {
    server.setFault({ match: '', kind: 'slow', delayMs: 60_000 });
    await expect(fetch(server.urls.paths, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    server.setFault({ match: '', kind: 'slow', delayMs: 1 });
    expect((await fetch(server.urls.paths)).status).toBe(200);
  });

  it('never ends, until the client hangs up', async () => {
    server.setFault({ match: '', kind: 'endless' });
    const controller = new AbortController();
    const answer = await fetch(server.urls.paths, { signal: controller.signal });
    let bytes = 0;
    const read = async (): Promise<void> => {
      for await (const chunk of answer.body!) {
        bytes += chunk.length;
        if (bytes > 4 * 2 ** 20) controller.abort();
      }
    };
    await expect(read()).rejects.toThrow();
    expect(bytes).toBeGreaterThan(4 * 2 ** 20);
  });

  it('packs a gibibyte into a megabyte', async () => {
    server.setFault({ match: '', kind: 'gzip-bomb' });
    const controller = new AbortController();
    const answer = await fetch(server.urls.paths, { signal: controller.signal });
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(2 * 2 ** 20);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    let bytes = 0;
    const read = async (): Promise<void> => {
      for await (const chunk of answer.body!) {
        bytes += chunk.length;
        if (bytes > 32 * 2 ** 20) controller.abort();
      }
    };
    await expect(read()).rejects.toThrow();
  });
});

describe('starting', () => {
  it('refuses a folder that is not complete', async () => {
    await expect(startSourceServer({ dir: join(dir, 'night-1') })).rejects.toThrow(
      'no complete demo deliveries',
    );
  });
});
