import type { MatchingStrategy } from './rank/words-rule.ts';

/** A search that asks for nothing in particular. */
export function defaultSearchRequest() {
  return {
    q: null as string | null,
    offset: 0,
    limit: 20,
    /** Either of these set means numbered pages with an exact total. */
    page: null as number | null,
    hitsPerPage: null as number | null,
    attributesToRetrieve: null as string[] | null,
    attributesToCrop: null as string[] | null,
    cropLength: 10,
    cropMarker: '…',
    attributesToHighlight: null as string[] | null,
    highlightPreTag: '<em>',
    highlightPostTag: '</em>',
    showMatchesPosition: false,
    showRankingScore: false,
    showRankingScoreDetails: false,
    rankingScoreThreshold: null as number | null,
    filter: null as unknown,
    sort: null as string[] | null,
    distinct: null as string | null,
    facets: null as string[] | null,
    matchingStrategy: 'last' as MatchingStrategy,
    attributesToSearchOn: null as string[] | null,
  };
}

/** A search as the API takes it, checked and with defaults filled in. */
export type SearchRequest = ReturnType<typeof defaultSearchRequest>;
