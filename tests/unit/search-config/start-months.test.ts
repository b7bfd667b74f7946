import { describe, expect, it } from 'vitest';
import { startMonthsFrom } from '../../../search-config/start-months.ts';

describe('start months', () => {
  it('runs from this month to the same month two years on', () => {
    const months = startMonthsFrom('2026-11-21');
    expect(months.slice(0, 3)).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(months.at(-1)).toBe('2028-11');
    expect(months).toHaveLength(25);
  });
});
