import { describe, expect, it } from 'vitest';
import { fewerWordsPlan } from '../../../search-config/fewer-words.ts';
import { runSearch } from '../../../search-config/run-search.ts';
import { emptySearchState } from '../../../search-config/search-state.ts';

const options = { indexes: { programs: 'programs', offers: 'offers' }, candidates: {} };

/** What is searched instead when these texts have these numbers of courses, and all others none. */
function insteadOf(query: string, totals: Record<string, number>) {
  const plan = fewerWordsPlan(query, options);
  return plan.read(plan.queries.map(({ q }) => ({ hits: [], totalHits: totals[q.trim()] ?? 0 })));
}

describe('fewer words', () => {
  it('are not looked for when some course has them all: then a filter is in the way', () => {
    expect(insteadOf('excel basis', { 'excel basis': 1, excel: 9 })).toBeNull();
  });

  it('are all words in another order where that helps: only the last may be unfinished', () => {
    expect(insteadOf('staatsex nt2', { 'nt2 staatsex': 2, nt2: 9 })).toEqual({
      words: 'nt2 staatsex',
      areFewer: false,
    });
  });

  it('leave out one word, so that the rest says most', () => {
    expect(insteadOf('excel macro zwolle', { 'excel zwolle': 3, 'excel macro': 1, excel: 90 })).toEqual({
      words: 'excel macro ',
      areFewer: true,
    });
  });

  it('are one word at last, or nothing', () => {
    expect(insteadOf('aap noot excel', { excel: 7 })?.words).toBe('excel ');
    expect(insteadOf('aap noot', {})).toBeNull();
    expect(fewerWordsPlan('aap', options).queries).toEqual([]);
  });

  it('ask a limited number of queries, without filters, for totals only', () => {
    const { queries } = fewerWordsPlan(Array.from({ length: 40 }, (_, i) => `woord${i}`).join(' '), options);
    expect(queries.length).toBeLessThan(30);
    for (const query of queries) expect(query).toMatchObject({ filter: [], hitsPerPage: 0 });
  });
});

describe('a search', () => {
  it('asks again with fewer words only when nothing is found', async () => {
    const asked: string[][] = [];
    const ask = (queries: readonly { q: string }[]) => {
      asked.push(queries.map(({ q }) => q.trim()));
      return Promise.resolve(
        queries.map(({ q }) => ({
          hits: [],
          totalHits: q.trim() === 'excel' ? 5 : 0,
          facetDistribution: {},
        })),
      );
    };
    const found = await runSearch({ ...emptySearchState, query: 'excel xyzzy' }, options, ask);
    expect(found).toMatchObject({ total: 5, instead: { words: 'excel ', areFewer: true } });
    expect(asked).toHaveLength(3);
    asked.length = 0;
    expect(await runSearch({ ...emptySearchState, query: 'excel' }, options, ask)).toMatchObject({
      total: 5,
      instead: null,
    });
    expect(asked).toHaveLength(1);
  });
});
