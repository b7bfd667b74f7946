import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Chosen } from '../../../ingest/sources/rio/periods.ts';
import {
  addPeriod,
  isOpenEnd,
  nextChange,
  periodOf,
  standingOf,
} from '../../../ingest/sources/rio/periods.ts';

const today = '2027-01-15';

function choose(...rows: [name: string, begin: string | null, end: string | null][]): Chosen<string> {
  const chosen = new Map<string, Chosen<string>>();
  for (const [name, begin, end] of rows) addPeriod(chosen, 'key', name, periodOf(begin, end), today);
  return chosen.get('key')!;
}

describe('standing of a period', () => {
  it.each([
    [null, null, 'current'],
    ['2027-01-15', null, 'current'],
    ['2020-01-01', '2027-01-16', 'current'],
    ['2020-01-01', '2027-01-15', 'past'],
    ['2027-01-16', null, 'future'],
    ['2028-01-01', '2027-06-01', 'inverted'],
    ['2026-01-01', '2026-01-01', 'inverted'],
  ])('%s up to %s is %s', (begin, end, standing) => {
    expect(standingOf({ begin, end }, today)).toBe(standing);
  });

  it.each(['2050-01-01', '2099-12-31', '2999-12-31', '9999-12-31', '9999-12-31T00:00:00'])(
    '%s is open',
    (end) => {
      expect(isOpenEnd(end)).toBe(true);
      expect(periodOf('2020-01-01', end).end).toBeNull();
    },
  );

  it('takes a date-time of the datastore as its day', () => {
    expect(periodOf('2020-01-01T00:00:00', '2030-01-01T00:00:00')).toEqual({
      begin: '2020-01-01',
      end: '2030-01-01',
    });
  });
});

describe('the next change of a period', () => {
  it.each([
    ['is its begin while it is to come', '2027-02-01', '2028-01-01', '2027-02-01'],
    ['is its end while it holds', '2020-01-01', '2028-01-01', '2028-01-01'],
    ['is never when it holds without end', '2020-01-01', null, null],
    ['is never when it is past', '2020-01-01', '2021-01-01', null],
    ['is never when it is turned round', '2029-01-01', '2028-01-01', null],
  ])('%s', (_, begin, end, day) => {
    expect(nextChange({ begin, end }, today)).toBe(day);
  });

  it('of several rows is the first of all', () => {
    const rows: [string, string | null, string | null][] = [
      ['now', '2020-01-01', '2028-01-01'],
      ['soon', '2027-03-01', null],
      ['past', '2018-01-01', '2019-01-01'],
    ];
    expect([choose(...rows).until, choose(...rows.toReversed()).until]).toEqual(['2027-03-01', '2027-03-01']);
  });
});

describe('the row that holds', () => {
  it('is that of today before any other', () => {
    const rows = [
      ['past', '2020-01-01', '2024-01-01'],
      ['now', '2024-01-01', '2028-01-01'],
      ['next', '2028-01-01', null],
    ] as const;
    expect(choose(...rows.map((row) => [...row] as [string, string, string | null])).row).toBe('now');
  });

  it('is the next one in a gap, else the latest', () => {
    expect(
      choose(
        ['later', '2029-01-01', null],
        ['next', '2028-01-01', '2029-01-01'],
        ['past', '2020-01-01', '2024-01-01'],
      ).row,
    ).toBe('next');
    expect(choose(['older', '2018-01-01', '2020-01-01'], ['latest', '2020-01-01', '2024-01-01']).row).toBe(
      'latest',
    );
  });

  it('is the one that began last of several that hold today', () => {
    const chosen = choose(['new', '2026-06-01', null], ['old', '2020-01-01', '2027-12-31']);
    expect([chosen.row, chosen.overlaps]).toEqual(['new', true]);
  });

  it('is one turned round only when there is no other', () => {
    expect(choose(['turned', '2028-01-01', '2026-01-01'], ['past', '2020-01-01', '2021-01-01']).row).toBe(
      'past',
    );
    expect(choose(['turned', '2028-01-01', '2026-01-01'])).toMatchObject({
      row: 'turned',
      standing: 'inverted',
      inverted: ['2028-01-01–2026-01-01'],
    });
    expect(choose(['now', '2020-01-01', null], ['turned', '2028-01-01', '2026-01-01'])).toMatchObject({
      row: 'now',
      inverted: ['2028-01-01–2026-01-01'],
    });
  });

  it('does not depend on the order of rows', () => {
    const date = fc.constantFrom(null, '2020-01-01', '2025-01-01', '2027-01-15', '2028-01-01', '2999-12-31');
    const row = fc.tuple(fc.constantFrom('a', 'b', 'c'), date, date);
    const shuffled = fc
      .array(row, { minLength: 1, maxLength: 6 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const [one, two] = [choose(...rows), choose(...others)];
        expect([two.row, two.period, two.overlaps]).toEqual([one.row, one.period, one.overlaps]);
      }),
    );
  });
});
