/** Whatever sources and people write, pages of the desk are made of our own tags, and lead nowhere but where we say. */
import { afterEach, describe, expect, it } from 'vitest';
import { decide } from '../../ingest/desk/decide.ts';
import type { Issue } from '../../ingest/model/issue.ts';
import { programIdOf } from '../../ingest/model/program-id.ts';
import { buildCost, buildOffer, buildRecord, buildRun } from '../support/build-record.ts';
import { deskToken, makeDeskApp, makeDeskUser, type DeskApp } from '../support/desk-app.ts';
import { mergedDatabase, mergeAgain } from '../support/merged-database.ts';

const texts = {
  harmless: 'Lassen',
  script: '</h1></td></table><script>alert(1)</script>',
  handler: `"><img src=x onerror=alert(1)> ' onmouseover='alert(1)`,
  comment: '<!-- <style>*{display:none}</style> ]]> ${alert(1)} {{alert(1)}}',
  entity: '&lt;script&gt;alert(1)&lt;/script&gt; &#x3c;svg onload=alert(1)&#x3e;',
  turned: 'Las\u202Esen\u2066 zero\u200B\u200Dwidth\u0000 nul',
  huge: 'W'.repeat(300),
  formula: '=HYPERLINK("https://elders.example";"klik");+1\r\n@SUM(A1)',
} as const;

const address = 'https://linde.example/cursus';
const scriptAddress = 'javascript:alert(document.cookie)';

let site: DeskApp;
afterEach(() => site.close());

/** A desk on records, problems, decisions and judgements that all say `text`; gives every page of it by its address. */
async function pagesSaying(text: string, url: string): Promise<Map<string, string>> {
  const record = (source: 'edudex' | 'rio', id: string, cents: number) =>
    buildRecord(source, id, {
      ...{ title: text, summary: text, credential: text, keywords: [text], url },
      descriptionHtml: text,
      sections: [{ subject: text, heading: text, html: text }],
      provider: { name: text, url },
      evidence: { ownKeys: [text, '1'], runIds: [text] },
      offers: [buildOffer(text, [buildRun('2027-01-10')], { costs: [buildCost(cents)] })],
    });
  const [program, offer, loose] = [
    record('edudex', '1', 10_000),
    record('rio', 'a', 20_000),
    { ...record('rio', 'b', 20_000), languages: ['en'] },
  ];
  const database = mergedDatabase([program, offer, loose]);
  const issue: Issue = {
    ...{ source: 'edudex', severity: 'warning', code: 'UNKNOWN_CODE', recordKey: program.key },
    ...{ field: text, value: text, message: text },
  };
  database
    .prepare("INSERT INTO issues VALUES ('edudex', 'all', 'warning', ?, ?, ?, ?, ?)")
    .run(issue.code, issue.recordKey, issue.field, issue.value, issue.message);
  const actor = { author: text, reason: text, at: '2026-11-21T08:00:00Z', via: 'cli' as const };
  decide(database, { verdict: 'pin', records: [program.key], field: 'credential', value: text }, actor);
  decide(database, { verdict: 'later', records: [program.key, loose.key] }, actor);
  mergeAgain(database);
  site = makeDeskApp({ DESK_TOKEN: deskToken, LOG_EMPTY_SEARCHES: 'true' }, database);
  const els = await makeDeskUser(site);
  const id = programIdOf([program.key]);
  const addresses = [
    '',
    '/vragen',
    `/zoeken?q=${encodeURIComponent(text)}`,
    '/zoeken?bronnen=edudex%2Brio',
    `/opleiding/${id}`,
    '/aanbieders',
    '/aanbieders?id=12345678',
    '/steekproef',
    '/beslissingen',
    '/logboek',
    '/zoekwoorden',
  ];
  const pages = new Map<string, string>();
  for (const path of addresses) pages.set(path.split('=')[0]!, await els.page(`/beheer${path}`));
  pages.set('csv', await els.page('/beheer/aanbieder.csv?id=12345678'));
  return pages;
}

/** The tags of a page with the names of their attributes, as a browser reads them. */
const tagsOf = (page: string): string[] =>
  [...page.matchAll(/<(?:!--|[a-z/][^\s>/]*(?:[^>"']|"[^"]*"|'[^']*')*)>?/gi)].map(([tag]) =>
    tag.replaceAll(/"[^"]*"|'[^']*'/g, '""').replaceAll(/\s+/g, ' '),
  );

const linksOf = (page: string): string[] =>
  [...page.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, link]) => link!);

describe('text of sources and people', () => {
  it.each(Object.entries(texts).filter(([name]) => name !== 'harmless'))(
    'of %s makes no tag, attribute or link on any page',
    async (_, text) => {
      const plain = await pagesSaying(texts.harmless, address);
      site.close();
      const pages = await pagesSaying(text, address);
      for (const [path, page] of pages) {
        if (path === 'csv') continue;
        expect([path, new Set(tagsOf(page))]).toEqual([path, new Set(tagsOf(plain.get(path)!))]);
        expect(page).not.toContain('<script>alert');
      }
    },
  );

  it('that is an address leads nowhere unless it is one of the web', async () => {
    const pages = await pagesSaying(texts.harmless, scriptAddress);
    const links = [...pages.values()].flatMap(linksOf);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !/^(?:\/|#|https?:\/\/)/.test(link))).toEqual([]);
    expect([...pages.values()].join()).toContain(scriptAddress);
  });

  it('is no formula in a spreadsheet, nor a cell or a row more', async () => {
    const csv = (await pagesSaying(texts.formula, address)).get('csv')!;
    const title = `"'${texts.formula.replaceAll('"', '""')}"`;
    expect(csv).toContain(`${programIdOf(['edudex:vakschool/1'])};${title};`);
    expect(csv.replaceAll(/"(?:[^"]|"")*"/g, 'x')).not.toMatch(/(?:^|;|\n)[=+\-@\t]/);
  });
});
