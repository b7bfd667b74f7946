import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPages, type BuiltPages } from '../support/built-pages.ts';
import { readCsvText } from '../support/read-csv-text.ts';
import { sharedSite } from '../support/shared-site.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';

const fixture = makeSiteFixture(60);
const { programs } = fixture;
const inPath = programs.filter(({ paths }) => paths.length > 0);
const inProvince = (province: string): number =>
  inPath.filter(({ offers }) => offers.some(({ place }) => place?.province === province)).length;
let dist = '';
let pages: BuiltPages;
const file = (path: string): Promise<string> => readFile(join(dist, path), 'utf8');

beforeAll(async () => {
  dist = await sharedSite(fixture);
  pages = builtPages(dist);
});

describe('provider page', () => {
  const name = 'Leerhuis Noord';
  const own = programs.filter(({ provider }) => provider.name === name);

  it('has every course of the provider, first start first', async () => {
    const listed = (await pages.links('/aanbieder/leerhuis-noord')).filter((href) =>
      href.startsWith('/opleiding/'),
    );
    expect(listed.toSorted()).toEqual(own.map(({ slug }) => `/opleiding/${slug}`).toSorted());
    const dates = listed.map(
      (href) => programs.find(({ slug }) => href.endsWith(`/${slug}`))!.start.nextDate,
    );
    const known = dates.filter((date) => date !== null);
    expect(known).toEqual(known.toSorted());
    expect(dates.slice(0, known.length)).toEqual(known);
  });

  it('counts per form and level what the search then shows', async () => {
    const text = await pages.text('/aanbieder/leerhuis-noord');
    const online = own.filter(({ offers }) => offers.some(({ deliveryMode }) => deliveryMode === 'online'));
    expect(online.length).toBeGreaterThan(0);
    expect(text).toMatch(new RegExp(`Online met docent\\s*${online.length} opleiding`));
    expect(await pages.html('/aanbieder/leerhuis-noord')).toContain(
      '/zoeken?aanbieder=Leerhuis%20Noord&amp;vorm=online',
    );
  });

  it('is where a course leads to', async () => {
    expect(await pages.html(`/opleiding/${own[0]!.slug}`)).toContain('href="/aanbieder/leerhuis-noord"');
  });
});

describe('files for search engines', () => {
  it('name every page by its address on the site, and none that is not there', async () => {
    const index = await readFile(join(dist, 'sitemap-index.xml'), 'utf8');
    const parts = [...index.matchAll(/<loc>https:\/\/leeratlas\.example\/([^<]+)<\/loc>/g)].map(
      ([, file]) => file!,
    );
    expect(parts).toHaveLength(3);
    const texts = await Promise.all(parts.map((file) => readFile(join(dist, file), 'utf8')));
    const paths = texts.flatMap((text) =>
      [...text.matchAll(/<loc>https:\/\/leeratlas\.example([^<]*)<\/loc>/g)].map(([, path]) => path!),
    );
    const addresses = await pages.all();
    const htmls = await Promise.all(addresses.map(pages.html));
    const wanted = addresses.filter((_, index) => !htmls[index]!.includes('content="noindex"'));
    expect(paths.toSorted()).toEqual(wanted.map((path) => (path === '/index' ? '/' : path)).toSorted());
    expect(await readFile(join(dist, 'robots.txt'), 'utf8')).toContain(
      'Sitemap: https://leeratlas.example/sitemap-index.xml',
    );
  });

  it('give a page its address without .html', async () => {
    expect(await pages.html('/over')).toContain(
      '<link rel="canonical" href="https://leeratlas.example/over"',
    );
  });
});

