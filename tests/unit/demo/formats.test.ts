import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, weekdayOf, workingDay } from '../../../demo/lib/dates.ts';
import { csvLine } from '../../../demo/lib/csv-line.ts';
import { slugOf } from '../../../demo/lib/names.ts';
import { escapeXml } from '../../../demo/lib/xml-text.ts';
import { shrunken } from '../../../demo/serve/fault.ts';
import { programJson } from '../../../demo/serve/program-json.ts';

describe('CSV as DUO writes it', () => {
  it('quotes text, and not dates, numbers and what is missing', () => {
    expect(csvLine(['25498', 12, null, '', '2026-11-21', 'a "b", c', '02-24'])).toBe(
      '"25498",12,,,2026-11-21,"a ""b"", c","02-24"\n',
    );
  });
});

describe('dates', () => {
  it('moves a start from the weekend and from the days around Christmas to a working day', () => {
    expect(dateOf(workingDay(dayOf('2026-11-21')))).toBe('2026-11-23');
    expect(dateOf(workingDay(dayOf('2026-12-24')))).toBe('2027-01-11');
    expect(weekdayOf(dayOf('2026-11-23'))).toBe(0);
  });
});

describe('names', () => {
  it('become addresses of plain letters', () => {
    expect(slugOf('Café ’t Hoekje: “één” dag & méér')).toBe('cafe-t-hoekje-een-dag-meer');
  });

  it('are escaped in XML', () => {
    expect(escapeXml('a < b & "c"')).toBe('a &lt; b &amp; &quot;c&quot;');
  });
});

describe('the JSON form of a program', () => {
  it('takes over attributes, lists, languages and amounts as the Data API has them', () => {
    const xml = `<program xmlns:xsi="x"><expires xsi:nil="true"/><includeInCatalog>rio</includeInCatalog>
      <programClassification><degree/><programDuration unit="day">3</programDuration><programForm>part-time</programForm></programClassification>
      <programDescriptions><programName xml:lang="nl"><![CDATA[A & B]]></programName><programName xml:lang="en">C</programName></programDescriptions>
      <programSchedule><programRun><id>1</id><startDate isFinal="1">2027-01-11</startDate>
      <cost><amount>1795.0000</amount><currency>eur</currency><isRequiredCost>1</isRequiredCost></cost></programRun></programSchedule></program>`;
    expect(programJson(xml)).toEqual({
      expires: null,
      includeInCatalog: ['rio'],
      programClassification: { degree: '', programDuration: { days: 3 }, programForm: ['part-time'] },
      programDescriptions: { programName: { nl: 'A & B', en: 'C' } },
      programSchedule: {
        programRun: [
          {
            id: '1',
            startDate: { date: '2027-01-11', isFinal: true },
            cost: [{ id: 'cost-1', amount: '1795.00', currency: 'EUR', isRequiredCost: true }],
          },
        ],
      },
    });
  });
});

describe('a lie', () => {
  it('keeps the form and loses nearly everything', () => {
    expect(shrunken('"a","b"\n1,2\n3,4\n')).toBe('"a","b"\n1,2\n');
    expect(shrunken('[{"a":[1,2]},{"a":[3]}]')).toBe('[{"a":[1,2]}]');
    expect(shrunken('<programs><program>1</program><program>2</program></programs>')).toBe(
      '<programs><program>1</program>\n</programs>\n',
    );
  });
});
