import { describe, expect, it } from 'vitest';
import { startMonthsFrom } from '../../../search-config/start-months.ts';

describe('start months', () => {
  it('names two years of months, from this one on', () => {
    const months = startMonthsFrom('2026-11-21');
    expect(months.slice(0, 3)).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(months.at(-1)).toBe('2028-10');
    expect(months).toHaveLength(24);
  });
});
