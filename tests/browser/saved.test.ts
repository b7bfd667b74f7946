import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchChromium, patience } from '../support/chromium.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';
import { startTestSite, type TestSite } from '../support/test-site.ts';

let browser: Browser;
let site: TestSite;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), startTestSite(makeSiteFixture(60))]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  page.setDefaultTimeout(patience);
  complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
});

afterEach(async () => {
  await context.close();
});

const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('saving and comparing', () => {
  it('goes from the results to a comparison, with the keyboard alone', async () => {
    await page.goto(`${site.url}/zoeken?q=excel`);
    for (const title of ['Excel voor beginners 4', 'Excel basis 16']) {
      const button = page.getByRole('button', { name: `Bewaar: ${title}` });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `Bewaard: ${title}` }).waitFor();
    }
    await page.reload();
    await page.getByRole('button', { name: 'Bewaard: Excel basis 16' }).waitFor();
    await page.goto(`${site.url}/bewaard`);
    await page.getByRole('link', { name: 'Excel basis 16' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vergelijk', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vergelijk?o=excel-4&o=excel-16');
    await page.getByText(/gegevens verschillen/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await fits()).toBe(true);
    const provider = page.getByRole('row', { name: /^Aanbieder/ });
    expect(await provider.getAttribute('class')).toBe('differs');
    expect(await page.getByRole('row', { name: /^Soort/ }).getAttribute('class')).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('compares at most four, and at least two', async () => {
    await page.goto(`${site.url}/bewaard?o=excel-4&o=excel-16&o=lassen-15&o=timmeren-5&o=boekhouden-1`);
    await page.getByText('een lijst die iemand met je deelt').waitFor();
    const boxes = page.getByRole('checkbox');
    expect(await boxes.count()).toBe(5);
    expect(await boxes.nth(4).isDisabled()).toBe(true);
    for (const index of [0, 1, 2]) await boxes.nth(index).uncheck();
    expect(await boxes.nth(4).isEnabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Vergelijk', exact: true }).isDisabled()).toBe(true);
  });

  it('keeps a shared list, and lets one be taken out', async () => {
    await page.goto(`${site.url}/bewaard?o=excel-4&o=excel-16`);
    await page.getByRole('button', { name: 'Bewaar deze lijst' }).click();
    await page.waitForURL('**/bewaard');
    await page.getByRole('button', { name: 'Haal weg: Excel voor beginners 4' }).click();
    await page.getByText('Excel voor beginners 4 is weggehaald.').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(1);
  });

  it('says that a course is gone, and shows the others', async () => {
    await page.goto(`${site.url}/vergelijk?o=excel-4&o=bestaat-niet`);
    await page.getByText('Deze opleiding is er niet meer.').waitFor();
    await page.getByRole('columnheader', { name: /Excel voor beginners 4/ }).waitFor();
  });

  it('says how to begin on an empty list, and works from the page of a course', async () => {
    await page.goto(`${site.url}/bewaard`);
    await page.getByText('Je hebt nog niets bewaard').waitFor();
    await page.goto(`${site.url}/opleiding/lassen-15`);
    await page.getByRole('button', { name: /^Bewaar: Lassen/ }).click();
    await page.getByRole('button', { name: /^Bewaard: Lassen/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
