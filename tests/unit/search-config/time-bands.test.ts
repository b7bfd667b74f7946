import { describe, expect, it } from 'vitest';
import { durationBandOf, studyLoadBandOf } from '../../../search-config/time-bands.ts';

describe('classes of time', () => {
  it.each([
    [{ amount: 4, unit: 'hour' as const }, 'dag'],
    [{ amount: 1, unit: 'day' as const }, 'dag'],
    [{ amount: 1, unit: 'week' as const }, 'week'],
    [{ amount: 3, unit: 'month' as const }, 'kwartaal'],
    [{ amount: 13, unit: 'week' as const }, 'kwartaal'],
    [{ amount: 12, unit: 'month' as const }, 'jaar'],
    [{ amount: 52, unit: 'week' as const }, 'jaar'],
    [{ amount: 2, unit: 'year' as const }, 'langer'],
    [{ amount: 60, unit: 'ects' as const }, null],
  ])('put a duration of %o in %s', (amount, band) => {
    expect(durationBandOf(amount)).toBe(band);
  });

  it.each([
    [{ amount: 1, unit: 'day' as const }, '8'],
    [{ amount: 8.5, unit: 'hour' as const }, '40'],
    [{ amount: 20, unit: 'ects' as const }, '560'],
    [{ amount: 60, unit: 'ects' as const }, '1680'],
    [{ amount: 1, unit: 'year' as const }, '1680'],
    [{ amount: 240, unit: 'ects' as const }, 'meer'],
  ])('put a study load of %o in %s', (amount, band) => {
    expect(studyLoadBandOf(amount)).toBe(band);
  });
});
