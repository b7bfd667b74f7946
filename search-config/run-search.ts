import { fewerWordsPlan, type FewerWords } from './fewer-words.ts';
import {
  searchPlan,
  type SearchAnswer,
  type SearchOutcome,
  type SearchPlanOptions,
  type SearchQuery,
} from './search-plan.ts';
import type { SearchState } from './search-state.ts';
import type { RankedHit } from './spread-providers.ts';

/** Sends queries as one multi-search; the answers come in the same order. */
export type Ask<Hit> = (queries: readonly SearchQuery[]) => Promise<readonly SearchAnswer<Hit>[]>;

/** An outcome, and what was searched when no course had all words: null when the words were searched as they are. */
export interface FoundCourses<Hit> extends SearchOutcome<Hit> {
  readonly instead: FewerWords | null;
}

/** Searches a state: with all its words, or with fewer when no course has them all. Throws when `ask` does. */
export async function runSearch<Hit extends RankedHit>(
  state: SearchState,
  options: SearchPlanOptions,
  ask: Ask<Hit>,
): Promise<FoundCourses<Hit>> {
  const plan = searchPlan(state, options);
  const outcome = plan.read(await ask(plan.queries));
  if (outcome.total > 0) return { ...outcome, instead: null };
  const fewer = fewerWordsPlan(state.query, options);
  const instead = fewer.queries.length === 0 ? null : fewer.read(await ask(fewer.queries));
  if (instead === null) return { ...outcome, instead };
  const second = searchPlan(state, { ...options, words: instead.words });
  return { ...second.read(await ask(second.queries)), instead };
}
