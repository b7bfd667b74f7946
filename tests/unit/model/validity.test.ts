import { describe, expect, it } from 'vitest';
import { commonPeriod, stateOn } from '../../../ingest/model/validity.ts';

const period = (validFrom: string | null, validUntil: string | null) => ({ validFrom, validUntil });

describe('a period', () => {
  it.each([
    ['2026-11-20', 'future'],
    ['2026-11-21', 'current'],
    ['2026-11-30', 'current'],
    ['2026-12-01', 'ended'],
  ])('has both its days in it: on %s it is %s', (today, state) => {
    expect(stateOn(period('2026-11-21', '2026-11-30'), today)).toBe(state);
  });

  it('without an end, or a begin, holds for ever', () => {
    expect(stateOn(period('2026-11-21', null), '9999-01-01')).toBe('current');
    expect(stateOn(period(null, '2026-11-21'), '0001-01-01')).toBe('current');
  });

  it('has the days in common that are in both, be it one', () => {
    expect(commonPeriod(period('2026-01-01', '2026-06-30'), period('2026-06-30', null))).toEqual(
      period('2026-06-30', '2026-06-30'),
    );
    expect(commonPeriod(period(null, '2026-06-30'), period('2026-07-01', null))).toBeNull();
    expect(commonPeriod(period(null, null), period(null, null))).toEqual(period(null, null));
  });
});
