import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, patience } from '../support/chromium.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';
import { startTestSite, type TestSite } from '../support/test-site.ts';

let browser: Browser;
let site: TestSite;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), startTestSite(makeSiteFixture(60))]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(patience);
});
afterEach(() => page.close());

const open = (address: string): Promise<unknown> => page.goto(`${site.url}${address}`);
const cards = (): Locator => page.locator('.card');
const choice = (name: string): Locator => page.getByRole('checkbox', { name: new RegExp(`^${name} `) });
const expectHeading = (text: RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();

describe('what the search page shows and leads to', () => {
  it('keeps the space after a word while the answer comes', async () => {
    await open('/zoeken');
    await page.getByLabel('Wat wil je leren?').pressSequentially('boekhouden ');
    await expectHeading(/voor “boekhouden”/);
    expect(await page.getByLabel('Wat wil je leren?').inputValue()).toBe('boekhouden ');
  });

  it('leads to the feed of what is searched, whatever the order and page', async () => {
    await open('/zoeken?q=boekhouden&sorteer=prijs');
    await expectHeading(/voor “boekhouden”/);
    const link = page.getByRole('link', { name: 'Volg deze zoekopdracht' });
    expect(await link.getAttribute('href')).toBe('/zoeken.atom?q=boekhouden');
    await choice('Op locatie').check();
    await page.waitForURL(/vorm=on-site/);
    await expect.poll(() => link.getAttribute('href')).toBe('/zoeken.atom?q=boekhouden&vorm=on-site');
  });

  it('says on a card in how many other places the course is given under the filters', async () => {
    await open('/zoeken');
    await expectHeading(/^60/);
    const card = cards()
      .filter({ hasText: /geldt ook op \d+ andere ple/ })
      .first();
    const title = await card.getByRole('heading').innerText();
    const town = /\n([^\n,]+), geldt ook op/.exec(await card.innerText())![1]!;
    await open(`/zoeken?plaats=${encodeURIComponent(town)}`);
    await expectHeading(/opleiding/);
    const same = cards()
      .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
      .first();
    await same.getByText(town, { exact: true }).waitFor();
    expect(await same.innerText()).not.toContain('geldt ook op');
  });

  it('shows the ways out also when an answer about earlier letters comes after the results', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // Asked after results are drawn: how else each of these courses is given.
    await page.route('**/multi-search', async (route) => {
      if (route.request().postData()?.includes('programId = ') === true) await held;
      await route.continue();
    });
    const asked = page.waitForRequest((request) => request.postData()?.includes('programId = ') === true);
    const answered = page.waitForResponse((response) =>
      Boolean(response.request().postData()?.includes('programId = ')),
    );
    await open('/zoeken?vorm=on-site');
    await asked;
    await page.getByLabel('Wat wil je leren?').fill('xyzzyqq');
    await expectHeading(/^Geen opleidingen/);
    letGo();
    await answered;
    await page.getByText('Zo vind je misschien wel iets').waitFor();
  });
});
