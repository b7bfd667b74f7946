/** Nights after the first: what changed is built, the rest is kept, and all is as if it had been built at once. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CatalogOffer } from '../../search-config/catalog.ts';
import { buildSite, currentSite, type SiteBuild } from '../../server/build-site.ts';
import { likeOthers, makeSiteFixture, writeSiteFixture, type SiteFixture } from '../support/site-fixture.ts';

const site = { url: 'https://leeratlas.example', contact: null, pageEnding: '' } as const;
const patience = 240_000;
const first = makeSiteFixture(60);
const nextDay = '2026-11-22';
/** The next night: one course has another text, one is gone, the others are as they were. */
const second: SiteFixture = {
  ...first,
  programs: first.programs
    .filter((_, index) => index !== 7)
    .map((program, index) =>
      index === 20 ? { ...program, descriptionHtml: '<p>Een nieuwe tekst.</p>' } : program,
    ),
  summary: { ...first.summary, hash: 'second', today: nextDay, programs: 59 },
};
const [, , dearer] = likeOthers.others.map((place) => first.programs[place]!.programId);
const withoutPrice = ({ runs, ...offer }: CatalogOffer): CatalogOffer => ({
  ...{ ...offer, priceCents: null },
  runs: runs.map((run) => ({ ...run, priceCents: null })),
});
/** The night after: another course has another text, and one that another names beside it another price. */
const third: SiteFixture = {
  ...second,
  programs: second.programs.map((program, index) => {
    if (index === 30) return { ...program, descriptionHtml: '<p>Ook nieuw.</p>' };
    if (program.programId !== dearer) return program;
    return { ...program, priceFromCents: 123_400, offers: program.offers.map(withoutPrice) };
  }),
  summary: { ...second.summary, hash: 'third' },
};
const changed = `opleiding/${first.programs[21]!.slug}.html`;
/** Names the changed course and the dearer one beside it. */
const similarTo = `opleiding/${first.programs[likeOthers.course]!.slug}.html`;
const removed = `opleiding/${first.programs[7]!.slug}.html`;

let folder = '';
let dataDir = '';
let before: ReadonlyMap<string, string>;
let night: SiteBuild;
/** Moment, in milliseconds, at which the first site was whole. */
let builtBefore = 0;

const running = (): AbortSignal => new AbortController().signal;

async function publish(dir: string, fixture: SiteFixture): Promise<void> {
  // As `ingest/publish` does: a new folder, not new bytes in the old one.
  await rm(join(dir, 'catalog'), { recursive: true, force: true });
  await writeSiteFixture(join(dir, 'catalog'), fixture);
}

