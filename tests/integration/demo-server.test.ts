import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSourceServer } from '../../demo/source-server.ts';
import {
  hovi,
  linksIn,
  played,
  playedDir,
  resources,
  textOf,
  usePlayedDemo,
} from '../support/played-demo.ts';

usePlayedDemo();

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
    played().setNight(2);
    const second = (await resources()).get('controlebestand')!;
    expect(first.id).not.toBe(second.id);
    expect(first.url).toContain('beheer-ggm-ckan-prd');
    const dump = await textOf(`${played().urls.rio}/datastore/dump/${second.id}`);
    expect(dump).toBe(await readFile(join(playedDir(), 'night-2', 'rio', 'controlebestand.csv'), 'utf8'));
  });

  it('serves the paths, and no package that it does not have', async () => {
    expect(await textOf(played().urls.paths)).toContain('"BRANCHE_NAAM"');
    expect((await fetch(`${played().urls.rio}/api/3/action/package_show?id=anders`)).status).toBe(404);
  });
});

describe('HOVI', () => {
  it('asks for the key', async () => {
    const answer = await fetch(`${played().urls.hovi}/organization`);
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
  const whole = (): Promise<string> => textOf(played().urls.paths);

  it('strikes only what it matches, and ends when it is taken away', async () => {
    played().setFault({ match: '/hovi/', kind: 'status', status: 500 });
    expect((await hovi('/organization')).status).toBe(500);
    expect((await fetch(played().urls.paths)).status).toBe(200);
    played().setFault(null);
    expect((await hovi('/organization')).status).toBe(200);
  });

  it('fails with 503 when no status is named', async () => {
    played().setFault({ match: '/duo/', kind: 'status' });
    expect((await fetch(played().urls.paths)).status).toBe(503);
  });

  it('cuts a body in half', async () => {
    const text = await whole();
    played().setFault({ match: '', kind: 'truncate' });
    const cut = await whole();
    expect(text.startsWith(cut)).toBe(true);
    expect(cut.length).toBeLessThan(text.length * 0.6);
  });

  it('answers with nothing, or with a page about maintenance', async () => {
    played().setFault({ match: 'download', kind: 'empty' });
    expect(await whole()).toBe('');
    played().setFault({ match: 'download', kind: 'html' });
    const answer = await fetch(played().urls.paths);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('Onderhoud');
  });

  it('lies: a good form, and nearly everything gone', async () => {
    played().setFault({ match: '', kind: 'lie' });
    expect((await whole()).trim().split('\n')).toHaveLength(2);
    expect(linksIn(await textOf(played().urls.edudexXml), 'directoryUrl')).toHaveLength(1);
    expect(await (await hovi('/organization')).json()).toHaveLength(1);
  });

  it('is slow, so that a client with little patience gives up', async () => {
    played().setFault({ match: '', kind: 'slow', delayMs: 60_000 });
    await expect(fetch(played().urls.paths, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    played().setFault({ match: '', kind: 'slow', delayMs: 1 });
    expect((await fetch(played().urls.paths)).status).toBe(200);
  });

  it('never ends, until the client hangs up', async () => {
    played().setFault({ match: '', kind: 'endless' });
    const controller = new AbortController();
    const answer = await fetch(played().urls.paths, { signal: controller.signal });
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
    played().setFault({ match: '', kind: 'gzip-bomb' });
    const controller = new AbortController();
    const answer = await fetch(played().urls.paths, { signal: controller.signal });
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
    await expect(startSourceServer({ dir: join(playedDir(), 'night-1') })).rejects.toThrow(
      'no complete demo deliveries',
    );
  });
});
