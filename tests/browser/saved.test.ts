import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { phone, visitSite } from '../support/visit-site.ts';

const visit = visitSite({ viewport: phone });

const fits = () => visit.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('saving and comparing', () => {
  it('goes from the results to a comparison, with the keyboard alone', async () => {
    await visit.page.goto(`${visit.site.url}/zoeken?q=excel`);
    for (const title of ['Excel voor beginners 4', 'Excel basis 16']) {
      const button = visit.page.getByRole('button', { name: `Bewaar: ${title}` });
      await button.focus();
      await visit.page.keyboard.press('Enter');
      await visit.page.getByRole('button', { name: `Bewaard: ${title}` }).waitFor();
    }
    await visit.page.reload();
    await visit.page.getByRole('button', { name: 'Bewaard: Excel basis 16' }).waitFor();
    await visit.page.goto(`${visit.site.url}/bewaard`);
    await visit.page.getByRole('link', { name: 'Excel basis 16' }).waitFor();
    expect(await axeViolations(visit.page)).toEqual([]);
    await visit.page.getByRole('button', { name: 'Vergelijk', exact: true }).focus();
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForURL('**/vergelijk?o=excel-4&o=excel-16');
    await visit.page.getByText(/gegevens verschillen/).waitFor();
    expect(await axeViolations(visit.page)).toEqual([]);
    expect(await fits()).toBe(true);
    const provider = visit.page.getByRole('row', { name: /^Aanbieder/ });
    expect(await provider.getAttribute('class')).toBe('differs');
    expect(await visit.page.getByRole('row', { name: /^Soort/ }).getAttribute('class')).toBeNull();
    expect(visit.complaints).toEqual([]);
  });

  it('compares at most four, and at least two', async () => {
    await visit.page.goto(
      `${visit.site.url}/bewaard?o=excel-4&o=excel-16&o=lassen-15&o=timmeren-5&o=boekhouden-1`,
    );
    await visit.page.getByText('een lijst die iemand met je deelt').waitFor();
    const boxes = visit.page.getByRole('checkbox');
    await expect.poll(() => boxes.count()).toBe(5);
    expect(await boxes.nth(4).isDisabled()).toBe(true);
    for (const index of [0, 1, 2]) await boxes.nth(index).uncheck();
    expect(await boxes.nth(4).isEnabled()).toBe(true);
    expect(await visit.page.getByRole('button', { name: 'Vergelijk', exact: true }).isDisabled()).toBe(true);
  });

  it('keeps a shared list, and lets one be taken out', async () => {
    await visit.page.goto(`${visit.site.url}/bewaard?o=excel-4&o=excel-16`);
    await visit.page.getByRole('button', { name: 'Bewaar deze lijst' }).click();
    await visit.page.waitForURL('**/bewaard');
    await visit.page.getByRole('button', { name: 'Haal weg: Excel voor beginners 4' }).click();
    await visit.page.getByText('Excel voor beginners 4 is weggehaald.').waitFor();
    await expect.poll(() => visit.page.getByRole('checkbox').count()).toBe(1);
  });

  it('says that a course is gone, and shows the others', async () => {
    await visit.page.goto(`${visit.site.url}/vergelijk?o=excel-4&o=bestaat-niet`);
    await visit.page.getByText('Deze opleiding is er niet meer.').waitFor();
    await visit.page.getByRole('columnheader', { name: /Excel voor beginners 4/ }).waitFor();
  });

  it('says how to begin on an empty list, and works from the page of a course', async () => {
    await visit.page.goto(`${visit.site.url}/bewaard`);
    await visit.page.getByText('Je hebt nog niets bewaard').waitFor();
    await visit.page.goto(`${visit.site.url}/opleiding/lassen-15`);
    await visit.page.getByRole('button', { name: /^Bewaar: Lassen/ }).click();
    await visit.page.getByRole('button', { name: /^Bewaard: Lassen/ }).waitFor();
    expect(await axeViolations(visit.page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('compares from the page of a course: the first is kept for the next', async () => {
    await visit.page.goto(`${visit.site.url}/opleiding/excel-4`);
    await visit.page.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await visit.page.getByText('Deze opleiding is bewaard.').waitFor();
    await visit.page.getByRole('button', { name: /^Bewaard: Excel/ }).waitFor();
    await visit.page.goto(`${visit.site.url}/opleiding/excel-16`);
    await visit.page.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await visit.page.waitForURL('**/vergelijk?o=excel-16&o=excel-4');
    await visit.page.getByText(/gegevens verschillen/).waitFor();
  });
});