/** Hash of every file of a site, by name. */
function filesOf(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [
        path.slice(dir.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

/** Day of each address in a sitemap, by the file that is there. */
function daysOf(dir: string, name: string): Map<string, string> {
  const xml = readFileSync(join(dir, `sitemap-${name}.xml`), 'utf8');
  const entries = xml.matchAll(
    /<loc>https:\/\/leeratlas\.example\/([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod>/g,
  );
  return new Map(
    [...entries].map(([, path, day]) => [path!.endsWith('.xml') ? path! : `${path}.html`, day!]),
  );
}

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production');
  folder = await mkdtemp(join(tmpdir(), 'leeratlas-nights-'));
  dataDir = join(folder, 'data');
  await publish(dataDir, first);
  const { dir } = await buildSite({ dataDir, site }, running());
  before = filesOf(dir);
  builtBefore = Math.max(...[...before.keys()].map((file) => statSync(join(dir, file)).mtimeMs));
}, patience);

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('a night in which little changed', () => {
  it(
    'leaves the last site whole when the build is killed half-way',
    async () => {
      await publish(dataDir, second);
      const old = currentSite(dataDir)!;
      const killed = new AbortController();
      const build = buildSite({ dataDir, site }, killed.signal);
      const failed = expect(build).rejects.toThrow();
      const plan = join(dataDir, 'site', 'next.plan', 'opleiding-slug.txt');
      await vi.waitUntil(() => existsSync(plan), { timeout: patience, interval: 10 });
      killed.abort();
      await failed;
      expect(currentSite(dataDir)).toBe(old);
      expect(filesOf(old)).toEqual(before);
    },
    patience,
  );

  it(
    'builds what changed, and the rest is what a build of everything gives',
    async () => {
      const build = buildSite({ dataDir, site }, running());
      // The night after is published while the builder reads: these are the pages of the night that was there.
      await publish(dataDir, third);
      night = await build;
      await publish(dataDir, second);
      const other = join(folder, 'other');
      await publish(other, second);
      const all = await buildSite({ dataDir: other, site }, running());
      expect(all.kept).toBe(0);
      // Sitemaps tell of the nights before too.
      const pagesOf = (dir: string) => [...filesOf(dir)].filter(([name]) => !name.startsWith('sitemap-'));
      expect(pagesOf(night.dir)).toEqual(pagesOf(all.dir));
    },
    patience,
  );

  it('builds one course page of 59, and keeps the others with their dates', () => {
    const pages = readdirSync(join(night.dir, 'opleiding'));
    const isNew = (page: string): boolean =>
      statSync(join(night.dir, 'opleiding', page)).mtimeMs > builtBefore;
    expect(pages.filter(isNew)).toEqual([changed.slice('opleiding/'.length)]);
    expect(night.kept).toBeGreaterThanOrEqual(58);
  });

  it('removes the page of a course that is gone, and every link to it', () => {
    expect(before.has(removed)).toBe(true);
    const files = filesOf(night.dir);
    expect(files.has(removed)).toBe(false);
    const name = removed.slice('opleiding/'.length).replace('.html', '');
    const leading = [...files.keys()].filter((file) =>
      readFileSync(join(night.dir, file), 'utf8').includes(`/opleiding/${name}"`),
    );
    expect(leading).toEqual([]);
  });

  it('says in the sitemaps on which day a page changed, and names no page that is gone', () => {
    expect(daysOf(night.dir, 'opleidingen-1').get(changed)).toBe(nextDay);
    const others = [...daysOf(night.dir, 'opleidingen-1')].filter(([page]) => page !== changed);
    expect(others).toHaveLength(58);
    expect(new Set(others.map(([, day]) => day))).toEqual(new Set([first.summary.today]));
    expect(others.map(([page]) => page)).not.toContain(removed);
    expect(daysOf(night.dir, 'index').get('sitemap-opleidingen-1.xml')).toBe(nextDay);
  });

  it('has two sites left, its own and the one of before, which requests under way may still read', async () => {
    const { built } = await buildSite({ dataDir, site }, running());
    expect(built).toBe(false);
    const folders = readdirSync(join(dataDir, 'site')).filter((name) => name !== 'current');
    expect(folders.filter((name) => !folders.some((other) => name.startsWith(`${other}.`)))).toHaveLength(2);
  });
});

describe('a night after a night', () => {
  it(
    'begins with the site before the last, and is what a build of everything gives',
    async () => {
      const last = filesOf(night.dir);
      const [older] = readdirSync(join(dataDir, 'site'))
        .map((name) => join(dataDir, 'site', name))
        .filter((dir) => existsSync(join(dir, 'index.html')) && dir !== night.dir);
      const same = `opleiding/${first.programs[40]!.slug}.html`;
      const { ino } = statSync(join(older!, same));
      await publish(dataDir, third);
      const next = await buildSite({ dataDir, site }, running());
      const other = join(folder, 'third');
      await publish(other, third);
      const all = await buildSite({ dataDir: other, site }, running());
      const pagesOf = (dir: string) => [...filesOf(dir)].filter(([name]) => !name.startsWith('sitemap-'));
      expect(pagesOf(next.dir)).toEqual(pagesOf(all.dir));
      expect(next.kept).toBeGreaterThanOrEqual(58);
      expect(statSync(join(next.dir, same)).ino).toBe(ino);
      expect(readFileSync(join(night.dir, similarTo), 'utf8')).not.toContain('1.234 · ');
      expect(readFileSync(join(next.dir, similarTo), 'utf8')).toContain('1.234 · ');
      // What the last night changed is there too, and the last site is as it was.
      expect(readFileSync(join(next.dir, changed), 'utf8')).toContain('Een nieuwe tekst.');
      expect(existsSync(older!)).toBe(false);
      expect(filesOf(night.dir)).toEqual(last);
      night = next;
    },
    patience,
  );

  it(
    'is made of the last site when a build was killed after it had taken the one before',
    async () => {
      const left = join(dataDir, 'site', 'tree');
      const older = readdirSync(join(dataDir, 'site'))
        .map((name) => join(dataDir, 'site', name))
        .find((dir) => existsSync(join(dir, 'index.html')) && dir !== night.dir)!;
      renameSync(older, left);
      await rm(join(left, 'opleiding'), { recursive: true });
      await publish(dataDir, second);
      const next = await buildSite({ dataDir, site }, running());
      expect(next.kept).toBeGreaterThanOrEqual(58);
      expect(filesOf(next.dir).get(changed)).toBe(filesOf(night.dir).get(changed));
      expect(readdirSync(join(next.dir, 'opleiding'))).toHaveLength(
        readdirSync(join(night.dir, 'opleiding')).length,
      );
      expect(existsSync(left)).toBe(false);
      night = next;
    },
    patience,
  );
});

describe('another setting or other code', () => {
  it(
    'builds everything, and changes no day on which a page changed',
    async () => {
      const daysBefore = [...daysOf(night.dir, 'opleidingen-1')];
      const { kept, dir } = await buildSite(
        { dataDir, site: { ...site, contact: 'atlas@leeratlas.example' } },
        running(),
      );
      expect(kept).toBe(0);
      expect(readFileSync(join(dir, 'contact.html'), 'utf8')).toContain('atlas@leeratlas.example');
      expect([...daysOf(dir, 'opleidingen-1')]).toEqual(daysBefore);
    },
    patience,
  );
});
