import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { holdTime } from '../support/chromium.ts';
import { desktop, phone, visitSite } from '../support/visit-site.ts';

const visit = visitSite();

async function open(address: string, viewport = desktop): Promise<void> {
  await visit.page.setViewportSize(viewport);
  await visit.page.goto(`${visit.site.url}${address}`);
}

const heading = (): Locator => visit.page.getByRole('heading', { level: 1 });
const cards = (): Locator => visit.page.locator('.card');
const choice = (name: string): Locator => visit.page.getByRole('checkbox', { name: new RegExp(`^${name} `) });

/** Waits until the heading says this. */
async function expectHeading(text: RegExp): Promise<void> {
  await heading().filter({ hasText: text }).waitFor();
}

/** Waits until there are results; the page itself comes with a heading of its own. */
const expectResults = (): Promise<void> => expectHeading(/^\d[\d.]* opleiding/);

/** Waits until this is what the address asks: the browser tells of an address later than of what it shows. */
const expectSearch = (search: string): Promise<void> =>
  visit.page.waitForURL((url) => url.pathname === '/zoeken' && url.search === search);

/** Number of courses the heading names. */
async function total(): Promise<number> {
  await expectResults();
  return Number.parseInt((await heading().innerText()).replaceAll('.', ''), 10);
}

/** The count beside a value. */
async function countOf(box: Locator): Promise<number> {
  const label = await box.locator('xpath=ancestor::label').locator('.count [aria-hidden]').innerText();
  return Number(label.replaceAll('.', ''));
}

/** Chooses a value and gives the count that stood beside it. */
async function choose(name: string): Promise<number> {
  const count = await countOf(choice(name));
  await choice(name).check();
  await expectHeading(new RegExp(`^${count} opleiding`));
  return count;
}

