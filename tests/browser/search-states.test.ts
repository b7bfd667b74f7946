import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchChromium, patience } from '../support/chromium.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';
import { startTestSite, type TestSite } from '../support/test-site.ts';

let browser: Browser;
let site: TestSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), startTestSite(makeSiteFixture(60))]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const heading = async (page: Page, text: RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
const newPage = async (): Promise<Page> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  return page;
};
const words = (page: Page) => page.getByRole('combobox', { name: 'Wat wil je leren?' });

describe.each([
  ['light', 360],
  ['light', 1280],
  ['dark', 360],
  ['dark', 1280],
] as const)('the search page in %s at %i px', (colorScheme, width) => {
  it('is sound in every state: results, help, sheet, suggestions, nothing found, failed', async () => {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(patience);
    const found: Record<string, string[]> = {};
    const look = async (state: string): Promise<void> => {
      found[state] = await axeViolations(page);
    };
    try {
      await page.goto(`${site.url}/zoeken?bij=Utrecht&niveau=4`);
      await heading(page, /binnen 25 km/);
      if (width < 896) {
        await page.getByRole('button', { name: /^Filters/ }).click();
        await page.getByRole('dialog').getByText('Wat betekent dit?').click();
        await look('sheet');
        await page.getByRole('button', { name: /^Toon \d+ opleiding/ }).click();
      } else {
        await page.getByText('Wat betekent dit?').click();
        await page.getByText('Mbo 4, havo.').waitFor();
      }
      await look('results');
      await words(page).fill('groepsh');
      await page.getByRole('option', { name: 'Groepshulp' }).waitFor();
      await look('suggestions');
      await words(page).fill('xyzzyqq');
      await words(page).press('Enter');
      await heading(page, /^Geen opleidingen/);
      await page.getByText('Zo vind je misschien wel iets').waitFor();
      await look('nothing found');
      site.breakSearch(true);
      await words(page).fill('lassen');
      await words(page).press('Enter');
      await heading(page, /Zoeken lukt nu niet/);
      await look('failed');
    } finally {
      site.breakSearch(false);
      await page.close();
    }
    const states = ['results', 'suggestions', 'nothing found', 'failed', ...(width < 896 ? ['sheet'] : [])];
    expect(found).toEqual(Object.fromEntries(states.map((state) => [state, []])));
  });
});

describe('an engine in trouble', () => {
  it('is tried again by itself, with everything that was chosen', async () => {
    const page = await newPage();
    site.breakSearch(true);
    await page.goto(`${site.url}/zoeken?q=lassen&vorm=online`);
    await heading(page, /Zoeken lukt nu niet/);
    await page.getByText('We proberen het zo vanzelf opnieuw').waitFor();
    // No number that nobody knows, and no feed of what cannot be searched.
    expect(await page.locator('.values .count').count()).toBe(0);
    expect(await page.locator('#volg').isVisible()).toBe(false);
    site.breakSearch(false);
    await heading(page, /“lassen”/);
    expect(await page.getByRole('checkbox', { name: /^Online met docent/ }).isChecked()).toBe(true);
    await page.close();
  });

  it('that is slow is said to be slow, and its answer is shown when it comes', async () => {
    const page = await newPage();
    let answer = (): void => undefined;
    site.holdSearch(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    await page.goto(`${site.url}/zoeken?q=lassen`);
    await page.getByText('Zoeken duurt langer dan anders').waitFor();
    answer();
    site.holdSearch(null);
    await heading(page, /“lassen”/);
    expect(await page.getByText('Zoeken duurt langer dan anders').count()).toBe(0);
    await page.close();
  });

  it('leaves the pages of courses as they are', async () => {
    const page = await newPage();
    site.breakSearch(true);
    try {
      await page.goto(`${site.url}/opleiding/timmeren-5`);
      await page.getByRole('heading', { name: 'In het kort' }).waitFor();
    } finally {
      site.breakSearch(false);
      await page.close();
    }
  });
});

describe('words that no course has together', () => {
  it('are searched in part, and the page says which', async () => {
    const page = await newPage();
    await page.goto(`${site.url}/zoeken?q=lassen+xyzzyqq`);
    await heading(page, /^5 opleidingen voor “lassen”$/);
    await page.getByText('Geen opleiding heeft alle woorden van “lassen xyzzyqq”').waitFor();
    await page.close();
  });

  it('are offered in another spelling, with the number of courses', async () => {
    const page = await newPage();
    await page.goto(`${site.url}/zoeken?q=boukhaudun`);
    const way = page.getByRole('listitem').filter({ hasText: 'Bedoelde je “boekhouden”?' });
    expect(await way.innerText()).toContain('(5 opleidingen)');
    await way.getByRole('link').click();
    await heading(page, /^5 opleidingen voor “boekhouden”$/);
    await page.close();
  });
});
