import type { AtomEntry } from '../search-config/atom-feed.ts';
import { feedLimit } from '../search-config/atom-feed.ts';
import type { ProgramDocument } from '../search-config/documents.ts';
import type { Point } from '../search-config/near.ts';
import type { Ask } from '../search-config/run-search.ts';
import { searchPlan, type SearchPlanOptions, type SearchQuery } from '../search-config/search-plan.ts';
import type { SearchState } from '../search-config/search-state.ts';

/** What a feed tells of a course. */
const told = ['programId', 'slug', 'title', 'provider', 'summary', 'offeredSince'] as const;

/** A course as the feed asks for it. */
export type FeedHit = Pick<ProgramDocument, (typeof told)[number]>;

const dayOf = (day: number): string => {
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
};

/** The one query of a feed: the results of the state, newest first, without counts. */
export function searchFeedQuery(
  state: SearchState,
  indexes: SearchPlanOptions['indexes'],
  point: Point | null,
): SearchQuery {
  const [first] = searchPlan(
    { ...state, page: 1, sort: 'nieuw' },
    { indexes, candidates: {}, point },
  ).queries;
  const { indexUid, q, filter, distinct, sort, matchingStrategy } = first!;
  return {
    ...{ indexUid, q, filter, matchingStrategy },
    ...(distinct !== undefined && { distinct }),
    ...(sort !== undefined && { sort }),
    page: 1,
    hitsPerPage: feedLimit,
    attributesToRetrieve: [...told],
  };
}

/** The newest courses of a state. Those of which no source says since when they are offered are not in it. */
export async function searchFeedEntries(query: SearchQuery, ask: Ask<FeedHit>): Promise<AtomEntry[]> {
  const [answer] = await ask([query]);
  return (answer?.hits ?? []).flatMap(({ programId, slug, title, provider, summary, offeredSince }) =>
    offeredSince === null
      ? []
      : [
          {
            path: `/opleiding/${slug}`,
            id: `opleiding:${programId}`,
            title,
            summary: summary === null ? provider : `${provider}. ${summary}`,
            updated: dayOf(offeredSince),
          },
        ],
  );
}
