import { beforeAll, describe, expect, it } from 'vitest';
import { hit, ndcg } from '../../bench/relevance-score.ts';
import { benchRelevance, type RelevanceFigures } from '../../bench/relevance.ts';

/** What was reached last; raise it with the search, never lower it without a reason in docs/relevance.md. */
const floor = { ndcg10: 0.95, hit5: 0.99 };

let figures: RelevanceFigures;

beforeAll(async () => {
  figures = await benchRelevance();
});

describe('answers to judged queries', () => {
  it('are at least 150, and each has a good course to find', () => {
    expect(figures.queries).toBeGreaterThanOrEqual(150);
    expect(figures.scores.filter(({ good }) => good === 0).map(({ query }) => query)).toEqual([]);
  });

  it('are not worse than they were', () => {
    expect(figures.ndcg10).toBeGreaterThanOrEqual(floor.ndcg10);
    expect(figures.hit5).toBeGreaterThanOrEqual(floor.hit5);
  });

  it('find a code exactly', () => {
    expect(figures.kinds.code).toEqual({ ndcg10: 1, hit5: 1 });
  });
});

describe('scores', () => {
  it('are 1 for the best order, less for a worse one, and 0 when nothing good is found', () => {
    const all = [2, 2, 1, 0, 0];
    expect(ndcg([2, 2, 1], all, 10)).toBe(1);
    expect(ndcg([1, 2, 2], all, 10)).toBeLessThan(1);
    expect(ndcg([2], all, 10)).toBeGreaterThan(0.4);
    expect(ndcg([0, 0], all, 10)).toBe(0);
    expect(ndcg([], [], 10)).toBe(0);
  });

  it('count a hit only for a good course among the first', () => {
    expect([hit([0, 0, 2], 5), hit([1, 1], 5), hit([0, 0, 2], 2)]).toEqual([1, 0, 0]);
  });
});
