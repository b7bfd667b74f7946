import { describe, expect, it } from 'vitest';
import { checkShrink, describeShrink, shrinksTooMuch } from '../../../ingest/collect/check-shrink.ts';

describe('the removal guard', () => {
  it.each([
    [60, 6, true],
    [60, 53, true],
    [60, 54, false],
    [60, 80, false],
    [10, 7, true],
    [4, 2, false],
    [2, 0, false],
    [3, 0, true],
    [0, 0, false],
  ])('%i → %i programs is too much: %s', (before, after, tooMuch) => {
    expect(shrinksTooMuch(before, after, 0.1)).toBe(tooMuch);
  });

  it('lets a maintainer accept one provider', () => {
    const counts = [
      { provider: 'a', before: 60, after: 6 },
      { provider: 'b', before: 60, after: 6 },
    ];
    expect(checkShrink(counts, new Set(['a']), 0.1)).toEqual([{ provider: 'b', before: 60, after: 6 }]);
  });

  it('says what was seen, what was expected and what can be done', () => {
    expect(describeShrink({ provider: 'vakschool-de-linde', before: 60, after: 6 }, 0.1)).toBe(
      'vakschool-de-linde: 60 → 6 records, at least 54 expected (a fall of at most 10 %); the last good data stays; --accept-shrink vakschool-de-linde takes it once',
    );
  });
});
