/** Text of a source, of an address and of the browser's own storage, where scripts of the page write it. */
import { describe, expect, it } from 'vitest';
import { hostileTitle, makeSiteFixture } from '../support/site-fixture.ts';
import { visitSite } from '../support/visit-site.ts';

const fixture = makeSiteFixture(60);
const { slug } = fixture.programs[3]!;
const visit = visitSite({}, fixture);
const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const asked = encodeURIComponent(markup);

/** What the page has that only markup in a text can have made. */
const made = (): Promise<string[]> =>
  visit.page.evaluate(() =>
    [...document.querySelectorAll('img, iframe, object, embed, style, script:not([src]), [onerror]')]
      .filter((node) => node.getAttribute('type') !== 'application/ld+json')
      .map(({ outerHTML }) => outerHTML),
  );

async function expectText(text: string): Promise<void> {
  await visit.page.getByText(text).first().waitFor();
  expect(await made()).toEqual([]);
  expect(visit.complaints).toEqual([]);
}

describe('hostile text in the browser', () => {
  it('is text on a card, among suggestions and in a saved and compared list', async () => {
    visit.page.on('dialog', () => {
      throw new Error('a script of a title ran');
    });
    await visit.page.goto(`${visit.site.url}/zoeken?q=veilig+werken`);
    await expectText('</script><script>alert("x")</script> & <b>meer</b>');
    await visit.page.getByRole('button', { name: `Bewaar: ${hostileTitle}` }).click();
    await visit.page.goto(visit.site.url);
    await visit.page.getByRole('combobox', { name: /^Vak, beroep/ }).pressSequentially('veilig wer');
    await visit.page.getByRole('option').filter({ hasText: 'alert("x")' }).waitFor();
    expect(await made()).toEqual([]);
    await visit.page.goto(`${visit.site.url}/bewaard`);
    await expectText(hostileTitle);
    await visit.page.goto(`${visit.site.url}/vergelijk?o=${slug}&o=excel-4`);
    await expectText(hostileTitle);
    await visit.page.goto(`${visit.site.url}/opleiding/${slug}`);
    await expectText(hostileTitle);
  });

  it.each([
    ['words', `q=${asked}`],
    ['a place', `bij=${asked}`],
    ['a provider', `aanbieder=${asked}`],
    ['a branche', `ontwikkelpad=${asked}`],
    ['a level', `niveau=${asked}`],
  ])('is text when an address has it as %s', async (_, question) => {
    await visit.page.goto(`${visit.site.url}/zoeken?${question}`);
    await visit.page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: /opleiding/i })
      .waitFor();
    await expectText(markup);
  });

  it('is no course when it stands in the list that the browser keeps', async () => {
    await visit.page.goto(`${visit.site.url}/bewaard`);
    await visit.page.evaluate((title) => {
      const courses = [
        { slug: 'javascript:alert(1)', title, provider: title },
        { slug: 'excel-4', title, provider: title },
      ];
      localStorage.setItem('leeratlas.bewaard', JSON.stringify(courses));
    }, markup);
    await visit.page.reload();
    await expectText(markup);
    await expect.poll(() => visit.page.getByRole('checkbox').count()).toBe(1);
  });
});
