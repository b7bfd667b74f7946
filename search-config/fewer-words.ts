/**
 * What is searched when no course at all has every word: first the same words with another one last, as only the last
 * may be unfinished; then the words without one of them; then one word. Filters play no part in it, so that every count
 * beside the results is still the total after its click.
 */
import { searchPlan, type SearchAnswer, type SearchPlanOptions, type SearchQuery } from './search-plan.ts';
import { searchText } from './search-text.ts';
import { emptySearchState } from './search-state.ts';

/** Words to search with instead. */
export interface FewerWords {
  readonly words: string;
  /** False when they are all there, in another order. */
  readonly areFewer: boolean;
}

export interface FewerWordsPlan {
  /** Empty for a query of one word. */
  readonly queries: readonly SearchQuery[];
  /** Null when some course has all words, or none has any. */
  readonly read: (answers: readonly SearchAnswer<unknown>[]) => FewerWords | null;
}

/** Longer queries are cut, so that their number stays small. */
const maxWords = 8;

/** Plan for a query that found nothing. */
export function fewerWordsPlan(
  query: string,
  options: Pick<SearchPlanOptions, 'indexes' | 'candidates'>,
): FewerWordsPlan {
  const words = searchText(query).replaceAll('"', ' ').trim().split(/\s+/u).slice(0, maxWords);
  if (words.length < 2) return { queries: [], read: () => null };
  const without = (position: number): string => words.filter((_, index) => index !== position).join(' ');
  const texts = {
    all: [searchText(query)],
    reordered: words.slice(0, -1).map((word, index) => `${without(index)} ${word}`),
    oneLess: words.map((_, index) => `${without(index)} `),
    // Of two words, one less is one word already.
    single: words.length > 2 ? words.map((word) => `${word} `) : [],
  };
  const tried = Object.values(texts).flat();
  return {
    queries: tried.map((text) => countOf(text, options)),
    read: (answers) => {
      const totals = new Map(tried.map((text, index) => [text, answers[index]?.totalHits ?? 0]));
      const found = (candidates: readonly string[]): string | undefined =>
        candidates
          .filter((text) => totals.get(text)! > 0)
          // What fewest courses have says most about what is meant.
          .toSorted((a, b) => totals.get(a)! - totals.get(b)!)[0];
      if (found(texts.all) !== undefined) return null;
      const reordered = found(texts.reordered);
      if (reordered !== undefined) return { words: reordered, areFewer: false };
      const fewer = found(texts.oneLess) ?? found(texts.single);
      return fewer === undefined ? null : { words: fewer, areFewer: true };
    },
  };
}

/** Counts the courses of a text, whatever the filters are. */
function countOf(words: string, options: Pick<SearchPlanOptions, 'indexes' | 'candidates'>): SearchQuery {
  const { indexUid, q, filter, matchingStrategy } = searchPlan(emptySearchState, { ...options, words })
    .queries[0]!;
  const nothing = { page: 1, hitsPerPage: 0, attributesToRetrieve: ['programId'] };
  return { indexUid, q, filter, matchingStrategy, ...nothing };
}
