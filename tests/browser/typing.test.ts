/** What is asked and shown while somebody types on the search page, and once typing rests. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { holdTime, launchChromium, patience } from '../support/chromium.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';
import { startTestSite, type TestSite } from '../support/test-site.ts';

let browser: Browser;
let site: TestSite;
let page: Page;
/** Requests for the results of words, in order: the words, and whether values of facets are counted. */
let asked: { readonly words: string; readonly counted: boolean }[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), startTestSite(makeSiteFixture(60))]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(() => restart());
afterEach(() => page.close());

/** Opens the search page with one filter, nothing typed; `before` may prepare the page. */
async function restart(before: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<void> {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(patience);
  await before(page);
  await page.goto(`${site.url}/zoeken?vorm=on-site`);
  await expectHeading(/^\d+ opleidingen$/);
  await page.locator('[data-save]').first().waitFor();
  asked = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/multi-search')) return;
    const { queries } = request.postDataJSON() as {
      queries: { q: string; facets?: string[]; attributesToHighlight?: string[] }[];
    };
    const [first] = queries;
    if (first?.attributesToHighlight?.includes('provider') === true)
      asked.push({ words: first.q.trim(), counted: queries.some(({ facets = [] }) => facets.length > 0) });
  });
}

const field = (): Locator => page.getByLabel('Wat wil je leren?');
const expectHeading = (text: RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
/** Makes the engine keep its answers until the function that it gives is called. */
function holdSearch(): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  site.holdSearch(promise);
  return () => {
    site.holdSearch(null);
    resolve(undefined);
  };
}
const chosen = (): Locator => page.getByRole('checkbox', { name: /^Op locatie / });

describe('while somebody types', () => {
  it('each letter asks for results alone, and the counts follow when typing rests', async () => {
    // On a busy machine the keys would come so slowly that typing rests in between.
    await restart(holdTime);
    for (const letter of 'lassen') await field().press(letter);
    await page.waitForURL('**/zoeken?q=lassen&vorm=on-site');
    expect(asked.filter(({ counted }) => counted)).toEqual([]);
    await page.clock.resume();
    await expect.poll(() => asked.at(-1)?.counted).toBe(true);
    expect(asked.slice(0, -1).filter(({ counted }) => counted)).toEqual([]);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.at(-1)!.words).toBe(asked.at(-2)!.words);
    const total = Number.parseInt(await page.getByRole('heading', { level: 1 }).innerText(), 10);
    const label = chosen().locator('xpath=ancestor::label').locator('.count [aria-hidden]');
    await expect.poll(async () => Number(await label.innerText())).toBe(total);
    expect(await page.locator('.card').count()).toBe(Math.min(20, total));
  });

  it('waits longer with the counts for somebody who takes long for a letter', async () => {
    await restart(holdTime);
    const letterAfter = async (milliseconds: number, words: string): Promise<void> => {
      await page.clock.runFor(milliseconds);
      await field().press(words.at(-1)!);
      await expectHeading(new RegExp(`“${words}”$`));
    };
    await letterAfter(0, 'l');
    await letterAfter(200, 'la');
    // Each time less than half as long again as the letter before.
    await letterAfter(240, 'las');
    await letterAfter(320, 'lass');
    await letterAfter(450, 'lasse');
    await letterAfter(450, 'lassen');
    expect(asked.filter(({ counted }) => counted)).toEqual([]);
    await page.clock.runFor(800);
    await expect.poll(() => asked.at(-1)).toEqual({ words: 'lassen', counted: true });
  });

  it('a filter that is taken before typing rests holds for the words too', async () => {
    await field().pressSequentially('lassen');
    // No pause of the mouse between: the field does not even lose the focus first.
    await chosen().evaluate((box: HTMLInputElement) => {
      box.click();
    });
    await page.waitForURL('**/zoeken?q=lassen');
    await expectHeading(/“lassen”$/);
    await page.goBack();
    await page.waitForURL('**/zoeken?q=lassen&vorm=on-site');
    await expectHeading(/“lassen”$/);
    await expect.poll(() => chosen().isChecked()).toBe(true);
    await page.goBack();
    await expectHeading(/^\d+ opleidingen$/);
    await expect.poll(() => field().inputValue()).toBe('');
  });

  it('a filter that is taken before there is any answer holds for all letters too', async () => {
    const release = holdSearch();
    try {
      await field().evaluate((input: HTMLInputElement) => {
        for (const words of ['l', 'las', 'lassen']) {
          input.value = words;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        document.querySelector<HTMLInputElement>('[data-facet="vorm"]:checked')!.click();
      });
      await page.waitForURL('**/zoeken?q=lassen');
    } finally {
      release();
    }
    await expectHeading(/“lassen”$/);
    await page.goBack();
    await page.waitForURL('**/zoeken?q=lassen&vorm=on-site');
    await expectHeading(/“lassen”$/);
    await expect.poll(() => chosen().isChecked()).toBe(true);
    expect(asked.map(({ words }) => words)).not.toContain('las');
  });

  it('writes the address with the results, so that back takes the last words away also before typing rests', async () => {
    await field().pressSequentially('lassen');
    await field().press('Enter');
    await page.waitForURL('**/zoeken?q=lassen&vorm=on-site');
    await field().pressSequentially('x');
    await expectHeading(/“lassenx”$/);
    await page.waitForURL('**/zoeken?q=lassenx&vorm=on-site');
    await page.evaluate(() => {
      window.history.back();
    });
    await page.waitForURL('**/zoeken?q=lassen&vorm=on-site');
    await expectHeading(/“lassen”$/);
    await expect.poll(() => field().inputValue()).toBe('lassen');
  });

  it('a filter that is taken away while results are awaited leaves the words', async () => {
    const release = holdSearch();
    try {
      await field().pressSequentially('lassen');
      await page.getByRole('link', { name: /^Verwijder filter: Vorm/ }).click();
      await page.waitForURL('**/zoeken?q=lassen');
    } finally {
      release();
    }
    await expectHeading(/“lassen”$/);
    await expect.poll(() => field().inputValue()).toBe('lassen');
  });

  it('back takes away also letters that still wait for an answer', async () => {
    await restart(holdTime);
    await field().fill('lassen');
    await field().press('Enter');
    await expectHeading(/“lassen”$/);
    const release = holdSearch();
    try {
      await field().evaluate((input: HTMLInputElement) => {
        for (const words of ['lassenx', 'lassenxy']) {
          input.value = words;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        window.history.back();
      });
      await page.waitForURL('**/zoeken?vorm=on-site');
    } finally {
      release();
    }
    await expectHeading(/^\d+ opleidingen$/);
    await page.clock.runFor(10_000);
    await expect.poll(() => field().inputValue()).toBe('');
    expect(asked.map(({ words }) => words)).not.toContain('lassenxy');
    await page.waitForURL('**/zoeken?vorm=on-site');
  });

  it('a failure is said, and the words are kept', async () => {
    site.breakSearch(true);
    try {
      await field().pressSequentially('las');
      await expectHeading(/Zoeken lukt nu niet/);
      expect(await field().inputValue()).toBe('las');
    } finally {
      site.breakSearch(false);
    }
    await expectHeading(/“las”$/);
  });
});
