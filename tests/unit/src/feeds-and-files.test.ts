import { describe, expect, it } from 'vitest';
import { atomXml } from '../../../src/lib/atom-xml.ts';
import { csvText } from '../../../src/lib/csv-text.ts';
import { readCsvText } from '../../support/read-csv-text.ts';

describe('CSV', () => {
  it('reads back as what was written', () => {
    const rows = [
      ['a "b"', 'c,d'],
      ['e\nf', 'gewoon'],
    ];
    expect(readCsvText(csvText(['x', 'y'], rows))).toEqual([['x', 'y'], ...rows]);
    expect(csvText(['n'], [[-5], [null]])).toContain('\r\n-5\r\n\r\n');
  });

  it.each(['=1+1', '+31 6', '-2', '@som', '\t=1', '\u200b=1', ' =1', '|calc', '%0A'])(
    'makes %j text',
    (text) => {
      expect(readCsvText(csvText(['x'], [[text]]))[1]![0]).toBe(`'${text}`);
    },
  );
});

describe('Atom', () => {
  const about = { path: '/feed.xml', title: 'Zorg & <welzijn>', since: '2026-01-01' };
  const entry = (title: string, updated: string) => ({
    ...{ path: '/opleiding/x', id: `x:${title}`, title, summary: '', updated },
  });

  it('has the newest first, and is as old as it', () => {
    const xml = atomXml(about, [entry('oud', '2026-02-01'), entry('nieuw', '2026-03-01')], null);
    expect(xml.indexOf('nieuw')).toBeLessThan(xml.indexOf('oud'));
    expect(xml).toContain('<updated>2026-03-01T00:00:00Z</updated>\n<author>');
    expect(atomXml(about, [], null)).toContain('<updated>2026-01-01T00:00:00Z</updated>');
  });

  it('keeps markup, control and turning characters out', () => {
    const xml = atomXml(about, [entry('<script>\u0000\u202e"&', '2026-02-01')], 'https://a.example');
    expect(xml).toContain('<title>&lt;script&gt;&quot;&amp;</title>');
    expect(xml).toContain('href="https://a.example/opleiding/x"');
  });
});
