import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from '../../engine/engine.ts';
import type { SearchAnswer, SearchQuery } from '../../search-config/search-plan.ts';
import { searchFeed } from '../../server/search-feed.ts';
import type { FeedHit } from '../../server/search-feed-entries.ts';
import { fillEngine } from '../support/fill-engine.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';

const indexes = { programs: 'programs', offers: 'offers' };
let folder: string;
let now: number;
let asked: SearchQuery[];
let answer: () => Promise<readonly SearchAnswer<FeedHit>[]>;

const hit = (name: string, offeredSince: number | null): FeedHit => ({
  ...{ programId: `id-${name}`, slug: `${name}-slug`, title: name, provider: 'De Brug', summary: null },
  offeredSince,
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-feed-'));
  const places = { towns: [['Utrecht', 52.09, 5.12, 3]], postcodes: {} };
  writeFileSync(join(folder, 'plaatsen.json'), JSON.stringify(places));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  now = Date.parse('2026-11-21T10:00:00Z');
  asked = [];
  answer = () =>
    Promise.resolve([{ hits: [hit('Oud', 20240101), hit('Nieuw', 20260901), hit('Zonder', null)] }]);
});

function feedApp(siteUrl: string | null = 'https://a.example/leren/', pageEnding = ''): Hono {
  const feed = searchFeed({
    ask: (queries) => {
      asked.push(...queries);
      return answer();
    },
    indexes,
    siteDir: () => folder,
    siteUrl,
    pageEnding,
    clock: () => new Date(now),
  });
  return new Hono().get('/zoeken.atom', feed);
}

/** Names of elements and texts of a feed, read as XML. */
function read(xml: string): { names: string[]; texts: string[] } {
  const found = { names: [] as string[], texts: [] as string[] };
  const parser = new Parser(
    {
      onopentag: (name) => found.names.push(name),
      ontext: (text) => found.texts.push(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return found;
}

describe('the feed of a search', () => {
  it('has the newest courses first with lasting ids, and says what it is a search for', async () => {
    const response = await feedApp().request(
      '/zoeken.atom?q=kok&bij=Utrecht&vorm=online&pagina=3&sorteer=prijs',
    );
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await response.text();
    expect(xml).toContain(
      '<title>Opleidingen voor “kok” binnen 25 km van Utrecht: Online met docent</title>',
    );
    expect(xml).toContain('<id>urn:leeratlas:feed:/zoeken.atom?q=kok&amp;bij=Utrecht&amp;vorm=online</id>');
    expect(xml).toContain('href="https://a.example/leren/zoeken?q=kok&amp;bij=Utrecht&amp;vorm=online"');
    expect([...xml.matchAll(/<id>urn:leeratlas:opleiding:id-(\w+)<\/id>/g)].map(([, name]) => name)).toEqual([
      'Nieuw',
      'Oud',
    ]);
    expect(xml).toContain('<link href="https://a.example/leren/opleiding/Nieuw-slug"/>');
    expect(xml).toContain('<updated>2026-09-01T00:00:00Z</updated>');
    expect(asked[0]).toMatchObject({
      indexUid: 'offers',
      q: 'kok',
      sort: ['offeredSince:desc'],
      hitsPerPage: 50,
    });
    expect(JSON.stringify(asked[0]?.filter)).toContain('_geoRadius(52.09, 5.12, 25000)');
  });

  it('leads to the host that was asked where no address is set, with the ending its pages have', async () => {
    const xml = await (await feedApp(null, '.html').request('http://b.example/zoeken.atom?q=kok')).text();
    expect(xml).toContain('href="http://b.example/opleiding/Nieuw-slug.html"');
    expect(xml).toContain('href="http://b.example/zoeken.html?q=kok"');
    expect(xml).toContain('<link rel="self" href="http://b.example/zoeken.atom?q=kok"/>');
  });

  it('shows markup of sources and of addresses as text', async () => {
    const hostile = '<script>alert(1)</script>]]>&\u202e\u0000"';
    answer = () => Promise.resolve([{ hits: [{ ...hit('x', 20260101), title: hostile, summary: hostile }] }]);
    const xml = await (await feedApp().request(`/zoeken.atom?q=${encodeURIComponent(hostile)}`)).text();
    const { names, texts } = read(xml);
    expect(new Set(names)).toEqual(
      new Set(['feed', 'id', 'title', 'updated', 'author', 'name', 'link', 'entry', 'summary']),
    );
    expect(texts.join('')).toContain('<script>alert(1)</script>]]>&"');
    expect(xml).not.toMatch(/[\u202e\u0000]/u);
  });

  it('is searched once in a quarter of an hour, and not sent again while it is the same', async () => {
    const app = feedApp();
    const tag = (await app.request('/zoeken.atom?q=kok')).headers.get('etag')!;
    const again = await app.request('/zoeken.atom?q=kok&sorteer=prijs', {
      headers: { 'if-none-match': tag },
    });
    expect([again.status, asked.length]).toEqual([304, 1]);
    now += 16 * 60_000;
    expect((await app.request('/zoeken.atom?q=kok')).headers.get('etag')).toBe(tag);
    expect(asked).toHaveLength(2);
  });

  it('asks readers to wait when there are too many in a minute, and when search is down', async () => {
    const app = feedApp();
    const statuses: number[] = [];
    for (let number = 0; number < 121; number += 1)
      statuses.push((await app.request(`/zoeken.atom?q=woord${number}`)).status);
    expect([statuses[119], statuses[120], asked.length]).toEqual([200, 429, 120]);
    now += 60_000;
    answer = () => Promise.reject(new Error('down'));
    const down = await app.request('/zoeken.atom?q=anders');
    expect([down.status, down.headers.get('retry-after')]).toEqual([503, '600']);
    answer = () => Promise.resolve([{ hits: [] }]);
    const empty = await app.request('/zoeken.atom?q=anders');
    expect([empty.status, await empty.text()]).toEqual([200, expect.stringContaining('</feed>')]);
  });
});

describe('on the engine', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine({ dir: join(folder, 'engine'), masterKey: null });
    await fillEngine(engine, makeSiteFixture(30));
  });
  afterAll(() => engine.close());

  it('holds courses that fit every filter', async () => {
    answer = async () => {
      const response = await engine.fetch(
        new Request('http://engine.example/multi-search', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ queries: asked }),
        }),
      );
      const { results } = (await response.json()) as { results: SearchAnswer<FeedHit>[] };
      return results;
    };
    const xml = await (await feedApp().request('/zoeken.atom?q=boekhouden')).text();
    const titles = [...xml.matchAll(/<entry>\n<id>[^<]*<\/id>\n<title>([^<]*)</g)].map(([, title]) => title);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => !/boekhouden/i.test(title!))).toEqual([]);
  });
});
