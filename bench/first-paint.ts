/**
 * What a visitor with an old phone on a slow 4G network waits for: first paint of content on the home page, the search page
 * and a course page, and the results of a search, in Chromium with the processor slowed down four times.
 */
import type { Browser } from 'playwright-core';
import { mean } from './relevance-score.ts';

/** Slow 4G as Lighthouse applies it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up (lantern `mobileSlow4G`). */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const cpuSlowDown = 4;
const rounds = 5;

/** Figures of one page, in milliseconds and bytes over the network. */
export interface PaintFigures {
  readonly page: string;
  /** Middle of the rounds: content was painted first, and the largest content was painted. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Middle of the rounds: the first results of a search were painted; null on a page without. */
  readonly results: number | null;
  /** Scripts as they came over the network; mean of the rounds. */
  readonly scriptBytes: number;
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Notes in the page when its largest content was painted so far, and when the frame with the first result was. */
function watchPaint(): void {
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) Object.assign(window, { largestPaint: startTime });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const watcher = new MutationObserver(() => {
    if (document.querySelector('.card') === null) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      // A message that is sent in a frame comes when the frame is painted.
      channel.port1.onmessage = () => Object.assign(window, { resultsPaint: performance.now() });
      channel.port2.postMessage(null);
    });
  });
  watcher.observe(document, { childList: true, subtree: true });
}

/** Measures a page `rounds` times, each time with nothing kept from before. `hasResults`: it shows what a search finds. */
export async function firstPaint(
  browser: Browser,
  url: string,
  page: string,
  hasResults: boolean,
): Promise<PaintFigures> {
  const first: number[] = [];
  const largest: number[] = [];
  const results: number[] = [];
  const scripts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const tab = await context.newPage();
    const devtools = await context.newCDPSession(tab);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowDown });
    await tab.addInitScript(watchPaint);
    await tab.goto(url, { waitUntil: 'networkidle' });
    await tab.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    if (hasResults) await tab.waitForFunction(() => 'resultsPaint' in window);
    const seen = await tab.evaluate(() => ({
      first: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
      largest: (window as { largestPaint?: number }).largestPaint ?? 0,
      results: (window as { resultsPaint?: number }).resultsPaint ?? null,
      scripts: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    }));
    first.push(seen.first);
    largest.push(seen.largest);
    if (seen.results !== null) results.push(seen.results);
    scripts.push(seen.scripts);
    await context.close();
  }
  return {
    page,
    firstPaint: middle(first),
    largestPaint: middle(largest),
    results: hasResults ? middle(results) : null,
    scriptBytes: mean(scripts),
  };
}
