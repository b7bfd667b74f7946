import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchChromium, patience } from '../support/chromium.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';
import { startTestSite, type TestSite } from '../support/test-site.ts';

let browser: Browser;
let site: TestSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), startTestSite(makeSiteFixture(60))]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  page.setDefaultTimeout(patience);
});

afterEach(async () => {
  await context.close();
});

const queryField = (): Locator =>
  page.getByRole('combobox', { name: /^(Wat wil je leren\?|Vak, beroep, opleiding of code)$/ });
const group = (name: string): Locator => page.getByRole('group', { name });
const isSearch = (request: Request): boolean => request.url().endsWith('/multi-search');

describe('suggestions on the home page', () => {
  it('send nothing before two letters, then one request per pause', async () => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (isSearch(request)) sent.push(request.postData() ?? '');
    });
    await page.goto(site.url);
    await queryField().pressSequentially('g');
    // Faster than anybody types: on a busy machine there would be pauses between keys.
    await queryField().evaluate((field: HTMLInputElement) => {
      for (const words of ['gr', 'gro', 'groe']) {
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    });
    await group('Functies in een ontwikkelpad').waitFor();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain('"q":"groe"');
  });

  it('lead with the keyboard alone to the page of a functie', async () => {
    await page.goto(site.url);
    await queryField().focus();
    await page.keyboard.type('groepsh');
    await page.getByRole('option', { name: 'Groepshulp' }).waitFor();
    expect(await page.locator('#q ~ [role="status"]').innerText()).toMatch(
      /^\d+ suggesties?, gebruik de pijltjes/,
    );
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    const active = await queryField().getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).innerText()).toContain('Groepshulp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ontwikkelpaden/kinderopvang/groepshulp');
  });

  it('close with Escape and leave the words; Enter then searches', async () => {
    await page.goto(site.url);
    await queryField().focus();
    await page.keyboard.type('lassen');
    await group('Opleidingen').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await queryField().inputValue()).toBe('lassen');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zoeken?q=lassen&bij=');
    await page.getByRole('heading', { level: 1, name: /opleidingen voor “lassen”$/ }).waitFor();
  });

  it('take a place, and search near it', async () => {
    await page.goto(site.url);
    const place = page.getByRole('combobox', { name: 'Plaats of postcode' });
    await place.pressSequentially('zwo');
    await page.getByRole('option', { name: 'Zwolle' }).click();
    expect(await place.inputValue()).toBe('Zwolle');
    await page.getByRole('button', { name: 'Zoek' }).click();
    await page.getByRole('heading', { level: 1, name: /binnen 25 km van Zwolle$/ }).waitFor();
  });

  it('are missed by nobody when the engine is down: the form still searches', async () => {
    site.breakSearch(true);
    try {
      await page.goto(site.url);
      await queryField().fill('lassen');
      await page.waitForResponse((response) => isSearch(response.request()));
      expect(await page.getByRole('listbox').count()).toBe(0);
    } finally {
      site.breakSearch(false);
    }
    await queryField().press('Enter');
    await page.getByRole('heading', { level: 1, name: /“lassen”$/ }).waitFor();
  });
});

describe('suggestions on the search page', () => {
  it('choose a provider and keep the other filters', async () => {
    await page.goto(`${site.url}/zoeken?vorm=online`);
    await page.getByRole('heading', { level: 1, name: /opleidingen$/ }).waitFor();
    await queryField().pressSequentially('zonnev');
    await page.getByRole('option', { name: 'Academie Zonneveld' }).last().click();
    await page.getByRole('link', { name: 'Verwijder filter: Aanbieder: Academie Zonneveld' }).waitFor();
    expect(new URL(page.url()).search).toBe('?vorm=online&aanbieder=Academie+Zonneveld');
    expect(await queryField().inputValue()).toBe('');
  });

  it('search for a code, and for a title that several courses have', async () => {
    await page.goto(`${site.url}/zoeken`);
    await queryField().pressSequentially('c01');
    await group('Codes').getByRole('option').click();
    await page.waitForURL('**/zoeken?q=C0125');
    await page.getByRole('heading', { level: 1, name: '5 opleidingen voor “C0125”' }).waitFor();
    expect(await queryField().inputValue()).toBe('C0125');
  });
});
