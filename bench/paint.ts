import { chromium } from 'playwright-core';
import { searchSettingsSchema } from '../search-config/catalog.ts';
import { firstPaint, type PaintFigures } from './first-paint.ts';

/** Address of some course, as the search of the site knows it. */
async function someCourse(url: string): Promise<string> {
  const response = await fetch(`${url}/search-settings.json`);
  const settings = searchSettingsSchema.parse(await response.json());
  const found = await fetch(new URL(`${settings.url}/multi-search`, url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(settings.apiKey !== '' && { authorization: `Bearer ${settings.apiKey}` }),
    },
    body: JSON.stringify({ queries: [{ indexUid: settings.indexes.programs, q: '', limit: 1 }] }),
  });
  const { results } = (await found.json()) as { results: { hits: { slug: string }[] }[] };
  const slug = results[0]?.hits[0]?.slug;
  if (slug === undefined) throw new Error(`${url} has no courses`);
  return `/opleiding/${slug}`;
}

/** Measures home, search and a course page of the site that runs at `url`, in the Chromium at `executablePath`. */
export async function benchPaint(
  url: string,
  executablePath: string,
  log: (line: string) => void,
): Promise<PaintFigures[]> {
  const course = await someCourse(url);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const figures: PaintFigures[] = [];
    for (const page of ['/', '/zoeken?q=boekhouden', course]) {
      log(page);
      figures.push(await firstPaint(browser, `${url}${page}`, page, page.startsWith('/zoeken')));
    }
    return figures;
  } finally {
    await browser.close();
  }
}

/** The figures as a table. */
export function paintTable(figures: readonly PaintFigures[]): string {
  const line = (...cells: readonly string[]): string => cells.map((cell) => cell.padStart(14)).join('');
  return [
    `${line('first (ms)', 'largest (ms)', 'results (ms)', 'js (kB)')}  page`,
    ...figures.map(
      ({ page, firstPaint: first, largestPaint, results, scriptBytes }) =>
        `${line(...[first, largestPaint, results].map((ms) => ms?.toFixed(0) ?? ''), (scriptBytes / 1000).toFixed(1))}  ${page}`,
    ),
  ].join('\n');
}
