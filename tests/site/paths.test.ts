import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsvText } from '../support/read-csv-text.ts';
import { buildSite } from '../support/build-site.ts';
import { builtPages, type BuiltPages } from '../support/built-pages.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';

const fixture = makeSiteFixture(60);
const inPath = fixture.programs.filter(({ paths }) => paths.length > 0);
const inProvince = (province: string): number =>
  inPath.filter(({ offers }) => offers.some(({ place }) => place?.province === province)).length;
let folder = '';
let dist = '';
let pages: BuiltPages;
const file = (path: string): Promise<string> => readFile(join(dist, path), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leeratlas-paths-'));
  dist = await buildSite(folder, fixture);
  pages = builtPages(dist);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
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
    expect(await pages.links('/insluiten/kinderopvang')).toContain('/ontwikkelpaden/kinderopvang/groepshulp');
  });
});
