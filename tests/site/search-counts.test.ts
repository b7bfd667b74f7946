import { describe, expect, it } from 'vitest';
import { benchCounts } from '../../bench/counts.ts';

describe('counts on the engine', () => {
  it('are the total after the click, with one offer behind every result, in 300 states of the demo', async () => {
    const { wrong, ...walked } = await benchCounts({ programs: 600 }, 300);
    expect(wrong).toEqual([]);
    expect(walked.states).toBeGreaterThanOrEqual(300);
    expect(walked.near).toBeGreaterThan(50);
    expect(walked.withWords).toBeGreaterThan(50);
    expect(walked.hits).toBeGreaterThan(1000);
    expect(walked.cards).toBeGreaterThan(1000);
  }, 180_000);
});