describe('open data', () => {
  it('is listed file by file, and names no source that it does not pass on', async () => {
    const pack = JSON.parse(await file('datapackage.json')) as {
      resources: { name: string; path: string }[];
    };
    const named = pack.resources.map(({ path }) => path);
    const there = await readdir(dist, { recursive: true });
    const isOpen = (name: string): boolean =>
      /^(?:open-data|ontwikkelpaden\/csv)\/.*\.(?:ndjson|csv)$/.test(name);
    expect(named.toSorted()).toEqual(there.filter(isOpen).toSorted());
    // Nothing of EDU-DEX may be passed on.
    expect(JSON.stringify(pack)).not.toContain('EDU-DEX');
    expect(new Set(pack.resources.map(({ name }) => name)).size).toBe(named.length);
  });
});

describe('ontwikkelpaden', () => {
  it('say per training how much there is, and in which provincies there is none', async () => {
    const text = await pages.text('/ontwikkelpaden/kinderopvang/groepshulp');
    expect(text).toContain(`${inPath.length} opleidingen van`);
    expect(inProvince('Drenthe')).toBe(0);
    expect(text).toMatch(/Geen aanbod in Drenthe, [^.]*Zeeland/);
    expect(text).toContain('Geen aanbod gevonden voor deze scholing.');
    expect(text).toContain('SLIM-subsidie Ja, 90% voor werkgevers');
    expect(text).toContain('Geldig sinds 1 december 2024');
  });

  it('count per provincie what is there, in the page and in the CSV', async () => {
    const [header, groepshulp] = readCsvText(await file('ontwikkelpaden/csv/kinderopvang.provincies.csv'));
    const row = Object.fromEntries(header!.map((name, index) => [name, groepshulp![index]]));
    expect(row['functie']).toBe('Groepshulp');
    expect(inProvince('Overijssel')).toBeGreaterThan(0);
    expect(row['Overijssel']).toBe(String(inProvince('Overijssel')));
    expect(row['Drenthe']).toBe('0');
    const text = await pages.text('/ontwikkelpaden/kinderopvang');
    expect(text).toMatch(new RegExp(`Overijssel \\(OV\\)\\s*${inProvince('Overijssel')} opleiding`));
  });

  it('tell what the newest table changed', async () => {
    const text = await pages.text('/ontwikkelpaden/kinderopvang');
    expect(text).toContain('Sinds 20 november 2026');
    expect(text).toContain('SLIM-subsidie gewijzigd: Ondersteunen in de opvang');
    expect(text).toContain('was: Nee; is: Ja, 90% voor werkgevers');
  });

  it('give no formula to a spreadsheet', async () => {
    const rows = readCsvText(await file('ontwikkelpaden/csv/wijzigingen.csv'));
    expect(rows.flat()).toContain('\'=HYPERLINK("http://kwaad.example")');
    expect(rows.flat().filter((value) => /^[=+@-]/.test(value))).toEqual([]);
  });

  it('can be followed in a feed that is well-formed Atom', async () => {
    for (const name of ['kinderopvang', 'kinderopvang.groepshulp']) {
      const xml = await file(`ontwikkelpaden/feed/${name}.xml`);
      const feed = parseDocument(xml, { xmlMode: true });
      const entries = DomUtils.getElementsByTagName('entry', feed, true);
      const dated = inPath.filter(({ offeredSince }) => offeredSince !== null);
      expect(entries).toHaveLength(dated.length + 2);
      const times = entries.map((entry) =>
        DomUtils.textContent(DomUtils.getElementsByTagName('updated', entry, true)),
      );
      expect(times).toEqual(times.toSorted().reverse());
      const ids = entries.map((entry) =>
        DomUtils.textContent(DomUtils.getElementsByTagName('id', entry, true)),
      );
      expect(new Set(ids).size).toBe(ids.length);
      expect(xml).toContain('href="https://leeratlas.example/opleiding/');
    }
  });

  it('have a list for other sites whose links leave the frame', async () => {
    const html = await pages.html('/insluiten/kinderopvang');
    expect(html).toContain('<base target="_top"');
    expect(html).toContain('content="noindex"');
    expect(html).toContain('<title>Kinderopvang: opleidingen per functie – Leeratlas</title>');
    expect(await pages.links('/insluiten/kinderopvang')).toContain('/ontwikkelpaden/kinderopvang/groepshulp');
  });
});
