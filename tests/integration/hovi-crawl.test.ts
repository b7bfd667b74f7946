import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crawl, crawlFolder } from '../../ingest/sources/hovi/crawl.ts';
import type { PartFile } from '../../ingest/sources/hovi/part-file.ts';
import { hoviSource } from '../../ingest/sources/hovi/source.ts';
import type { ApiServer } from '../fixtures/hovi/api-server.ts';
import { startApiServer } from '../fixtures/hovi/api-server.ts';
import { collectSource, outline } from '../fixtures/hovi/collect-source.ts';
import type { Json } from '../fixtures/hovi/institution.ts';
import { institution, organization, product } from '../fixtures/hovi/institution.ts';

let workDir: string;
let api: ApiServer;
let institutions: Json[];

const of = (id: string, ...products: Json[]): Json =>
  institution(products, { organization: organization({ organizationId: id }) });

beforeEach(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'leeratlas-crawl-'));
  institutions = [of('71', product('1'), product('2')), of('72', product('3')), of('73', product('4'))];
  api = await startApiServer(institutions);
});
afterEach(async () => {
  await api.close();
  await rm(workDir, { recursive: true });
});

const source = () => hoviSource({ location: api.base, apiKey: 'sleutel', requestsPerSecond: 10_000 });

/** Crawls with a gate and pauses of the test's own. */
async function crawlOnce(limit: () => Promise<void> = () => Promise.resolve()): Promise<PartFile[]> {
  const context = {
    today: '2026-11-21',
    workDir,
    isUnchanged: () => false,
    progress: () => undefined,
    signal: new AbortController().signal,
  };
  const access = { base: api.base, apiKey: 'sleutel', limit, wait: () => Promise.resolve() };
  const files: PartFile[] = [];
  for await (const file of crawl(access, await crawlFolder(context, api.base), context)) files.push(file);
  return files;
}

describe('crawling the API', () => {
  it('gives what the same institutions in files give, with the key and only what is on offer', async () => {
    const items = await collectSource(source(), workDir);
    expect(outline(items)).toEqual([
      'program 71 hovi:1',
      'program 71 hovi:2',
      'complete 71',
      'program 72 hovi:3',
      'complete 72',
      'program 73 hovi:4',
      'complete 73',
      'complete /domain',
    ]);
    expect(items[0]).toMatchObject({ record: { offers: [{ place: { city: 'EDE' } }] } });
    expect(new Set(api.keys)).toEqual(new Set(['Bearer sleutel']));
    expect(api.asked).toContain('/organization/71/product?state=active');
  });

  it('passes the gate before every request, with few under way at once', async () => {
    institutions[0]!['products'] = Array.from({ length: 40 }, (_, index) => product(String(index + 100)));
    let passed = 0;
    await crawlOnce(() => {
      passed += 1;
      return Promise.resolve();
    });
    expect(passed).toBe(api.asked.length);
    expect(api.asked.length).toBeGreaterThan(50);
    expect(api.widest()).toBeLessThanOrEqual(4);
  });

  it('gives the same fingerprint for the same content in another order', async () => {
    const prints = (items: Awaited<ReturnType<typeof collectSource>>) =>
      items.flatMap((item) => (item.type === 'complete' ? [item.fingerprint] : []));
    const first = prints(await collectSource(source(), workDir));
    expect(prints(await collectSource(source(), workDir))).toEqual(first);
    (institutions[0]!['products'] as Json[]).reverse();
    expect(prints(await collectSource(source(), workDir))).toEqual(first);
  });

  it('leaves nothing behind when all is well', async () => {
    await collectSource(source(), workDir);
    expect(await readdir(workDir)).toEqual([]);
  });

  it('removes what other days left, and nothing else', async () => {
    await mkdir(join(workDir, '2026-11-20-0123abcd'));
    await mkdir(join(workDir, 'iets-anders'));
    await collectSource(source(), workDir);
    expect(await readdir(workDir)).toEqual(['iets-anders']);
  });
});

