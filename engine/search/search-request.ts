import type { MatchingStrategy } from './rank/words-rule.ts';

/** A search as the API takes it, checked and with defaults filled in. */
export interface SearchRequest {
  q: string | null;
  offset: number;
  limit: number;
  /** Either of these set means numbered pages with an exact total. */
  page: number | null;
  hitsPerPage: number | null;
  attributesToRetrieve: string[] | null;
  attributesToCrop: string[] | null;
  cropLength: number;
  cropMarker: string;
  attributesToHighlight: string[] | null;
  highlightPreTag: string;
  highlightPostTag: string;
  showMatchesPosition: boolean;
  showRankingScore: boolean;
  showRankingScoreDetails: boolean;
  rankingScoreThreshold: number | null;
  filter: unknown;
  sort: string[] | null;
  distinct: string | null;
  facets: string[] | null;
  matchingStrategy: MatchingStrategy;
  attributesToSearchOn: string[] | null;
}

export function defaultSearchRequest(): SearchRequest {
  return {
    q: null,
    offset: 0,
    limit: 20,
    page: null,
    hitsPerPage: null,
    attributesToRetrieve: null,
    attributesToCrop: null,
    cropLength: 10,
    cropMarker: '…',
    attributesToHighlight: null,
    highlightPreTag: '<em>',
    highlightPostTag: '</em>',
    showMatchesPosition: false,
    showRankingScore: false,
    showRankingScoreDetails: false,
    rankingScoreThreshold: null,
    filter: null,
    sort: null,
    distinct: null,
    facets: null,
    matchingStrategy: 'last',
    attributesToSearchOn: null,
  };
}
