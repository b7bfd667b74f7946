import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type AppState } from '../../server/create-app.ts';
import { readGone } from '../../server/read-gone.ts';
import { readSlugs } from '../../server/read-slugs.ts';

/** Long enough to be worth compressing. */
const openData = '{"programId":"abcdefghijkl"}\n'.repeat(100);

let folder: string;
let state: AppState;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  mkdirSync(join(folder, 'site', 'opleiding'), { recursive: true });
  mkdirSync(join(folder, 'site', 'ontwikkelpaden', 'feed'), { recursive: true });
  for (const name of ['_astro', 'insluiten', 'open-data']) mkdirSync(join(folder, 'site', name));
  const page = (path: string, text: string): void => writeFileSync(join(folder, 'site', path), text);
  page('index.html', '<h1>Wat wil je leren?</h1>');
  page('404.html', '<h1>Niet gevonden</h1>');
  page('zoeken.html', '<h1>Zoeken</h1>');
  page('_astro/site.abc.css', 'body{}');
  page('opleiding/boekhouden-abcdefghijkl.html', '<h1>Boekhouden</h1>');
  page('opleiding/boekhouden-voor-zzp-abcdefghijkl.html', '<h1>Andere plek</h1>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const siteDir = join(folder, 'site');
  page('insluiten/zorg.html', '<h1>Zorg</h1>');
  page('open-data/opleidingen-1.ndjson', openData);
  page('ontwikkelpaden/feed/zorg.xml', '<feed/>');
  page('410.html', '<h1>Niet meer aangeboden</h1>');
  mkdirSync(join(folder, 'catalog'));
  const gone = [
    { programId: 'goneforgood2', movedTo: null },
    { programId: 'partofother2', movedTo: 'abcdefghijkl' },
    { programId: 'partofgone22', movedTo: 'zzzzzzzzzzzz' },
  ];
  writeFileSync(
    join(folder, 'catalog', 'gone.ndjson'),
    gone.map((course) => `${JSON.stringify(course)}\n`).join(''),
  );
  page('opleiding/lassen-klmnopqrstuv.html', '<h1>Lassen</h1>');
  const moved = new Map([
    ['boekhouden-voor-zzp-abcdefghijkl', 'boekhouden-abcdefghijkl'],
    // Of a catalogue whose pages are still being built.
    ['lassen-klmnopqrstuv', 'lassen-met-gas-klmnopqrstuv'],
  ]);
  state = {
    siteDir,
    searchSettings: null,
    slugs: readSlugs(siteDir, moved),
    moved,
    gone: readGone(folder),
    status: () => null,
    poll: null,
    clock: () => new Date('2026-11-21'),
    desk: null,
    emptySearches: null,
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(createApp(state, null).request(path, { headers }));

describe('the site', () => {
  it.each([
    ['/', 'Wat wil je leren?'],
    ['/zoeken?q=lassen', 'Zoeken'],
    ['/zoeken/', 'Zoeken'],
    ['/opleiding/boekhouden-abcdefghijkl', 'Boekhouden'],
  ])('serves the page of %s', async (path, text) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain(text);
  });

  it('lets other sites frame the lists that are made for it, and nothing else', async () => {
    const headersOf = async (path: string) => {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      return [/frame-ancestors [^;]*/.exec(policy)?.[0], headers.get('x-frame-options')];
    };
    expect(await headersOf('/insluiten/zorg')).toEqual(['frame-ancestors *', null]);
    expect(await headersOf('/zoeken')).toEqual(["frame-ancestors 'self'", 'SAMEORIGIN']);
  });

  it('serves open data as what it is, compressed, to any site', async () => {
    const response = await get('/open-data/opleidingen-1.ndjson', { 'Accept-Encoding': 'gzip' });
    const headers = ['content-type', 'content-encoding', 'access-control-allow-origin', 'cache-control'];
    expect(headers.map((name) => response.headers.get(name))).toEqual([
      'application/x-ndjson; charset=utf-8',
      'gzip',
      '*',
      'no-cache',
    ]);
    expect(gunzipSync(await response.bytes()).toString()).toBe(openData);
    const feed = await get('/ontwikkelpaden/feed/zorg.xml');
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect((await get('/zoeken')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('says of a page that the browser has that it is the same, and of a newer one that it is not', async () => {
    const date = (await get('/zoeken')).headers.get('last-modified')!;
    const again = await get('/zoeken', { 'If-Modified-Since': date });
    expect([again.status, await again.text(), again.headers.get('last-modified')]).toEqual([304, '', date]);
    const older = new Date(Date.parse(date) - 1000).toUTCString();
    const newer = await get('/zoeken', { 'If-Modified-Since': older });
    expect([newer.status, await newer.text()]).toEqual([200, '<h1>Zoeken</h1>']);
  });

  it('leads an old address of a course to its new one', async () => {
    const response = await get('/opleiding/boekhouden-voor-iedereen-abcdefghijkl');
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      '/opleiding/boekhouden-abcdefghijkl',
    ]);
  });

  it('leads an old address on, also where a page for other hosts does so too', async () => {
    const response = await get('/opleiding/boekhouden-voor-zzp-abcdefghijkl');
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      '/opleiding/boekhouden-abcdefghijkl',
    ]);
  });

  it('serves a course at its address of before until the pages with its new one are there', async () => {
    const response = await get('/opleiding/lassen-klmnopqrstuv');
    expect([response.status, await response.text()]).toEqual([200, '<h1>Lassen</h1>']);
  });

  it('says 410 with the page that helps for a course that is gone for good', async () => {
    const response = await get('/opleiding/lassen-goneforgood2');
    expect(response.status).toBe(410);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('Niet meer aangeboden');
  });

  it('leads the address of a course that has become part of another to that one', async () => {
    const response = await get('/opleiding/boekhouden-deel-1-partofother2');
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      '/opleiding/boekhouden-abcdefghijkl',
    ]);
    expect((await get('/opleiding/x-partofgone22')).status).toBe(404);
  });

  it.each(['/opleiding/weg-zzzzzzzzzzzz', '/opleiding/x', '/nergens', '/nergens.css'])(
    'answers %s with the page that helps and status 404',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Niet gevonden');
    },
  );

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/_astro/..%2f..%2fsecret.txt'])(
    'gives no file outside the site for %s',
    async (path) => {
      expect(await (await get(path)).text()).not.toContain('secret');
    },
  );

  it('lets browsers keep assets for ever and pages not', async () => {
    expect((await get('/_astro/site.abc.css')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  });

  it('lets pages reach nothing but this site and the search server', async () => {
    const searchSettings = {
      url: 'https://zoek.example/meili',
      apiKey: '',
      indexes: { programs: 'a', offers: 'b', suggestions: 'c' },
    };
    const policies = await Promise.all(
      [null, searchSettings].map(async (settings) => {
        const response = await createApp({ ...state, searchSettings: settings }, null).request('/');
        return response.headers.get('content-security-policy');
      }),
    );
    expect(policies[0]).toContain("default-src 'none'");
    expect(policies[0]).toMatch(/connect-src 'self'(;|$)/);
    expect(policies[1]).toContain("connect-src 'self' https://zoek.example");
  });

  it('says that it is not ready before the first publication', async () => {
    expect((await get('/search-settings.json')).status).toBe(503);
    const app = createApp(
      {
        siteDir: null,
        searchSettings: null,
        moved: new Map(),
        slugs: new Map(),
        gone: new Map(),
        status: () => null,
        poll: null,
        clock: state.clock,
        desk: null,
        emptySearches: null,
      },
      null,
    );
    const response = await app.request('/');
    expect(response.status).toBe(503);
  });
});
