import { describe, expect, it } from 'vitest';
import { readUrl } from '../../../ingest/sources/edudex/map-links.ts';
import { programXml, readCatalogue, readOne } from './support.ts';

const text = (name: string, value: string, lang = 'nl'): string =>
  `<${name} xml:lang="${lang}">${value}</${name}>`;

describe('titles', () => {
  it('are Dutch where there is Dutch, then English, then what there is', async () => {
    const names = [text('programName', 'Roses', 'en'), text('programName', 'Rosen', 'de')];
    expect((await readOne({ name: names.join('') })).record).toMatchObject({
      title: 'Roses',
      textLanguage: 'en',
    });
    expect((await readOne({ name: names[1]! })).record).toMatchObject({ title: 'Rosen', textLanguage: 'de' });
    const dutch = text('programName', 'Rozen', 'NL-nl');
    expect((await readOne({ name: names.join('') + dutch })).record).toMatchObject({
      title: 'Rozen',
      textLanguage: 'nl',
    });
  });

  it('lose invisible characters and stay text, whatever they look like', async () => {
    const { record } = await readOne({
      name: text('programName', ' Lassen\u200b &lt;script&gt;x&lt;/script&gt;\u202e {{7*7}} '),
    });
    expect(record.title).toBe('Lassen <script>x</script> {{7*7}}');
  });

  it('that show nothing leave the record out', async () => {
    const { records, issues } = await readCatalogue([
      programXml({ name: text('programName', '\u200b\u00a0') }),
    ]);
    expect(records).toEqual([]);
    expect(issues).toMatchObject([
      { code: 'MISSING_NAME', recordKey: 'edudex:vakhuis/P-1', severity: 'error' },
    ]);
  });

  it('longer than 300 characters are cut at a word', async () => {
    const { record, codes } = await readOne({ name: text('programName', 'woord '.repeat(80)) });
    expect(record.title.length).toBeLessThanOrEqual(300);
    expect(record.title).toMatch(/woord…$/);
    expect(codes).toEqual(['TEXT_TOO_LONG']);
  });
});

describe('descriptions', () => {
  it('come from Html, cleaned, before Text', async () => {
    const { record } = await readOne({
      descriptions:
        text('programDescriptionText', 'Kaal') +
        text(
          'programDescriptionHtml',
          '<![CDATA[<div style="x"><h1 onclick="x">Kop</h1><script>x</script>Tekst</div>]]>',
        ),
    });
    expect(record.descriptionHtml).toBe('<h3>Kop</h3><p>Tekst</p>');
  });

  it('come from Text, entities decoded and lines as paragraphs, where Html says nothing', async () => {
    const { record } = await readOne({
      descriptions:
        text('programDescriptionHtml', '&lt;p&gt;&amp;nbsp;&lt;/p&gt;') +
        text('programDescriptionText', 'Caf&amp;eacute; &lt;b&gt;&#13;\nTwee'),
    });
    expect(record.descriptionHtml).toBe('<p>Café &lt;b&gt;</p><p>Twee</p>');
  });

  it('join repeated elements of one language in order and leave other languages out', async () => {
    const { record } = await readOne({
      descriptions:
        text('programDescriptionHtml', '&lt;p&gt;Een&lt;/p&gt;') +
        text('programDescriptionHtml', '&lt;p&gt;One&lt;/p&gt;', 'en') +
        text('programDescriptionHtml', '&lt;p&gt;Twee&lt;/p&gt;'),
    });
    expect(record.descriptionHtml).toBe('<p>Een</p><p>Twee</p>');
  });

  it('prefer Dutch Text to English Html', async () => {
    const { record } = await readOne({
      descriptions:
        text('programDescriptionHtml', '&lt;p&gt;One&lt;/p&gt;', 'en') +
        text('programDescriptionText', 'Een'),
    });
    expect(record.descriptionHtml).toBe('<p>Een</p>');
  });

  it('of megabytes are cut, with the length in the Issue and not the text', async () => {
    const { record, issues } = await readOne({
      descriptions: text('programDescriptionText', 'a'.repeat(2_000_000)),
    });
    expect(record.descriptionHtml!.length).toBeLessThan(61_000);
    expect(issues).toMatchObject([{ code: 'TEXT_TOO_LONG', value: null }]);
    expect(issues[0]?.message).toContain('2000000 characters');
  });

  it('have a summary of plain text, at most 500 characters, that is more than a label', async () => {
    const { record } = await readOne({
      descriptions:
        text('programSummaryText', 'Omschrijving:') +
        text('programSummaryHtml', `<![CDATA[<p>Lang</p>${'x '.repeat(400)}]]>`),
    });
    expect(record.summary).toMatch(/^Lang x x/);
    expect(record.summary!.length).toBeLessThanOrEqual(500);
    const { record: labelled } = await readOne({
      descriptions: text('programSummaryHtml', 'Omschrijving:') + text('programSummaryText', 'Kort'),
    });
    expect(labelled.summary).toBe('Kort');
  });
});

