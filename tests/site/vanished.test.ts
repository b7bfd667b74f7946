/** Pages of courses that are no longer offered. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../support/shared-site.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';

const fixture = makeSiteFixture(60);
const [course] = fixture.vanished;
let dist = '';

beforeAll(async () => {
  dist = await sharedSite(fixture);
});

const htmlOf = (address: string): Promise<string> => readFile(join(dist, `${address}.html`), 'utf8');
const mainOf = async (address: string) =>
  DomUtils.getElementsByTagName('main', parseDocument(await htmlOf(address)), true);

describe('page of a course that is no longer offered', () => {
  it('says so, and since when, with a hostile title as text', async () => {
    const text = DomUtils.innerText(await mainOf(`opleiding/${course!.slug}`)).replaceAll(/\s+/g, ' ');
    expect(text).toContain('wordt niet meer aangeboden. Sinds 1 november 2026');
    expect(text).toContain('Boekhouden voor zzp & <b>mkb</b>');
  });

  it('leads to courses like it, best first, that are there', async () => {
    const links = DomUtils.getElementsByTagName('a', await mainOf(`opleiding/${course!.slug}`), true);
    const shown = links.slice(0, 6).map((link) => ({
      title: DomUtils.textContent(link),
      page: link.attribs['href'] ?? '',
    }));
    expect(shown.map(({ title }) => title.split(' ')[0])).toEqual([
      ...Array<string>(5).fill('Boekhouden'),
      expect.any(String),
    ]);
    const offered = new Set(fixture.programs.map(({ slug }) => `/opleiding/${slug}`));
    expect(shown.filter(({ page }) => !offered.has(page))).toEqual([]);
  });

  it('asks search engines to forget it, as the page of a course that is gone does, and no other', async () => {
    const noindex = '<meta name="robots" content="noindex"';
    expect(await htmlOf(`opleiding/${course!.slug}`)).toContain(noindex);
    expect(await htmlOf('410')).toContain(noindex);
    expect(await htmlOf(`opleiding/${fixture.programs[0]!.slug}`)).not.toContain(noindex);
  });
});

describe('old address of a course', () => {
  it('leads to the course at once, on a host that only has files', async () => {
    const [moved] = fixture.moved;
    const to = `/opleiding/${moved!.to}`;
    const page = parseDocument(await htmlOf(`opleiding/${moved!.slug}`));
    const attribs = (tag: string, name: string, value: string) =>
      DomUtils.getElementsByTagName(tag, page, true).find((element) => element.attribs[name] === value)
        ?.attribs;
    expect(attribs('meta', 'http-equiv', 'refresh')?.['content']).toBe(`0; url=${to}`);
    expect(attribs('link', 'rel', 'canonical')?.['href']).toBe(`https://leeratlas.example${to}`);
    expect(attribs('meta', 'name', 'robots')?.['content']).toBe('noindex');
    expect(await htmlOf(to.slice(1))).toContain('<h1');
  });
});
