import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { makeSiteFixture } from '../support/site-fixture.ts';
import { desktop, phone, visitSite } from '../support/visit-site.ts';

const fixture = makeSiteFixture(60);
const visit = visitSite({}, fixture);
const vanished = fixture.vanished[0]!.slug;

async function expectHeading(text: RegExp): Promise<void> {
  await visit.page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
}

describe('every kind of page', () => {
  const addresses = [
    '/',
    '/zoeken',
    '/zoeken?vorm=online&start=2027-01',
    '/zoeken?q=xyzzy',
    '/opleiding/timmeren-5',
    '/opleiding/pedagogisch-medewerker-2',
    '/ontwikkelpaden',
    '/ontwikkelpaden/kinderopvang',
    '/ontwikkelpaden/kinderopvang/groepshulp',
    '/bladeren',
    '/bladeren/niveau/4',
    '/bladeren/thema/zorg',
    '/bladeren/provincie/utrecht',
    '/aanbieders',
    '/aanbieder/leerhuis-noord',
    '/niveaus',
    '/toegankelijkheid',
    '/bewaard',
    '/vergelijk?o=excel-4&o=excel-16',
    '/bronnen',
    '/open-data',
    '/insluiten/kinderopvang',
    '/over',
    '/contact',
    '/opleiding/bestaat-niet',
    '/410',
    `/opleiding/${vanished}`,
  ];

  it.each(addresses)(
    'has no barriers that axe knows, light and dark, and fits a phone: %s',
    async (address) => {
      await visit.page.setViewportSize(phone);
      await visit.page.goto(`${visit.site.url}${address}`);
      if (address.startsWith('/zoeken')) await expectHeading(/^(?:\d+ opleiding|Geen opleidingen)/);
      if (address.startsWith('/vergelijk')) await visit.page.getByRole('table').waitFor();
      for (const viewport of [phone, desktop]) {
        await visit.page.setViewportSize(viewport);
        const width = await visit.page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(viewport.width);
        for (const colorScheme of ['light', 'dark'] as const) {
          await visit.page.emulateMedia({ colorScheme });
          expect({ colorScheme, violations: await axeViolations(visit.page) }).toEqual({
            colorScheme,
            violations: [],
          });
        }
      }
      // The browser itself writes down that the page is not there.
      expect(visit.complaints.filter((text) => !/status of 4(?:04|10)/.test(text))).toEqual([]);
    },
  );

  it('has its own type, and the colours of a theme of NL Design System where one sets them', async () => {
    await visit.page.goto(`${visit.site.url}/`);
    const loaded = (): Promise<string[]> =>
      visit.page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      );
    await expect.poll(loaded).toContainEqual(expect.stringContaining('Source Sans 3'));
    const button = visit.page.getByRole('button', { name: 'Zoek' });
    const colour = (): Promise<string> => button.evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await colour()).toBe('rgb(13, 59, 76)');
    await visit.page.evaluate(() => {
      document.documentElement.style.setProperty(
        '--utrecht-button-primary-action-background-color',
        'rgb(1, 104, 155)',
      );
    });
    expect(await colour()).toBe('rgb(1, 104, 155)');
  });

  it('sorts the starts of a course by distance, and back by date, by keyboard', async () => {
    await visit.page.goto(`${visit.site.url}/opleiding/projectmanagement-7`);
    const rows = visit.page.locator('.runs tbody tr');
    const before = await rows.allTextContents();
    await visit.page.getByLabel('Jouw plaats of postcode').fill('utrecht');
    await visit.page.keyboard.press('Enter');
    await visit.page.getByText('Gesorteerd op afstand tot utrecht.').waitFor();
    const sorted = await rows.allTextContents();
    expect(sorted[0]).toMatch(/Utrecht.*minder dan 1 km/s);
    expect(sorted[1]).toMatch(/Groningen.*\d+ km/s);
    expect(sorted).toHaveLength(before.length);
    await visit.page.getByRole('button', { name: 'Sorteer op start' }).press('Enter');
    await visit.page.getByText('Gesorteerd op start.').waitFor();
    expect(await rows.allTextContents()).toEqual(before);
  });

  it('helps on where there is no page', async () => {
    await visit.page.goto(`${visit.site.url}/opleiding/bestaat-niet`);
    await visit.page.getByLabel('Wat wil je leren?').fill('lassen');
    await visit.page.getByRole('button', { name: 'Zoek' }).click();
    await expectHeading(/“lassen”/);
  });

  it('leads without JavaScript to the pages for browsing', async () => {
    const quiet = await visit.browser.newContext({ javaScriptEnabled: false });
    const plain = await quiet.newPage();
    await plain.goto(`${visit.site.url}/zoeken`);
    await plain.getByRole('link', { name: /niveau/ }).click();
    await plain.getByRole('link', { name: /NLQF 4 / }).click();
    expect(
      await plain.getByRole('link', { name: /NLQF|Excel|Lassen|Timmeren|Pedagogisch/ }).count(),
    ).toBeGreaterThan(0);
    await quiet.close();
  });
});
