/**
 * Ways out of a search with no or few results: other spellings, fewer words, for each filter the number of courses without it, for a
 * place the wider distances and the courses that need no place.
 */
import { facets, type FacetKey } from './facets.ts';
import { distances, type Distance } from './near.ts';
import { searchPlan, type SearchAnswer, type SearchPlanOptions, type SearchQuery } from './search-plan.ts';
import { chosenValues, type SearchState } from './search-state.ts';

/**
 * How a way out asks otherwise: without a facet or the words, without the place, without all of these but the words,
 * further away, also online, respelt, with fewer words.
 */
export type Relaxation = FacetKey | 'q' | 'bij' | 'filters' | Distance | 'online' | 'spelling' | 'words';

/** A state with less asked, and how many courses it has. */
export interface WayOut {
  readonly by: Relaxation;
  readonly state: SearchState;
  readonly total: number;
}

export interface RelaxPlan {
  readonly queries: readonly SearchQuery[];
  /**
   * Other spellings that lead to any course, nearest first; then fewer words and other ways out that lead to more than
   * `total`.
   */
  readonly read: (answers: readonly SearchAnswer<unknown>[], total: number) => readonly WayOut[];
}

/** Texts with fewer words that are offered. */
const maxBroader = 3;

/** At most this many results are few: then ways out are offered below them. */
export const fewResults = 3;

interface Candidate {
  readonly by: Relaxation;
  readonly state: SearchState;
}

function candidatesOf(state: SearchState, { spellings = [], broader = [] }: WordsFound): Candidate[] {
  const first = { ...state, page: 1 };
  const { near } = state;
  const chosen = facets.map(({ key }) => key).filter((key) => chosenValues(state, key).length > 0);
  const candidates: Candidate[] = chosen.map((by) => ({
    by,
    state: { ...first, filters: { ...state.filters, [by]: [] } },
  }));
  if (near !== null) {
    const wider = distances.filter((km) => km > near.km);
    candidates.push(...wider.map((km) => ({ by: km, state: { ...first, near: { ...near, km } } })));
    if (!near.online) candidates.push({ by: 'online', state: { ...first, near: { ...near, online: true } } });
    const sort = state.sort === 'afstand' ? 'relevantie' : state.sort;
    candidates.push({ by: 'bij', state: { ...first, near: null, sort } });
  }
  if (chosen.length + (near === null ? 0 : 1) > 1) {
    const sort = state.sort === 'afstand' ? 'relevantie' : state.sort;
    candidates.push({ by: 'filters', state: { ...first, filters: {}, near: null, sort } });
  }
  if (state.query !== '' && candidates.length > 0)
    candidates.push({ by: 'q', state: { ...first, query: '' } });
  candidates.push(...spellings.map((query) => ({ by: 'spelling' as const, state: { ...first, query } })));
  candidates.push(...broader.map((query) => ({ by: 'words' as const, state: { ...first, query } })));
  return candidates;
}

/** What is known of the words of a state. */
export interface WordsFound {
  /** What was searched instead of them (`fewer-words.ts`). */
  readonly words?: string | null;
  /** Other spellings to count. */
  readonly spellings?: readonly string[];
  /** Texts that ask less, to count. */
  readonly broader?: readonly string[];
}

/** One query for each part of the state that could go, and for each other text. */
export function relaxPlan(
  state: SearchState,
  options: Omit<SearchPlanOptions, 'words'>,
  found: WordsFound = {},
): RelaxPlan {
  const { words = null } = found;
  const candidates = candidatesOf(state, found);
  return {
    queries: candidates.map((candidate) => {
      const { indexUid, q, filter, distinct, matchingStrategy } = searchPlan(
        candidate.state,
        words !== null && candidate.state.query === state.query ? { ...options, words } : options,
      ).queries[0]!;
      return {
        indexUid,
        q,
        filter,
        ...(distinct !== undefined && { distinct }),
        page: 1,
        hitsPerPage: 0,
        matchingStrategy,
        attributesToRetrieve: ['programId'],
      };
    }),
    read: (answers, total) => {
      const ways = candidates
        .map((candidate, position) => ({ ...candidate, total: answers[position]?.totalHits ?? 0 }))
        .filter((way) => way.total > (way.by === 'spelling' ? 0 : total));
      const { spelling = [], words: broader = [], other = [] } = Object.groupBy(ways, kindOf);
      return [
        // Who misspelt a word is helped most by the word.
        ...spelling,
        // What fewest courses have is nearest to what was asked.
        ...broader.toSorted((a, b) => a.total - b.total).slice(0, maxBroader),
        ...other.toSorted((a, b) => b.total - a.total),
      ];
    },
  };
}

const kindOf = ({ by }: Candidate): 'spelling' | 'words' | 'other' =>
  by === 'spelling' || by === 'words' ? by : 'other';
