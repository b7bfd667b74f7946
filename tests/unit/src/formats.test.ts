import { describe, expect, it } from 'vitest';
import { formatAge } from '../../../src/lib/format-age.ts';
import { formatAmount } from '../../../src/lib/format-amount.ts';
import { formatCount } from '../../../src/lib/format-count.ts';
import { formatDate, formatDayNumber, formatMonth } from '../../../src/lib/format-date.ts';
import { formatLanguage } from '../../../src/lib/format-language.ts';
import { formatList } from '../../../src/lib/format-list.ts';
import { formatMoney, formatPrice, formatPriceFrom } from '../../../src/lib/format-money.ts';
import { scriptJson } from '../../../src/lib/script-json.ts';

const plain = (text: string | null): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('formats', () => {
  it('writes money without cents when there are none', () => {
    expect(plain(formatMoney(99_500))).toBe('€ 995');
    expect(plain(formatMoney(123_456))).toBe('€ 1.234,56');
    expect(plain(formatMoney(-2_500))).toBe('€ -25');
  });

  it('says gratis for nothing and nothing for unknown', () => {
    expect(formatPrice(0)).toBe('gratis');
    expect(plain(formatPrice(99_500))).toBe('€ 995');
    expect(formatPrice(null)).toBeNull();
    expect(plain(formatPriceFrom(0))).toBe('vanaf € 0');
    expect(formatPriceFrom(null)).toBeNull();
  });

  it('tells how old a delivery is', () => {
    expect(formatAge('2026-11-21', '2026-11-21')).toBe('dezelfde dag');
    expect(formatAge('2026-11-20T23:00:00Z', '2026-11-21')).toBe('1 dag oud');
    expect(formatAge('2026-10-22', '2026-11-21')).toBe('30 dagen oud');
  });

  it('writes dates with the name of the month', () => {
    expect(formatDate('2027-01-02')).toBe('2 januari 2027');
    expect(formatDate('2026-11-21T03:00:00Z')).toBe('21 november 2026');
    expect(formatDayNumber(20270112)).toBe('12 januari 2027');
    expect(formatMonth('2027-12')).toBe('december 2027');
  });

  it('leaves what is no date as it is', () => {
    expect(formatDate('binnenkort')).toBe('binnenkort');
    expect(formatMonth('2027-13')).toBe('2027-13');
  });

  it('counts in Dutch', () => {
    expect(formatCount(1, 'opleiding', 'opleidingen')).toBe('1 opleiding');
    expect(formatCount(12_345, 'opleiding', 'opleidingen')).toBe('12.345 opleidingen');
  });

  it('enumerates with en before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(formatList)).toEqual([
      '',
      'a',
      'a en b',
      'a, b en c',
    ]);
  });

  it('writes amounts with their unit', () => {
    expect(formatAmount({ amount: 1, unit: 'day' })).toBe('1 dag');
    expect(formatAmount({ amount: 1.5, unit: 'year' })).toBe('1,5 jaar');
    expect(formatAmount({ amount: 60, unit: 'ects' })).toBe('60 studiepunten (EC)');
  });

  it('names languages in Dutch', () => {
    expect(formatLanguage('nl')).toBe('Nederlands');
    expect(formatLanguage('onbekend')).toBe('onbekend');
  });

  it('cannot be used to leave a script element', () => {
    const value = { name: '</script><!--\u2028' };
    const json = scriptJson(value);
    expect(json).not.toContain('<');
    expect(json).not.toContain('\u2028');
    expect(JSON.parse(json)).toEqual(value);
  });
});
