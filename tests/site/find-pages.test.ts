import { readFile, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { builtPages, type BuiltPages } from '../support/built-pages.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';

const fixture = makeSiteFixture(60);
const { programs } = fixture;
let folder = '';
let dist = '';
let pages: BuiltPages;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leeratlas-site-'));
  dist = await buildSite(folder, fixture);
  pages = builtPages(dist);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
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
    expect(index).toContain('<lastmod>2026-11-21</lastmod>');
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