describe('sections and admission', () => {
  it('keep subjects in kebab case, with their heading; admission and requirements go together', async () => {
    const subject = (code: string, html: string): string =>
      `<subjectText><subject>${code}</subject>${text('header1', 'Kop')}${text('descriptionHtml', html)}</subjectText>`;
    const { record, codes } = await readOne({
      classification: `<applicationRequirement><requirementType>previous education</requirementType>${text('requirementSummary', 'Mbo 2')}</applicationRequirement>`,
      descriptions:
        subject('student profile', 'Voor tuinders') +
        subject('admission', 'Na een gesprek') +
        subject('contact', 'Bel ons') +
        subject('weather', 'Zon'),
    });
    expect(record.sections).toEqual([
      { subject: 'student-profile', heading: 'Kop', html: '<p>Voor tuinders</p>' },
      { subject: 'weather', heading: 'Kop', html: '<p>Zon</p>' },
    ]);
    expect(record.admissionHtml).toBe('<h4>Vooropleiding</h4><p>Mbo 2</p><p>Na een gesprek</p>');
    expect(codes).toEqual(['UNKNOWN_CODE']);
  });
});

describe('keywords', () => {
  it('are search words and Dutch names of themes, once each', async () => {
    const { record } = await readOne({
      classification: '<theme>communication</theme>',
      descriptions:
        text('searchword', ' Snoeien ') +
        text('searchword', 'snoeien', 'en') +
        text('searchword', 'rozen, tulpen, lelies, dahlia’s, hortensia’s') +
        text('searchword', 'communicatie'),
    });
    expect(record.keywords).toEqual([
      'Snoeien',
      'rozen',
      'tulpen',
      'lelies',
      'dahlia’s',
      'hortensia’s',
      'communicatie',
    ]);
  });
});

describe('links', () => {
  it.each([
    ['https://vakhuis.example/a?b=1', 'https://vakhuis.example/a?b=1'],
    [' http://vakhuis.example ', 'http://vakhuis.example/'],
    ['www.vakhuis.example', 'https://www.vakhuis.example/'],
  ])('%s is an address', (value, url) => {
    expect(readUrl(value)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//vakhuis.example',
    'http://',
    'https://vakhuis.example@bad.example/',
    'https://vakhuis.example/"onmouseover="x',
    'file:///etc/passwd',
    'vakhuis',
    `https://vakhuis.example/${'x'.repeat(2_001)}`,
  ])('%s is none', (value) => {
    expect(readUrl(value)).toBeNull();
  });

  it('that are bad are reported, and the next one counts', async () => {
    const { record, codes } = await readOne({
      descriptions:
        text('webLink', 'javascript:x') +
        text('courseSiteLink', 'https://les.example/') +
        text('webLink', 'https://vakhuis.example/', 'en'),
    });
    expect([record.url, codes]).toEqual(['https://vakhuis.example/', ['INVALID_URL']]);
  });
});
