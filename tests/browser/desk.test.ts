/** A maintainer at the desk, from signing in to a course that comes back; the server is the product's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../ingest/config.ts';
import { createProgress } from '../../ingest/lib/progress.ts';
import { startServer, type RunningServer } from '../../server/start-server.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium, patience } from '../support/chromium.ts';
import { demoToday } from '../support/demo-catalog.ts';
import { deskToken } from '../support/desk-app.ts';

let folder: string;
let browser: Browser;
let server: RunningServer;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-desk-'));
  const settings = {
    DATA_DIR: folder,
    PORT: '0',
    NOW: demoToday,
    DEMO_PROGRAMS: '150',
    DESK_TOKEN: deskToken,
  };
  [browser, server] = await Promise.all([
    launchChromium(),
    startServer(
      parseConfig(settings),
      createProgress({ write: () => undefined }),
      new AbortController().signal,
    ),
  ]);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const open = (path: string) => page.goto(server.url + path);

/** Until the decisions are in the catalogue; the pages may still be building. */
async function processed(): Promise<void> {
  await page.waitForSelector('#verwerking:is([data-phase="idle"], [data-phase="pages"])');
  expect(await page.locator('#verwerking .desk-problem').allInnerTexts()).toEqual([]);
}

/** Addresses of the courses that visitors find. */
async function found(query: string): Promise<string[]> {
  await open(`/zoeken?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('#zoeken[aria-busy="false"]');
  return page.locator('.card h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
}

/** Fills in and sends the form behind a summary. */
async function fillIn(summary: string, button: string, reason: string): Promise<void> {
  const details = page.locator('details', { has: page.getByText(summary, { exact: true }) }).first();
  await details.getByText(summary, { exact: true }).click();
  await details.getByLabel('Reden').fill(reason);
  await details.getByRole('button', { name: button, exact: true }).click();
}

describe('a maintainer', () => {
  it('signs in', async () => {
    await open('/beheer/vragen');
    await page.getByLabel('Je naam').fill('Els');
    await page.getByLabel('Sleutel').fill(deskToken);
    await page.keyboard.press('Enter');
    // The first list of questions is read beside the page, which comes again by itself until it is there.
    await page.locator('h2#vraag').waitFor();
    // Its keys work once its script has run.
    await page.waitForLoadState();
  });

  it('answers ten questions with the keyboard, and takes one answer back', async () => {
    const asked = new Set<string>();
    for (let count = 0; count < 10; count += 1) {
      const before = page.url();
      await page.keyboard.press(count % 2 === 0 ? 'z' : 'l');
      await page.waitForURL((url) => url.href !== before && url.searchParams.has('na'));
      await page.getByText('Laatste antwoord').waitFor();
      asked.add(new URL(page.url()).searchParams.get('na')!);
    }
    expect(asked.size).toBe(10);
    await page.keyboard.press('o');
    await page.waitForURL('**/beheer/vragen?vraag=*');
    await open('/beheer/beslissingen');
    await page.getByText('9 beslissingen').waitFor();
  });

  it('splits a course in two', async () => {
    await open('/beheer/zoeken?bewijs=E1&bronnen=edudex%2Brio');
    await page.locator('tbody th a').first().click();
    await page.getByRole('heading', { name: 'Bewijs' }).waitFor();
    const course = page.url();
    const records = await page.locator('.desk-compare thead code').allInnerTexts();
    await fillIn('Splits hier', 'Splits', 'ander examen');
    await page.getByText('Je beslissing is opgeslagen.').waitFor();
    await processed();
    await open(new URL(course).pathname);
    expect((await page.locator('.desk-compare thead code').allInnerTexts()).length).toBeLessThan(
      records.length,
    );
  });

  it('takes a course off the site, and puts it back', async () => {
    const [address] = await found('cursus');
    const id = address!.slice(-12);
    await open(`/beheer/opleiding/${id}`);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    expect(await found(title)).toContain(address);

    await open(`/beheer/opleiding/${id}`);
    await fillIn('Houd deze opleiding uit de catalogus', 'Sluit uit', 'klacht 12');
    await page.getByText('Je beslissing is opgeslagen.').waitFor();
    await processed();
    expect(await found(title)).not.toContain(address);

    await open(`/beheer/opleiding/${id}`);
    await page.getByText('houdt deze opleiding uit de catalogus').waitFor();
    await fillIn('Intrekken', 'Trek in', 'klacht is opgelost');
    // The pages are still being built then, and the machine has two cores.
    await page.getByText('De beslissing is ingetrokken.').waitFor();
    await processed();
    expect(await found(title)).toContain(address);
  });

  it('finds every action in the log, and signs out', async () => {
    await open('/beheer/logboek');
    const log = await page.locator('main').innerText();
    for (const what of ['ander examen', 'klacht 12', 'klacht is opgelost', 'antwoord ongedaan gemaakt']) {
      expect(log).toContain(what);
    }
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    await open('/beheer/logboek');
    await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('every page of the desk', () => {
  // It looks at eleven pages, four times each.
  it(
    'has nothing that axe finds, and fits, on a phone and a screen, light and dark',
    { timeout: 600_000 },
    async () => {
      const wrong: string[] = [];
      const check = async (path: string): Promise<void> => {
        await open(path);
        for (const summary of await page.locator('summary').all()) await summary.click();
        for (const width of [360, 1280]) {
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme });
            const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
            const cut = await page
              .locator('th, td')
              .evaluateAll(
                (cells) => cells.filter((cell) => cell.scrollHeight > cell.clientHeight + 4).length,
              );
            const found = [
              ...(await axeViolations(page)),
              ...(fits ? [] : ['is too wide']),
              ...(cut === 0 ? [] : [`${cut} cells are lower than what is in them`]),
            ];
            wrong.push(...found.map((what) => `${path} ${width} ${colorScheme}: ${what}`));
          }
        }
      };
      await check('/beheer/aanmelden');
      await page.getByLabel('Je naam').fill('Els');
      await page.getByLabel('Sleutel').fill(deskToken);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
      await open('/beheer/aanbieders');
      const provider = await page.locator('tbody th a').first().getAttribute('href');
      await open('/beheer/zoeken?bewijs=E1');
      const course = await page.locator('tbody th a').first().getAttribute('href');
      for (const part of [
        '',
        '/vragen',
        '/zoeken?bewijs=E1',
        '/aanbieders',
        '/steekproef',
        '/beslissingen',
        '/logboek',
      ]) {
        await check(`/beheer${part}`);
      }
      await check(provider!);
      await check(course!);
      expect(wrong).toEqual([]);
    },
  );
});
