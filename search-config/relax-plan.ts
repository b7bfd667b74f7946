/**
 * Ways out of a search without results: for each filter, the number of courses without it.
 */
import { facets, type FacetKey } from './facets.ts';
import { searchPlan, type SearchAnswer, type SearchPlanOptions, type SearchQuery } from './search-plan.ts';
import { chosenValues, type SearchState } from './search-state.ts';

/** A state with less asked, and how many courses it has. `without` is the facet left out, or the words. */
export interface WayOut {
  readonly without: FacetKey | 'q';
  readonly state: SearchState;
  readonly total: number;
}

export interface RelaxPlan {
  readonly queries: readonly SearchQuery[];
  /** Ways out that lead somewhere, most courses first. */
  readonly read: (answers: readonly SearchAnswer<unknown>[]) => readonly WayOut[];
}

/** One query for each part of the state that could go. */
export function relaxPlan(state: SearchState, options: SearchPlanOptions): RelaxPlan {
  const chosen = facets.map(({ key }) => key).filter((key) => chosenValues(state, key).length > 0);
  const candidates: { without: FacetKey | 'q'; state: SearchState }[] = chosen.map((without) => ({
    without,
    state: { ...state, page: 1, filters: { ...state.filters, [without]: [] } },
  }));
  if (state.query !== '' && chosen.length > 0) {
    candidates.push({ without: 'q', state: { ...state, page: 1, query: '' } });
  }
  return {
    queries: candidates.map((candidate) => {
      const { indexUid, q, filter, distinct, matchingStrategy } = searchPlan(candidate.state, options)
        .queries[0]!;
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
    read: (answers) =>
      candidates
        .map((candidate, position) => ({ ...candidate, total: answers[position]?.totalHits ?? 0 }))
        .filter(({ total }) => total > 0)
        .sort((a, b) => b.total - a.total),
  };
}
