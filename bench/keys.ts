import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { openEngine } from '../engine/engine.ts';
import { createClock } from '../ingest/lib/clock.ts';
import { indexNames } from '../search-config/documents.ts';
import { buildSite } from '../server/build-site.ts';
import { createApp } from '../server/create-app.ts';
import { listen } from '../server/listen.ts';
import { engineMount } from '../server/open-search.ts';
import { fillCourses } from './fill-courses.ts';
import { rhythms, typeWords } from './key-strokes.ts';
import { spreadOf, type Spread } from './percentiles.ts';
import { publishDemo } from './publish-demo.ts';

/** Courses whose pages are built: enough for the search page, which is all that is looked at. */
const demoPrograms = 200;

const screens = { phone: { width: 360, height: 740 }, wide: { width: 1280, height: 800 } } as const;

/** From key to results, in milliseconds, on a phone's screen and a wide one, of somebody who types fast or slowly. */
export interface KeyFigures {
  readonly programs: number;
  readonly spreads: readonly ({
    readonly screen: keyof typeof screens;
    readonly rhythm: keyof typeof rhythms;
    readonly keys: number;
  } & Spread)[];
}

/** Fills the embedded engine with `programs` invented courses, serves the site, and types on its search page. */
export async function benchKeys(
  programs: number,
  executablePath: string,
  log: (line: string) => void,
): Promise<KeyFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'leeratlas-keys-'));
  try {
    log('building the search page …');
    const dataDir = await publishDemo(folder, demoPrograms);
    const site = { url: null, pageEnding: '', contact: null } as const;
    const { dir: siteDir } = await buildSite({ dataDir, site }, new AbortController().signal);
    log(`indexing ${programs} courses …`);
    const engineDir = join(folder, 'engine');
    await fillCourses(engineDir, programs);
    return await keysOn(siteDir, engineDir, programs, executablePath, log);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keysOn(
  siteDir: string,
  engineDir: string,
  programs: number,
  executablePath: string,
  log: (line: string) => void,
): Promise<KeyFigures> {
  const engine = await openEngine({ dir: engineDir, masterKey: null });
  const state = {
    siteDir,
    searchSettings: { url: engineMount, apiKey: '', indexes: indexNames },
    slugs: new Map<string, string>(),
    gone: new Map<string, string | null>(),
    moved: new Map<string, string>(),
    status: () => null,
    poll: null,
    clock: createClock(null),
    emptySearches: null,
    desk: null,
  };
  const served = await listen(createApp(state, engine), '127.0.0.1', 0);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const spreads: KeyFigures['spreads'][number][] = [];
    for (const rhythm of ['fast', 'slow'] as const) {
      for (const screen of ['phone', 'wide'] as const) {
        log(`typing, ${rhythm}, ${screen} …`);
        const waits = await typeWords(browser, served.url, screens[screen], rhythms[rhythm]);
        spreads.push({ screen, rhythm, keys: waits.length, ...spreadOf(waits) });
      }
    }
    return { programs, spreads };
  } finally {
    await browser.close();
    await served.close();
    await engine.close();
  }
}

/** The figures as a table. */
export function keysTable({ programs, spreads }: KeyFigures): string {
  const line = (...cells: readonly (string | number)[]): string =>
    cells.map((cell) => String(cell).padStart(10)).join('');
  return [
    `from key to results (ms), ${programs} courses`,
    line('typing', 'screen', 'keys', 'p50', 'p95', 'most'),
    ...spreads.map(({ rhythm, screen, keys, p50, p95, most }) => line(rhythm, screen, keys, p50, p95, most)),
  ].join('\n');
}
