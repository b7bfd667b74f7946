/** What a page must keep when the visitor, or paper, decides on colours, size and movement. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, patience } from '../support/chromium.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';
import { startTestSite, type TestSite } from '../support/test-site.ts';

let browser: Browser;
let site: TestSite;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), startTestSite(makeSiteFixture(60))]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
  page.setDefaultTimeout(patience);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const style = (selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

const kinds = [
  '/',
  '/zoeken?bij=utrecht',
  '/opleiding/projectmanagement-7',
  '/opleiding/pedagogisch-medewerker-2',
  '/vergelijk?o=excel-4&o=excel-16',
  '/bewaard?o=excel-4&o=excel-16',
  '/ontwikkelpaden',
  '/ontwikkelpaden/kinderopvang',
  '/ontwikkelpaden/kinderopvang/groepshulp',
  '/aanbieder/leerhuis-noord',
  '/bronnen',
  '/niveaus',
  '/open-data',
  '/contact',
  '/insluiten/kinderopvang',
];

async function open(address: string): Promise<void> {
  await page.goto(`${site.url}${address}`);
  if (address.startsWith('/zoeken')) await page.locator('.card').first().waitFor();
  if (address.startsWith('/vergelijk')) await page.getByRole('table').waitFor();
  if (address.startsWith('/bewaard')) await page.getByRole('checkbox').first().waitFor();
}

describe('type of twice the size, and a screen of 320 px', () => {
  it('leave nothing outside the screen, on any kind of page', async () => {
    const outside: string[] = [];
    for (const address of kinds) {
      await page.setViewportSize({ width: 320, height: 700 });
      await open(address);
      const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
      if ((await width()) > 320) outside.push(`${address} at 320 px`);
      await page.setViewportSize({ width: 640, height: 700 });
      // The site's own size is 112.5 %.
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '225%';
      });
      if ((await width()) > 640) outside.push(`${address} with large type`);
    }
    expect(outside).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('colours of the visitor', () => {
  it('keep choices, borders and the ring of the focus to be seen', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await open('/zoeken?bij=utrecht');
    // The browser draws the dot of a radio button itself, in the visitor's colours.
    expect(await style('input[type="radio"]', 'appearance')).toBe('auto');
    expect(await style('input[type="radio"]', 'background-image')).toBe('none');
    for (const selector of ['.chip', '.save', '#sorteer', '#q', '.menu a[aria-current]']) {
      expect({ selector, width: await style(selector, 'border-top-width') }).not.toEqual({
        selector,
        width: '0px',
      });
    }
    for (const selector of ['#q', '.chip', '.save', '.card h2 a', '.menu a']) {
      // What comes after the results may take the focus along.
      const outline = async (): Promise<string> => {
        await page.locator(selector).first().focus();
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Tab');
        return style(selector, 'outline-style');
      };
      await expect.poll(outline, { message: selector }).toBe('solid');
    }
  });

  it('keep the provincies of the map apart, and their counts to be read', async () => {
    await open('/ontwikkelpaden/kinderopvang');
    const tiles = await page.locator('.tile').evaluateAll((groups) =>
      groups.map((group) => {
        const fill = (tag: string): string => getComputedStyle(group.querySelector(tag)!).fill;
        return { ground: fill('rect'), text: fill('text') };
      }),
    );
    expect(tiles).toHaveLength(12);
    expect(tiles.filter(({ ground, text }) => ground === text)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

describe('movement', () => {
  it('is there only for who has not asked for less', async () => {
    await open('/zoeken?q=excel');
    // Results move only while others are awaited.
    const movement = (): Promise<string> =>
      page.locator('.cards').evaluate((cards) => {
        cards.closest('#zoeken')!.setAttribute('aria-busy', 'true');
        return getComputedStyle(cards).transitionDuration;
      });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await movement()).toBe('0s');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await movement()).not.toBe('0s');
  });
});

describe('paper', () => {
  it('has black on white and the content alone, also from a dark screen', async () => {
    await open('/opleiding/timmeren-5');
    await page.emulateMedia({ media: 'print' });
    expect(await style('h1', 'color')).toBe('rgb(0, 0, 0)');
    expect(await style('body', 'background-color')).toBe('rgb(255, 255, 255)');
    for (const selector of ['.utrecht-page-header', '.top-search', '#acties', '.utrecht-skip-link']) {
      expect(await page.locator(selector).isVisible()).toBe(false);
    }
    // White on a ground that is not printed would be lost.
    expect(await style('.utrecht-button-link', 'color')).toBe('rgb(0, 0, 0)');
    const after = await page
      .locator('.utrecht-button-link')
      .evaluate((node) => getComputedStyle(node, '::after').content);
    expect(after).toContain('https://aanbieder.example/5');
    // The starts that the page shows on request are all there.
    const last = page.locator('.runs').last().locator('tbody tr').last();
    expect((await last.boundingBox())?.height).toBeGreaterThan(0);
    await page.emulateMedia({ media: null });
  });
});
