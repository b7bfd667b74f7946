import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../support/shared-site.ts';
import { hostileTitle, likeOthers, makeSiteFixture } from '../support/site-fixture.ts';

const fixture = makeSiteFixture(60);
const { programs } = fixture;
let dist = '';

beforeAll(async () => {
  dist = await sharedSite(fixture);
});

const fileOf = (address: string): string =>
  join(dist, address === '/' ? 'index.html' : /\.[a-z]+$/.test(address) ? address : `${address}.html`);
const htmlOf = (address: string): Promise<string> => readFile(fileOf(address), 'utf8');
const pageOf = async (address: string) => parseDocument(await htmlOf(address));
const elements = (document: ReturnType<typeof parseDocument>, tag: string) =>
  DomUtils.getElementsByTagName(tag, document, true);
const textOf = async (address: string): Promise<string> =>
  DomUtils.innerText(elements(await pageOf(address), 'main')).replaceAll(/\s+/g, ' ');

async function allPages(): Promise<string[]> {
  const files = await readdir(dist, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).map((file) => `/${file.replace(/\.html$/, '')}`);
}

describe('site', () => {
  it('has a page for every course, ontwikkelpad and way to browse', async () => {
    const addresses = [
      '/',
      '/zoeken',
      '/404',
      '/bronnen',
      '/over',
      '/bladeren',
      '/bladeren/niveau/onbekend',
      '/bladeren/provincie/utrecht',
      '/ontwikkelpaden',
      '/ontwikkelpaden/kinderopvang',
      '/ontwikkelpaden/kinderopvang/groepshulp',
      ...programs.map(({ slug }) => `/opleiding/${slug}`),
    ];
    expect(addresses.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
    expect((await allPages()).length).toBeGreaterThanOrEqual(addresses.length);
  });

  it('names in the head of the search page every script that its own one imports', async () => {
    const page = await pageOf('/zoeken');
    const [script] = elements(page, 'script').flatMap(({ attribs }) => attribs['src'] ?? []);
    const needed = new Set([script!]);
    for (const file of needed) {
      const text = await readFile(join(dist, file), 'utf8');
      for (const [, name] of text.matchAll(/(?:from|import) ?"\.\/([^"]+\.js)"/g))
        needed.add(`/_astro/${name}`);
    }
    expect(needed.size).toBeGreaterThan(3);
    const preloads = elements(page, 'link')
      .filter(({ attribs }) => attribs['rel'] === 'modulepreload')
      .map(({ attribs }) => attribs['href']!);
    expect([script!, ...preloads].toSorted()).toEqual([...needed].toSorted());
  });

  it('shows of courses of other providers what lists show of them', async () => {
    const [code, other] = likeOthers.others.map((place) => programs[place]!);
    const text = await textOf(`/opleiding/${programs[likeOthers.course]!.slug}`);
    const [, similar = ''] = text.split('Vergelijk met andere aanbieders');
    const facts = ({ provider }: (typeof programs)[number]): RegExp =>
      new RegExp(`${provider.name} · .*(?:start|startdatum) .* · `);
    expect(similar.indexOf('Zelfde diploma')).toBeLessThan(similar.indexOf('Lijkt hierop'));
    expect(similar).toMatch(facts(code!));
    expect(similar).toMatch(facts(other!));
  });

  it('gives every page one heading, a title, a language and landmarks', async () => {
    for (const address of await allPages()) {
      const page = await pageOf(address);
      const found = {
        address,
        h1: elements(page, 'h1').length,
        main: elements(page, 'main').length,
        title: DomUtils.textContent(elements(page, 'title')) !== '',
        language: elements(page, 'html')[0]?.attribs['lang'],
        skip: elements(page, 'a')[0]?.attribs['href'],
      };
      expect(found).toEqual({ address, h1: 1, main: 1, title: true, language: 'nl', skip: '#inhoud' });
    }
  });

  it('leads nowhere that is not there', async () => {
    const broken: string[] = [];
    for (const address of await allPages()) {
      for (const link of elements(await pageOf(address), 'a')) {
        const href = link.attribs['href'] ?? '';
        if (!href.startsWith('/')) continue;
        const { pathname } = new URL(href, 'http://site.example');
        // Feeds of searches are answered by the server, not by a file.
        if (pathname === '/zoeken.atom') continue;
        if (!existsSync(fileOf(decodeURIComponent(pathname)))) broken.push(`${address} → ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('tells of each source how old and how large it is, what was refused, and whose it is', async () => {
    const text = await textOf('/bronnen');
    for (const words of [
      '21 november 2026, dezelfde dag',
      'Ingelezen regels 60',
      'Geweigerde regels 2',
      'in de catalogus 60',
      'Volgens overeenkomst',
      'Bron: EDU-DEX',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('asks nothing of other sites', async () => {
    for (const address of await allPages()) {
      const page = await pageOf(address);
      const asked = [...elements(page, 'script'), ...elements(page, 'img'), ...elements(page, 'iframe')].map(
        ({ attribs }) => attribs['src'] ?? '',
      );
      const sheets = elements(page, 'link')
        .filter(({ attribs }) => attribs['rel'] !== 'canonical')
        .map(({ attribs }) => attribs['href'] ?? '');
      expect([...asked, ...sheets].filter((source) => /^(https?:)?\/\//.test(source))).toEqual([]);
    }
  });

  it('has JavaScript only where one searches, saves or compares', async () => {
    const withScript = [
      ...['/index', '/zoeken', '/bewaard', '/vergelijk'],
      ...programs.map(({ slug }) => `/opleiding/${slug}`),
    ];
    for (const address of await allPages()) {
      const scripts = elements(await pageOf(address), 'script').filter(
        ({ attribs }) => attribs['type'] !== 'application/ld+json',
      );
      expect({ address, scripts: scripts.length }).toEqual({
        address,
        scripts: withScript.includes(address) ? 1 : 0,
      });
    }
  });

  it('has one style sheet of at most 10 kB gzip, with the components of NL Design System in it', async () => {
    const sheets = (await readdir(join(dist, '_astro'))).filter((file) => file.endsWith('.css'));
    expect(sheets).toHaveLength(1);
    const css = await readFile(join(dist, '_astro', sheets[0]!), 'utf8');
    expect(gzipSync(css).length).toBeLessThanOrEqual(10_000);
    const pages = (await Promise.all((await allPages()).map(htmlOf))).join('');
    const used = new Set([...pages.matchAll(/\butrecht-[\w-]+/g)].map(([name]) => name));
    expect(used.size).toBeGreaterThan(25);
    // Names of components that take all they have from another class of the same element.
    const bare = new Set(['utrecht-breadcrumb-nav__list', 'utrecht-link-list__item']);
    expect([...used].filter((name) => !css.includes(`.${name}`) && !bare.has(name))).toEqual([]);
  });

  it('keeps the JavaScript of the search page within 100 kB gzip', async () => {
    const folderOfScripts = join(dist, '_astro');
    const scripts = (await readdir(folderOfScripts)).filter((file) => file.endsWith('.js'));
    const sizes = await Promise.all(
      scripts.map(async (file) => gzipSync(await readFile(join(folderOfScripts, file))).length),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThanOrEqual(100_000);
  });

  it('needs at most 15 kB gzip of JavaScript for the buttons of a course page', async () => {
    const [script] = elements(await pageOf(`/opleiding/${programs[0]!.slug}`), 'script').filter(
      ({ attribs }) => attribs['type'] === 'module',
    );
    const first = script!.attribs['src'] ?? null;
    // Small scripts stand in the page itself, which the policy of the pages forbids: so this one may not.
    expect(first).not.toBeNull();
    const seen = new Set<string>();
    const read = async (path: string): Promise<number> => {
      if (seen.has(path)) return 0;
      seen.add(path);
      const code = await readFile(join(dist, path), 'utf8');
      const imported = [...code.matchAll(/from\s*"\.\/([^"]+)"/g)].map(([, file]) => `/_astro/${file!}`);
      const rest = await Promise.all(imported.map(read));
      return gzipSync(code).length + rest.reduce((sum, size) => sum + size, 0);
    };
    expect(await read(first!)).toBeLessThanOrEqual(15_000);
  });

  it('says that the courses are invented when they are', async () => {
    expect(await htmlOf('/')).toContain('verzonnen');
  });

  it('says without JavaScript how to go on from the search page', async () => {
    const page = await pageOf('/zoeken');
    const links = DomUtils.getElementsByTagName('a', elements(page, 'noscript'), true);
    expect(links.map(({ attribs }) => attribs['href'])).toEqual(['/ontwikkelpaden', '/bladeren']);
  });
});

describe('course page', () => {
  const hostile = programs.find(({ title }) => title === hostileTitle)!;

  it('shows a hostile title as text, in the page and in its data', async () => {
    const page = await pageOf(`/opleiding/${hostile.slug}`);
    expect(DomUtils.textContent(elements(page, 'h1'))).toBe(hostileTitle);
    const scripts = elements(page, 'script').filter(
      ({ attribs }) => attribs['type'] === 'application/ld+json',
    );
    expect(scripts).toHaveLength(1);
    const data = JSON.parse(DomUtils.textContent(scripts)) as Record<string, unknown>;
    expect(data).toMatchObject({ '@type': 'Course', name: hostileTitle });
    expect(elements(page, 'b')).toHaveLength(0);
  });

  it('names missing values', async () => {
    const bare = programs.find(({ nlqf, credential }) => nlqf === null && credential === null)!;
    const text = await textOf(`/opleiding/${bare.slug}`);
    expect(text).toMatch(/Niveau \(NLQF\)\s*Niet opgegeven/);
    expect(text).toMatch(/Diploma of bewijs\s*Niet opgegeven/);
  });

  it('shows 25 starts and the others on request', async () => {
    const many = programs[5]!;
    const page = await pageOf(`/opleiding/${many.slug}`);
    const rows = (within: ReturnType<typeof elements>) =>
      DomUtils.getElementsByTagName('tr', within, true).filter(({ attribs }) => attribs['role'] === 'row')
        .length;
    const hidden = elements(page, 'details').filter((node) =>
      DomUtils.textContent(node).includes('startmomenten'),
    );
    const all = rows(elements(page, 'main'));
    const starts = many.offers.reduce((sum, offer) => sum + Math.max(offer.runs.length, 1), 0);
    expect(all - rows(hidden) - 1).toBe(25);
    expect(rows(hidden) - 1).toBe(starts - 25);
  });

  it('says where its facts come from and who can correct them', async () => {
    const text = await textOf(`/opleiding/${programs[1]!.slug}`);
    expect(text).toContain('Bron: EDU-DEX');
    expect(text).toContain('in de nieuwste gegevens');
    expect(await textOf(`/opleiding/${programs[2]!.slug}`)).toContain('laatst gezien op 14 november 2026');
    expect(text).toContain('Klopt er iets niet?');
  });

  it('leads to its ontwikkelpad, and the ontwikkelpad to the course', async () => {
    const member = programs.find(({ paths }) => paths.length > 0)!;
    expect(await htmlOf(`/opleiding/${member.slug}`)).toContain(
      'href="/ontwikkelpaden/kinderopvang/groepshulp"',
    );
    expect(await htmlOf('/ontwikkelpaden/kinderopvang/groepshulp')).toContain(
      `href="/opleiding/${member.slug}"`,
    );
  });
});

describe('ontwikkelpad pages', () => {
  it('say where there is no course', async () => {
    expect(await textOf('/ontwikkelpaden/kinderopvang/gastouder')).toContain('Geen aanbod gevonden');
    expect(await textOf('/ontwikkelpaden/kinderopvang')).toContain('Geen aanbod gevonden');
    expect(await textOf('/ontwikkelpaden')).toContain('1 functie zonder aanbod');
  });
});
