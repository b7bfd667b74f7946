/** A site below a path of a host that wants the ending of every file: all links lead to files that are there. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument, DomUtils } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { builtPages, type BuiltPages } from '../support/built-pages.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';

const host = 'https://sector.example';
const path = '/leren/atlas';
const fixture = makeSiteFixture(30);
let folder = '';
let dist = '';
let pages: BuiltPages;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leeratlas-site-'));
  dist = await buildSite(folder, fixture, { LEERATLAS_SITE: host + path, LEERATLAS_PAGE_ENDING: '.html' });
  pages = builtPages(dist);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What the server answers, not a file. */
const answered: readonly string[] = ['/search-settings.json', '/zoeken.atom'];

/** Whether an address of the site is that of a file, or one that the server answers. */
const isThere = (address: string): boolean => {
  const { pathname } = new URL(address, host);
  const file = decodeURIComponent(pathname.slice(path.length));
  if (!pathname.startsWith(`${path}/`)) return false;
  return answered.includes(file) || existsSync(join(dist, file === '/' ? 'index.html' : file));
};

describe('a site below a path', () => {
  it('has no address that leads outside it or nowhere', async () => {
    const lost: string[] = [];
    let seen = 0;
    for (const page of await pages.all()) {
      const elements = DomUtils.findAll(() => true, parseDocument(await pages.html(page)).children);
      for (const { attribs } of elements) {
        for (const name of ['href', 'src', 'action']) {
          const address = attribs[name];
          if (address === undefined || !/^(?:\/|https:\/\/sector\.example)/.test(address)) continue;
          seen += 1;
          // The server answers it; a host of files has it beside the pages.
          if (address === `${path}/search-settings.json`) continue;
          if (!isThere(address)) lost.push(`${page} → ${address}`);
        }
      }
    }
    expect(lost).toEqual([]);
    expect(seen).toBeGreaterThan(500);
  });

  it('is named by its addresses in canonical links, sitemaps and robots.txt', async () => {
    const read = (file: string): Promise<string> => readFile(join(dist, file), 'utf8');
    expect(await read('over.html')).toContain(`<link rel="canonical" href="${host}${path}/over.html"`);
    expect(await read('index.html')).toContain(`<link rel="canonical" href="${host}${path}/"`);
    expect(await read('robots.txt')).toContain(`Disallow: ${path}/meili/\n`);
    const index = await read('sitemap-index.xml');
    const locs = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc!);
    const parts = locs(index);
    expect(parts.filter((loc) => !isThere(loc))).toEqual([]);
    const all = await Promise.all(parts.map((loc) => read(loc.slice(host.length + path.length + 1))));
    const named = all.flatMap(locs);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((loc) => !isThere(loc))).toEqual([]);
  });

  it('asks for its own files below the path', async () => {
    const scripts = (await readdir(join(dist, '_astro'))).filter((file) => file.endsWith('.js'));
    const code = await Promise.all(scripts.map((file) => readFile(join(dist, '_astro', file), 'utf8')));
    const fetched = code.filter((text) => text.includes('search-settings.json'));
    expect(fetched.length).toBeGreaterThan(0);
    expect(code.filter((text) => text.includes(path))).not.toEqual([]);
  });
});