describe('the code lists', () => {
  const row = (rowkey: string, title: string) => ({ rowkey, title: { nl: title, en: 'x' } });
  const issuesOf = (items: Awaited<ReturnType<typeof collectSource>>) =>
    items.flatMap((item) => (item.type === 'issue' ? [item.issue] : []));

  it('name what they hold that we do not know, once, and give titles that our lists lack', async () => {
    api.domains = {
      degree: [row('bsc', 'Bachelor of Science'), row('b_zeil', 'Bachelor of <b>Sailing</b>')],
      producttype: [row('minor', 'Minor'), row('microcredential', 'Microcredential')],
      financing: [row('crowd', 'Crowdfunding')],
    };
    institutions[0] = of('71', { ...product('1'), degrees: ['b_zeil'] });
    const items = await collectSource(source(), workDir);
    expect(items[0]).toMatchObject({ record: { credential: 'Bachelor of <b>Sailing</b>' }, issues: [] });
    expect(issuesOf(items)).toMatchObject([
      { severity: 'info', code: 'UNKNOWN_CODE', field: '/domain/degree', value: 'b_zeil' },
      { severity: 'warning', code: 'UNKNOWN_CODE', field: '/domain/producttype', value: 'microcredential' },
    ]);
  });

  it('change what an institution gives, so it is read again when a title does', async () => {
    institutions[0] = of('71', { ...product('1'), degrees: ['b_zeil'] });
    const prints = (items: Awaited<ReturnType<typeof collectSource>>) =>
      items.flatMap((item) => (item.type === 'complete' ? [item.fingerprint] : []));
    const before = prints(await collectSource(source(), workDir));
    api.domains = { degree: [row('b_zeil', 'Bachelor of Sailing')] };
    expect(prints(await collectSource(source(), workDir))[0]).not.toBe(before[0]);
    api.domains = { producttype: [row('microcredential', 'Microcredential')] };
    expect(prints(await collectSource(source(), workDir))).toEqual(before);
  });

  it('that cannot be had are told, and the institutions come all the same', async () => {
    api.failing = (path) => (path === '/domain/degree' ? 404 : null);
    api.domains = { period: { not: 'a list' } };
    const items = await collectSource(source(), workDir);
    expect(outline(items)).toContain('complete 73');
    expect(issuesOf(items).map(({ code, field }) => `${code} ${field!}`)).toEqual([
      'MISSING_RESOURCE /domain/degree',
      'MISSING_RESOURCE /domain/period',
    ]);
    api.asked.length = 0;
    api.failing = (path) => (path.startsWith('/domain/') ? 403 : null);
    expect(outline(await collectSource(source(), workDir))).toContain('complete 73');
    expect(api.asked.filter((path) => path.startsWith('/domain/'))).toHaveLength(1);
  });

  it('are no delivery of their own', async () => {
    api.failing = (path) => (/^\/organization\/\d+$/.test(path) ? 400 : null);
    expect(outline(await collectSource(source(), workDir))).toEqual([
      'refused 71',
      'refused 72',
      'refused 73',
    ]);
  });
});

describe('a crawl that meets trouble', () => {
  it('refuses one institution and goes on; the next try that day asks only for that one', async () => {
    api.failing = (path) => (path === '/organization/72/product/3' ? 400 : null);
    const first = await collectSource(source(), workDir);
    expect(outline(first)).toContain('refused 72');
    expect(outline(first)).toContain('complete 73');
    api.failing = () => null;
    api.asked.length = 0;
    const second = await collectSource(source(), workDir);
    expect(outline(second)).toContain('complete 72');
    expect(api.asked.filter((path) => /^\/organization\/7[13]/.test(path))).toEqual([]);
    expect(await readdir(workDir)).toEqual([]);
  });

  it('goes on where a stopped crawl was', async () => {
    const controller = new AbortController();
    const progress = (done: number): void => {
      if (done === 2) controller.abort();
    };
    const options = { signal: controller.signal, progress };
    await expect(collectSource(source(), workDir, options)).rejects.toThrow(/abort/i);
    api.asked.length = 0;
    const items = await collectSource(source(), workDir);
    expect(outline(items).filter((line) => line.startsWith('complete 7'))).toHaveLength(3);
    expect(api.asked.filter((path) => /^\/organization\/7[12]/.test(path))).toEqual([]);
  });

  it('asks again after a passing error', async () => {
    let failures = 2;
    api.failing = (path) => (path === '/organization/71' && failures-- > 0 ? 503 : null);
    expect(await crawlOnce()).toMatchObject([{ part: '71', path: expect.any(String) as string }, {}, {}]);
  });

  it('leaves out a product that vanished between list and detail', async () => {
    api.failing = (path) => (path === '/organization/71/product/2' ? 404 : null);
    expect(outline(await collectSource(source(), workDir)).slice(0, 2)).toEqual([
      'program 71 hovi:1',
      'complete 71',
    ]);
  });

  it('refuses the source when the key is refused, without showing the key', async () => {
    api.failing = () => 403;
    await expect(collectSource(source(), workDir)).rejects.toMatchObject({
      phase: 'config',
      message: expect.stringMatching(
        /^the HOVI API refuses the key \(HOVI_API_KEY\): (?!.*sleutel)/,
      ) as string,
    });
  });

  it('refuses the source when it has no institutions', async () => {
    institutions.length = 0;
    await expect(collectSource(source(), workDir)).rejects.toThrow('no institution at all');
  });

  it('refuses the source when the API goes away on the way', async () => {
    const asked = crawlOnce(async () => {
      if (api.asked.length === 3) await api.close();
    });
    await expect(asked).rejects.toMatchObject({ source: 'hovi', phase: 'fetch', retryable: true });
  });

  it('takes no id that would be a path', async () => {
    institutions.push(of('../../weg'));
    await expect(crawlOnce()).rejects.toThrow('has no usable id');
    expect(await readdir(workDir)).toHaveLength(1);
  });
});
