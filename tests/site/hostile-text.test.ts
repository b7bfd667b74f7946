import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSiteOf } from '../support/build-site.ts';
import { demoEnvironment, makeDemo, openInstallation } from '../support/demo-catalog.ts';
import { readCsvText } from '../support/read-csv-text.ts';
import { tamperDeliveries } from '../support/tamper-deliveries.ts';

let folder = '';
let files: { name: string; text: string }[] = [];
const ending = (end: string) => files.filter(({ name }) => name.endsWith(end));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leeratlas-hostile-'));
  const demo = join(folder, 'demo');
  const dataDir = join(folder, 'data');
  await makeDemo(demo, 100);
  tamperDeliveries(join(demo, 'night-1'));
  const installation = await openInstallation(dataDir);
  await installation.run(demoEnvironment(demo, 1, dataDir));
  await installation.close();
  const dist = await buildSiteOf(join(dataDir, 'catalog'), join(folder, 'dist'));
  const names = (await readdir(dist, { recursive: true })).filter((name) =>
    /\.(?:html|xml|csv|n?json)$/.test(name),
  );
  files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(dist, name), 'utf8') })),
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('hostile text of all four sources', () => {
  it('reaches the pages, as text', () => {
    const headings = ending('.html').map(({ text }) =>
      DomUtils.textContent(DomUtils.getElementsByTagName('h1', parseDocument(text), true)),
    );
    const hostile = headings.filter((heading) => heading.includes('<script>alert(1)</script>'));
    expect(hostile.length).toBeGreaterThan(50);
    expect(hostile.some((heading) => heading.startsWith('=HYPERLINK'))).toBe(true);
  });

  it('runs, frames and styles nothing', () => {
    const found: string[] = [];
    for (const { name, text } of ending('.html')) {
      for (const { name: tag, attribs } of DomUtils.getElementsByTagName(
        () => true,
        parseDocument(text),
        true,
      )) {
        const { src = '', href = '', type = '' } = attribs;
        if (tag === 'script' && !src.startsWith('/_astro/') && type !== 'application/ld+json')
          found.push(`${name}: script`);
        if (['iframe', 'object', 'embed', 'style', 'img'].includes(tag)) found.push(`${name}: ${tag}`);
        for (const attribute of Object.keys(attribs)) {
          if (/^on|^style$|^srcdoc$/i.test(attribute)) found.push(`${name}: ${tag} ${attribute}`);
        }
        if (!/^(?:https?:\/\/|mailto:|[/#]|$)/.test(href)) found.push(`${name}: ${href}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('turns no text around and hides nothing in it', () => {
    const hidden = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]|&#(?:x20[0-6]|82[0-9]{2})/i;
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(({ text }) => hidden.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('stays inside the data for search engines', () => {
    const courses = ending('.html').filter(({ name }) => name.startsWith('opleiding/'));
    const names = courses.flatMap(({ text }) =>
      DomUtils.getElementsByTagName('script', parseDocument(text), true)
        .filter(({ attribs }) => attribs['type'] === 'application/ld+json')
        .map((script) => (JSON.parse(DomUtils.textContent(script)) as { name: string }).name),
    );
    expect(names).toHaveLength(courses.length);
    expect(names.filter((name) => name.includes('</script>')).length).toBeGreaterThan(50);
  });

  it('stays inside feeds, sitemaps and files', () => {
    const feeds = ending('.xml');
    expect(feeds.filter(({ text }) => text.includes('&lt;script')).length).toBeGreaterThan(5);
    for (const { text } of feeds) new SaxesParser({ xmlns: true }).write(text).close();
    const cells = ending('.csv').flatMap(({ text }) => readCsvText(text).flat());
    expect(cells.filter((cell) => cell.startsWith("'=HYPERLINK")).length).toBeGreaterThan(5);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    for (const { text } of ending('.ndjson')) {
      for (const line of text.trim().split('\n')) expect(() => void JSON.parse(line)).not.toThrow();
    }
  });
});
