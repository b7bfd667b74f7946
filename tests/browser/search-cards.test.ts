import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitSite } from '../support/visit-site.ts';

const visit = visitSite({ reducedMotion: null });

const open = (address: string): Promise<unknown> => visit.page.goto(`${visit.site.url}${address}`);
const cards = (): Locator => visit.page.locator('.card');
const choice = (name: string): Locator => visit.page.getByRole('checkbox', { name: new RegExp(`^${name} `) });
const expectHeading = (text: RegExp): Promise<void> =>
  visit.page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();

describe('what the search page shows and leads to', () => {
  it('keeps the space after a word while the answer comes', async () => {
    await open('/zoeken');
    await visit.page.getByLabel('Wat wil je leren?').pressSequentially('boekhouden ');
    await expectHeading(/voor “boekhouden”/);
    expect(await visit.page.getByLabel('Wat wil je leren?').inputValue()).toBe('boekhouden ');
  });

  it('leads to the feed of what is searched, whatever the order and page', async () => {
    await open('/zoeken?q=boekhouden&sorteer=prijs');
    await expectHeading(/voor “boekhouden”/);
    const link = visit.page.getByRole('link', { name: 'Volg deze zoekopdracht' });
    expect(await link.getAttribute('href')).toBe('/zoeken.atom?q=boekhouden');
    await choice('Op locatie').check();
    await visit.page.waitForURL(/vorm=on-site/);
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
    await expectHeading(/^\d+ opleiding/);
    const same = cards()
      .filter({ has: visit.page.getByRole('heading', { name: title, exact: true }) })
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
    await visit.page.route('**/multi-search', async (route) => {
      if (route.request().postData()?.includes('programId = ') === true) await held;
      await route.continue();
    });
    const asked = visit.page.waitForRequest(
      (request) => request.postData()?.includes('programId = ') === true,
    );
    const answered = visit.page.waitForResponse((response) =>
      Boolean(response.request().postData()?.includes('programId = ')),
    );
    await open('/zoeken?vorm=on-site');
    await asked;
    await visit.page.getByLabel('Wat wil je leren?').fill('xyzzyqq');
    await expectHeading(/^Geen opleidingen/);
    letGo();
    await answered;
    await visit.page.getByText('Zo vind je misschien wel iets').waitFor();
  });
});
