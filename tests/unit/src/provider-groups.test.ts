import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../src/lib/page-address.ts';
import { providerCounts, providerGroups } from '../../../src/lib/provider-groups.ts';
import { sitemapParts } from '../../../src/lib/site-addresses.ts';
import { sitemapIndexXml, sitemapXml } from '../../../src/lib/sitemap-xml.ts';
import { slugOf } from '../../../src/lib/slug-of.ts';
import { makeProgram, makeSiteFixture } from '../../support/site-fixture.ts';

describe('provider groups', () => {
  it('give names with one slug different addresses, the same for any order of the courses', () => {
    const named = (name: string, index: number) => ({
      ...makeProgram(index),
      provider: { name, kvk: null, brin: null, url: null },
    });
    const programs = [named('ROC A&B', 1), named('roc a en b', 2), named('Ümit', 4)];
    const slugs = (order: typeof programs) =>
      Object.fromEntries(providerGroups(order).map(({ name, slug }) => [name, slug]));
    expect(new Set(Object.values(slugs(programs)))).toEqual(new Set(['roc-a-en-b', 'roc-a-en-b-2', 'umit']));
    expect(slugs(programs.toReversed())).toEqual(slugs(programs));
  });

  it('count a course once per form', () => {
    const program = makeProgram(1);
    const offers = [...program.offers, ...program.offers];
    const [group] = providerGroups([{ ...program, offers }]);
    const { forms, levels } = providerCounts(group!.programs);
    expect(forms.map(({ count }) => count)).toEqual(forms.map(() => 1));
    expect(levels).toEqual([{ value: '3', count: 1 }]);
  });
});

describe('the counts of a provider', () => {
  it('have most first, equals by name, and count a course without offers as unknown', () => {
    const program = makeProgram(1);
    const given = (...modes: ('online' | 'on-site' | 'coaching')[]) => ({
      ...program,
      offers: modes.map((deliveryMode) => ({ ...program.offers[0]!, deliveryMode })),
    });
    const { forms } = providerCounts([
      given('online'),
      given('online', 'on-site'),
      given('coaching'),
      given(),
    ]);
    expect(forms).toEqual([
      { value: 'online', count: 2 },
      { value: 'coaching', count: 1 },
      { value: 'on-site', count: 1 },
      { value: 'onbekend', count: 1 },
    ]);
  });
});

describe('addresses', () => {
  it('of pages have no .html', () => {
    expect(['/index.html', '/', '/over.html', '/a/b', '/a/index.html'].map(pageAddress)).toEqual([
      '/',
      '/',
      '/over',
      '/a/b',
      '/a',
    ]);
  });

  it('made of names have something in them', () => {
    expect([slugOf('’t Groene Woud'), slugOf('???')]).toEqual(['t-groene-woud', 'naamloos']);
  });
});

describe('sitemaps', () => {
  it('are cut before they are too long, and escape addresses', () => {
    const { programs, paths } = makeSiteFixture(3);
    const many = new Map(
      Array.from({ length: 20_001 }, (_, index) => [
        String(index),
        { ...programs[0]!, slug: `cursus-${index}` },
      ]),
    );
    const parts = sitemapParts({ programs: many, paths }, []);
    expect(parts.map(({ name, paths: own }) => [name, own.length])).toContainEqual(['opleidingen-2', 1]);
    expect(sitemapXml([{ address: 'https://x.example/?a=1&b=<2', changed: null }])).toContain(
      '<url><loc>https://x.example/?a=1&amp;b=&lt;2</loc></url>',
    );
    expect(sitemapIndexXml([{ address: 'https://x.example/a', changed: '2026-11-21' }])).toContain(
      '<sitemap><loc>https://x.example/a</loc><lastmod>2026-11-21</lastmod></sitemap>',
    );
  });
});