describe('search page', () => {
  it('starts with every course and counts for each facet', async () => {
    await open('/zoeken');
    await expectHeading(/^60 opleidingen$/);
    expect(await visit.page.title()).toBe('60 opleidingen – Leeratlas');
    expect(await cards().count()).toBe(20);
    expect(visit.complaints).toEqual([]);
  });

  it('finds a course while somebody types with a mistake', async () => {
    await open('/zoeken');
    await visit.page.getByLabel('Wat wil je leren?').pressSequentially('boekhuden');
    await expectHeading(/5 opleidingen voor “boekhuden”/);
    expect(await cards().first().innerText()).toContain('Boekhouden');
    expect(visit.complaints).toEqual([]);
  });

  it('leaves as many courses as stood beside the value, for two facets of the offer together', async () => {
    await open('/zoeken');
    await expectHeading(/^60/);
    await choose('Op locatie');
    await choose('Utrecht');
    await choose('januari 2027');
    expect(await cards().count()).toBe(Math.min(20, await total()));
    await expectSearch('?vorm=on-site&plaats=Utrecht&start=2027-01');
    expect(visit.complaints).toEqual([]);
  });

  it('comes back the same on reload and on back', async () => {
    await open('/zoeken');
    await expectHeading(/^60/);
    const first = await choose('Utrecht');
    const second = await choose('Gratis');
    expect(second).toBeLessThan(first);
    await visit.page.reload();
    await expectHeading(new RegExp(`^${second} opleiding`));
    expect(await choice('Gratis').isChecked()).toBe(true);
    await visit.page.goBack();
    await expectHeading(new RegExp(`^${first} opleiding`));
    expect(await choice('Gratis').isChecked()).toBe(false);
    await visit.page.goBack();
    await expectHeading(/^60/);
    await expectSearch('');
  });

  it('brings somebody back from a course to the same place in the results', async () => {
    // At the moment of leaving: what comes after the results may move them once more.
    await visit.page.addInitScript(() => {
      window.addEventListener('pagehide', () => sessionStorage.setItem('left', String(window.scrollY)));
    });
    await open('/zoeken?niveau=4', phone);
    await expectResults();
    await cards().nth(8).getByRole('link').click();
    await visit.page.getByRole('heading', { name: 'In het kort' }).waitFor();
    const top = await visit.page.evaluate(() => Number(sessionStorage.getItem('left')));
    expect(top).toBeGreaterThan(500);
    await visit.page.goBack();
    await cards().nth(8).waitFor();
    await visit.page.waitForFunction((expected) => Math.abs(window.scrollY - expected) < 5, top);
  });

  it('makes one step in the history of one typed word', async () => {
    await open('/zoeken');
    await expectHeading(/^60/);
    await visit.page.getByLabel('Wat wil je leren?').pressSequentially('lassen', { delay: 200 });
    await expectHeading(/“lassen”/);
    await visit.page.goBack();
    await expectHeading(/^60 opleidingen$/);
    expect(await visit.page.getByLabel('Wat wil je leren?').inputValue()).toBe('');
  });

  it('takes filters away by their chips', async () => {
    await open('/zoeken?vorm=online&prijs=0');
    await expectResults();
    await visit.page.getByRole('link', { name: 'Verwijder filter: Prijs: Gratis' }).click();
    await visit.page
      .getByRole('link', { name: 'Verwijder filter: Prijs: Gratis' })
      .waitFor({ state: 'detached' });
    await expectSearch('?vorm=online');
    await visit.page.getByRole('link', { name: 'Wis alle filters' }).click();
    await expectHeading(/^60/);
  });

  it('says that a flexible start fits the chosen month', async () => {
    await open('/zoeken?start=2027-04');
    await visit.page.getByText('Past bij elke maand').first().waitFor();
  });

  it('walks branche and functie', async () => {
    await open('/zoeken');
    await expectHeading(/^60/);
    await visit.page.locator('summary', { hasText: 'Ontwikkelpad' }).click();
    await visit.page.getByRole('link', { name: /^Kinderopvang 5/ }).click();
    await expectHeading(/^5 opleidingen/);
    await visit.page.getByRole('link', { name: /^Groepshulp 5/ }).click();
    await visit.page.getByRole('link', { name: 'Verwijder filter: Ontwikkelpad: Groepshulp' }).waitFor();
    await visit.page.waitForURL(
      ({ searchParams }) => searchParams.get('ontwikkelpad') === 'Kinderopvang > Groepshulp',
    );
  });

  it('sorts and turns pages', async () => {
    await open('/zoeken');
    await expectHeading(/^60/);
    await visit.page.getByLabel('Volgorde').selectOption('prijs');
    // The pages of the results in this order: those of before lead to its first.
    await visit.page.locator('a[href="/zoeken?sorteer=prijs&pagina=3"]', { hasText: '3' }).click();
    await visit.page.waitForURL('**/zoeken?sorteer=prijs&pagina=3');
    await visit.page.locator('[aria-current="page"]', { hasText: '3' }).waitFor();
    expect(await cards().count()).toBe(20);
    expect(await heading().evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('counts the ways out when nothing is found', async () => {
    await open('/zoeken?q=xyzzy&vorm=online');
    await expectHeading(/^Geen opleidingen/);
    const way = visit.page.getByRole('listitem').filter({ hasText: 'Zoek zonder zoekwoorden' });
    const count = Number(/\((\d+)/.exec(await way.innerText())?.[1]);
    await way.getByRole('link').click();
    await expectHeading(new RegExp(`^${count} opleiding`));
  });

  it('says so when the engine fails, keeps the state, asks again at the button and by itself', async () => {
    // While time stands still the page asks nothing by itself: it is the button that does.
    await holdTime(visit.page);
    visit.site.breakSearch(true);
    try {
      await open('/zoeken?vorm=online');
      await expectHeading(/Zoeken lukt nu niet/);
      const answer = visit.page.waitForResponse(/multi-search/);
      await visit.page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      expect((await answer).status()).toBe(500);
      await visit.page.clock.resume();
      expect(await axeViolations(visit.page)).toEqual([]);
    } finally {
      visit.site.breakSearch(false);
    }
    await expectHeading(/^\d+ opleidingen/);
    expect(await choice('Online met docent').isChecked()).toBe(true);
  });

  it('shows the rest of a long list on request', async () => {
    await open('/zoeken');
    await expectHeading(/^60/);
    await visit.page
      .getByRole('button', { name: /Toon \d+ meer/ })
      .first()
      .click();
    await choice('oktober 2028').waitFor();
    await visit.page.getByRole('button', { name: 'Toon minder' }).click();
    await choice('oktober 2028').waitFor({ state: 'detached' });
  });

  it('searches in a list of many values', async () => {
    await open('/zoeken');
    await expectHeading(/^60/);
    await visit.page.locator('summary', { hasText: 'Aanbieder' }).click();
    await visit.page.getByRole('searchbox', { name: 'Zoek in aanbieder' }).fill('goede');
    await choice('Leerhuis Noord').waitFor({ state: 'detached' });
    await choose('De "Goede" School');
    await visit.page.waitForURL(({ searchParams }) => searchParams.get('aanbieder') === 'De "Goede" School');
  });

  it('takes a value that begins with a hyphen for what it is', async () => {
    await open('/zoeken?aanbieder=-Min+Trainingen');
    const count = await total();
    expect(await choice('-Min Trainingen').isChecked()).toBe(true);
    expect(await countOf(choice('-Min Trainingen'))).toBe(count);
  });

  it('can be used with the keyboard alone', async () => {
    await open('/zoeken');
    await expectHeading(/^60/);
    await visit.page.keyboard.press('Tab');
    expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Direct naar de inhoud',
    );
    await visit.page.keyboard.press('Enter');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.type('lassen');
    await expectHeading(/“lassen”/);
    // The filters come a moment after the results, in the order of their new counts.
    await visit.page.locator('#filters-lijst[data-drawn="/zoeken?q=lassen"]').waitFor();
    // Past the place and the button.
    for (let step = 0; step < 3; step += 1) await visit.page.keyboard.press('Tab');
    const focused = () =>
      visit.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value);
    const value = await focused();
    await visit.page.keyboard.press('Space');
    await visit.page.waitForURL(({ searchParams }) => searchParams.getAll('vorm').join() === value);
    await visit.page.getByRole('link', { name: /^Verwijder filter: Vorm/ }).waitFor();
    expect(await focused()).toBe(value);
  });

  it('has the filters in a sheet on a phone', async () => {
    await open('/zoeken', phone);
    await expectHeading(/^60/);
    await visit.page.getByRole('button', { name: 'Filters' }).click();
    const sheet = visit.page.getByRole('dialog', { name: 'Filters' });
    const count = await countOf(sheet.getByRole('checkbox', { name: /^Utrecht / }));
    await sheet.getByRole('checkbox', { name: /^Utrecht / }).check();
    const button = sheet.getByRole('button', { name: `Toon ${count} opleidingen` });
    await button.waitFor();
    expect(await axeViolations(visit.page)).toEqual([]);
    await button.click();
    await sheet.waitFor({ state: 'hidden' });
    await expectHeading(new RegExp(`^${count} opleiding`));
    await visit.page.getByRole('button', { name: 'Filters (1)' }).waitFor();
    expect(visit.complaints).toEqual([]);
  });
});
