import type { Locator, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { visitSite } from '../support/visit-site.ts';

const visit = visitSite();

/** Letters are put in at once: on a busy machine there would be pauses between keys, and an answer for each. */
const queryField = (): Locator =>
  visit.page.getByRole('combobox', { name: /^(Wat wil je leren\?|Vak, beroep, opleiding of code)$/ });
const group = (name: string): Locator => visit.page.getByRole('group', { name });
const isSearch = (request: Request): boolean => request.url().endsWith('/multi-search');

describe('suggestions on the home page', () => {
  it('send nothing before two letters, then one request per pause', async () => {
    const sent: string[] = [];
    visit.page.on('request', (request) => {
      if (isSearch(request)) sent.push(request.postData() ?? '');
    });
    await visit.page.goto(visit.site.url);
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
    await visit.page.goto(visit.site.url);
    await queryField().focus();
    await visit.page.keyboard.insertText('groepsh');
    await visit.page.getByRole('option', { name: 'Groepshulp' }).waitFor();
    expect(await visit.page.locator('#q ~ [role="status"]').innerText()).toMatch(
      /^\d+ suggesties?, gebruik de pijltjes/,
    );
    expect(await axeViolations(visit.page)).toEqual([]);
    await visit.page.keyboard.press('ArrowUp');
    const active = await queryField().getAttribute('aria-activedescendant');
    expect(await visit.page.locator(`#${active}`).innerText()).toContain('Groepshulp');
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForURL('**/ontwikkelpaden/kinderopvang/groepshulp');
  });

  it('close with Escape and leave the words; Enter then searches', async () => {
    await visit.page.goto(visit.site.url);
    await queryField().focus();
    await visit.page.keyboard.insertText('lassen');
    await group('Opleidingen').waitFor();
    await visit.page.keyboard.press('Escape');
    expect(await visit.page.getByRole('listbox').count()).toBe(0);
    expect(await queryField().inputValue()).toBe('lassen');
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForURL('**/zoeken?q=lassen&bij=');
    await visit.page.getByRole('heading', { level: 1, name: /opleidingen voor “lassen”$/ }).waitFor();
  });

  it('take a place, and search near it', async () => {
    await visit.page.goto(visit.site.url);
    const place = visit.page.getByRole('combobox', { name: 'Plaats of postcode' });
    await place.pressSequentially('zwo');
    await visit.page.getByRole('option', { name: 'Zwolle' }).click();
    expect(await place.inputValue()).toBe('Zwolle');
    await visit.page.getByRole('button', { name: 'Zoek' }).click();
    await visit.page.getByRole('heading', { level: 1, name: /binnen 25 km van Zwolle$/ }).waitFor();
  });

  it('are missed by nobody when the engine is down: the form still searches', async () => {
    visit.site.breakSearch(true);
    try {
      await visit.page.goto(visit.site.url);
      const answered = visit.page.waitForResponse((response) => isSearch(response.request()));
      await queryField().fill('lassen');
      await answered;
      expect(await visit.page.getByRole('listbox').count()).toBe(0);
    } finally {
      visit.site.breakSearch(false);
    }
    await queryField().press('Enter');
    await visit.page.getByRole('heading', { level: 1, name: /“lassen”$/ }).waitFor();
  });
});

describe('suggestions on the search page', () => {
  it('choose a provider and keep the other filters', async () => {
    await visit.page.goto(`${visit.site.url}/zoeken?vorm=online`);
    await visit.page.getByRole('heading', { level: 1, name: /^\d+ opleidingen$/ }).waitFor();
    await queryField().fill('zonnev');
    await visit.page.getByRole('option', { name: 'Academie Zonneveld' }).last().click();
    await visit.page.getByRole('link', { name: 'Verwijder filter: Aanbieder: Academie Zonneveld' }).waitFor();
    await visit.page.waitForURL('**/zoeken?vorm=online&aanbieder=Academie+Zonneveld');
    expect(await queryField().inputValue()).toBe('');
  });

  it('search for a code, and for a title that several courses have', async () => {
    await visit.page.goto(`${visit.site.url}/zoeken`);
    await queryField().pressSequentially('c01');
    await group('Codes').getByRole('option').click();
    await visit.page.waitForURL('**/zoeken?q=C0125');
    await visit.page.getByRole('heading', { level: 1, name: '5 opleidingen voor “C0125”' }).waitFor();
    expect(await queryField().inputValue()).toBe('C0125');
  });
});
