import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { visitSite } from '../support/visit-site.ts';

const visit = visitSite();

async function expectHeading(text: RegExp): Promise<void> {
  await visit.page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
}
/** Waits until this is what the address asks. */
const expectSearch = (search: string): Promise<void> =>
  visit.page.waitForURL((url) => url.pathname === '/zoeken' && url.search === search);
const placeField = (): Locator => visit.page.getByRole('combobox', { name: 'Plaats of postcode' });

async function countOf(box: Locator): Promise<number> {
  return Number(await box.locator('xpath=ancestor::label').locator('.count [aria-hidden]').innerText());
}

describe('searching near a place', () => {
  it('takes a place from the suggestions with the keyboard alone', async () => {
    await visit.page.goto(`${visit.site.url}/zoeken`);
    await expectHeading(/^60/);
    await placeField().focus();
    await visit.page.keyboard.type('zw');
    await visit.page.getByRole('option', { name: 'Zwolle' }).waitFor();
    expect(await axeViolations(visit.page)).toEqual([]);
    await visit.page.keyboard.press('ArrowDown');
    expect(await placeField().getAttribute('aria-activedescendant')).toBe('bij-lijst-0');
    await visit.page.keyboard.press('Enter');
    await expectHeading(/^\d+ opleidingen binnen 25 km van Zwolle$/);
    await expectSearch('?bij=Zwolle');
    expect(await visit.page.getByRole('listbox').count()).toBe(0);
    await visit.page.locator('.card-facts', { hasText: 'Zwolle' }).first().waitFor();
    // Where each course is given comes after the results.
    await visit.page.locator('.card').first().filter({ hasText: 'km)' }).waitFor();
  });

  it('counts for each distance, and for online too, what the click leaves', async () => {
    await visit.page.goto(`${visit.site.url}/zoeken?bij=Utrecht&afstand=10`);
    await expectHeading(/binnen 10 km van Utrecht/);
    const wider = visit.page.getByRole('radio', { name: /^Binnen 50 km/ });
    const count = await countOf(wider);
    await wider.check();
    await expectHeading(new RegExp(`^${count} opleidingen binnen 50 km`));
    const online = visit.page.getByRole('checkbox', { name: /^Ook online/ });
    const withOnline = await countOf(online);
    expect(withOnline).toBeGreaterThan(count);
    await online.check();
    await expectHeading(new RegExp(`^${withOnline} opleidingen`));
    await expectSearch('?bij=Utrecht&afstand=50&ook=online');
    await visit.page
      .getByRole('link', { name: 'Verwijder filter: Plaats: binnen 50 km van Utrecht' })
      .click();
    await expectHeading(/^60 opleidingen$/);
    expect(await placeField().inputValue()).toBe('');
  });

  it('takes a postcode, and sorts by distance', async () => {
    await visit.page.goto(`${visit.site.url}/zoeken?q=lassen`);
    await expectHeading(/“lassen”/);
    expect(await visit.page.getByRole('option', { name: 'Dichtbij' }).isDisabled()).toBe(true);
    await placeField().fill('1234 AB');
    await placeField().press('Enter');
    await expectHeading(/binnen 25 km van 1234 AB/);
    await visit.page.getByLabel('Volgorde').selectOption('afstand');
    await visit.page.waitForURL(/sorteer=afstand/);
  });

  it('takes the place that was typed last, also when the list of places comes late', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    await visit.page.route('**/plaatsen.json', async (route) => {
      await promise;
      await route.continue();
    });
    await visit.page.goto(`${visit.site.url}/zoeken`);
    await expectHeading(/^60/);
    await placeField().fill('groning');
    await placeField().press('Tab');
    await placeField().fill('zwolle');
    resolve(undefined);
    await visit.page.getByRole('option', { name: 'Zwolle' }).waitFor();
    await placeField().press('Enter');
    await expectHeading(/binnen 25 km van zwolle$/i);
    expect(await placeField().inputValue()).toMatch(/^zwolle$/i);
  });

  it('says that it does not know a place, and goes on without', async () => {
    await visit.page.goto(`${visit.site.url}/zoeken?bij=Atlantis`);
    await expectHeading(/^60 opleidingen$/);
    await visit.page.getByText('We kennen geen plaats of postcode “Atlantis”').waitFor();
  });

  it('offers more below few results: further away, online, the whole country', async () => {
    await visit.page.goto(`${visit.site.url}/zoeken?q=excel&bij=Groningen&afstand=5`);
    await expectHeading(/binnen 5 km van Groningen/);
    const way = visit.page.getByRole('listitem').filter({ hasText: 'Zoek in het hele land' });
    const count = Number(/\((\d+)/.exec(await way.innerText())?.[1]);
    expect(count).toBe(5);
    await way.getByRole('link').click();
    await expectHeading(/^5 opleidingen voor “excel”$/);
  });
});
