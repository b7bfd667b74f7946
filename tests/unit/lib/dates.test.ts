import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, addMonths, isIsoDate, monthOf, parseIsoDate } from '../../../ingest/lib/dates.ts';

describe('parseIsoDate', () => {
  it.each([
    ['2027-03-01', '2027-03-01'],
    ['2027-03-01T09:00:00', '2027-03-01'],
    ['2027-03-01T00:00:00Z', '2027-03-01'],
    ['2027-03-01T23:30:00.0000000+02:00', '2027-03-01'],
    ['2028-02-29', '2028-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('reads %s as the day on the wall', (text, date) => {
    expect(parseIsoDate(text)).toBe(date);
  });

  it.each([
    '2027-02-30',
    '2027-02-29',
    '1900-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '0000-00-00',
    '20260-03-01',
    '01-03-2027',
    '2027/03/01',
    '2027-3-1',
    ' 2027-03-01',
    '2027-03-01 morgen',
    'morgen',
    '',
  ])('refuses %j', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });

  it('takes only a bare date as an ISO date', () => {
    expect(isIsoDate('2027-03-01')).toBe(true);
    expect(isIsoDate('2027-03-01T09:00:00')).toBe(false);
    expect(isIsoDate('2027-02-30')).toBe(false);
  });
});

describe('reckoning with dates', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2100-03-01', -1)).toBe('2100-02-28');
    expect(addDays('0001-01-01', 1)).toBe('0001-01-02');
  });

  it('keeps the day of the month, or takes the last of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-11-15', 3)).toBe('2028-02-15');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
    expect(addMonths('2027-01-31', -13)).toBe('2025-12-31');
  });

  it('does not reckon with what is no date', () => {
    expect(() => addDays('2027-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('gives the month of a date', () => {
    expect(monthOf('2027-03-01')).toBe('2027-03');
  });

  it('goes there and back for any date and number of days', () => {
    const dates = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(isIsoDate(moved)).toBe(true);
        expect(addDays(moved, -days)).toBe(date);
        expect(moved > date).toBe(days > 0);
      }),
    );
  });
});
