import { randomUUID } from 'node:crypto';
import { countBits, removeBit, toArray } from '../index/bitset.ts';
import type { JsonObject } from '../index/flatten.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { formatHits } from '../format/format-hits.ts';
import { countFacets, facetAttributes, type Facets } from './facets.ts';
import { distinctColumn, keepDistinct } from './distinct.ts';
import { findCandidates } from './find-candidates.ts';
import { parseSort } from './parse-sort.ts';
import type { Bucket } from './rank/bucket.ts';
import { bucketSort } from './rank/bucket-sort.ts';
import { rankingRules } from './rank/ranking-rules.ts';
import { wordsRule } from './rank/words-rule.ts';
import type { SearchRequest } from './search-request.ts';

/** The answer to a search, in the API's shape. */
export type SearchResponse = { hits: JsonObject[]; query: string; processingTimeMs: number } & (
  | { limit: number; offset: number; estimatedTotalHits: number }
  | { hitsPerPage: number; page: number; totalPages: number; totalHits: number }
) &
  Partial<Facets> & { requestUid: string };

/** Time after which a search answers with what it has, unless the index says otherwise, in milliseconds. */
const defaultCutoff = 1500;

function pageOf(
  request: SearchRequest,
  maxTotalHits: number,
): { finite: boolean; offset: number; limit: number } {
  if (request.page === null && request.hitsPerPage === null) {
    const offset = Math.min(request.offset, maxTotalHits);
    return { finite: false, offset, limit: Math.min(request.limit, maxTotalHits - offset) };
  }
  const page = request.page ?? 1;
  const hitsPerPage = request.hitsPerPage ?? 20;
  if (page === 0) return { finite: true, offset: 0, limit: 0 };
  const offset = Math.min(hitsPerPage * (page - 1), maxTotalHits);
  return { finite: true, offset, limit: Math.min(hitsPerPage, maxTotalHits - offset) };
}

/**
 * Answers one search: candidates, ranking of the page, facets, formatting. `read` gets a document by its internal
 * number. Synchronous, so that it sees one state of the index.
 */
export function runSearch(
  index: SearchIndex,
  request: SearchRequest,
  read: (doc: number) => JsonObject | null,
  prefix = '',
): SearchResponse {
  const started = performance.now();
  const { settings } = index;
  // Of several faults the one is told that Meilisearch finds first.
  const distinct = distinctColumn(index, request.distinct, prefix);
  const candidates = findCandidates(index, request, prefix);
  const sort = parseSort(index, request.sort ?? [], prefix);
  if (request.facets !== null) facetAttributes(index, request.facets);
  const { docs, readings } = candidates;
  const { finite, offset, limit } = pageOf(request, settings.pagination.maxTotalHits);

  const words = readings.length > 0 ? wordsRule(index, readings, request.matchingStrategy === 'all') : null;
  const rules = rankingRules(index, sort, words, request.matchingStrategy === 'all' ? candidates.nodes : []);
  const isSorted = rules.length === 0 && distinct === null && request.rankingScoreThreshold === null;
  const needed = Math.min(countBits(docs), isSorted ? offset + limit : Infinity);
  const all = toArray(docs, index.scratch.uint32(needed));
  const start: Bucket = { docs: all, paths: [], masks: null, parent: null };
  const sorted = bucketSort(start, {
    rules,
    offset,
    limit,
    distinct,
    withScores:
      request.showRankingScore || request.showRankingScoreDetails || request.rankingScoreThreshold !== null,
    threshold: request.rankingScoreThreshold,
    countsAll: finite,
    deadline: started + (settings.searchCutoffMs ?? defaultCutoff),
  });
  for (const doc of sorted.tooLow) removeBit(docs, doc);
  if (distinct !== null) keepDistinct(distinct, docs, sorted, finite);

  const hits = formatHits(index, candidates, request, sort, sorted.docs, read);
  const total = Math.min(countBits(docs), settings.pagination.maxTotalHits);
  const facets = request.facets === null ? {} : countFacets(index, request.facets, docs);
  const hitsPerPage = request.hitsPerPage ?? 20;
  return {
    hits,
    query: request.q ?? '',
    processingTimeMs: Math.floor(performance.now() - started),
    ...(finite
      ? {
          hitsPerPage,
          page: request.page ?? 1,
          totalPages: hitsPerPage === 0 ? 0 : Math.ceil(total / hitsPerPage),
          totalHits: total,
        }
      : { limit: request.limit, offset, estimatedTotalHits: total }),
    ...facets,
    requestUid: randomUUID(),
  };
}
