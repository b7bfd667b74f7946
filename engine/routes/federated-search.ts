import { randomUUID } from 'node:crypto';
import { countBits, createBitset, unite, type Bitset } from '../index/bitset.ts';
import { valueAt, type JsonObject } from '../index/flatten.ts';
import { countFacets, type Facets } from '../search/facets.ts';
import { findCandidates } from '../search/find-candidates.ts';
import { liveIndex } from '../tasks/workspace.ts';
import type { FederatedQuery, Federation } from './check-federation.ts';
import type { Services } from './context.ts';
import { inside, performanceDetails, runQuery } from './run-query.ts';

/** A hit of one query with what decides on its place among the hits of the others. */
interface Entry {
  hit: JsonObject;
  weighted: number;
  /** Index and number of the document: two queries may find the same one. */
  document: string;
  /** Value of the attribute that the federation is distinct on; null when there is none. */
  value: string | null;
}

/** The best hits of one query, in its own order. */
function entriesOf(
  services: Services,
  federation: Federation,
  query: FederatedQuery,
  limit: number,
): Entry[] {
  const { uid, request, weight, position } = query;
  const docs: number[] = [];
  const distinct = federation.distinct ?? request.distinct;
  const asked = { ...request, distinct, offset: 0, limit, showRankingScore: true };
  const { hits } = runQuery(services, uid, asked, (doc) => docs.push(doc));
  const { id } = liveIndex(services.workspace, uid).record;
  return hits.map(({ _rankingScore: score, ...hit }, i) => {
    const weighted = (score as number) * weight;
    const stored = federation.distinct ? services.workspace.documents.get(id, docs[i]!) : null;
    const value = stored === null ? undefined : valueAt(stored, federation.distinct!);
    return {
      hit: {
        ...hit,
        ...(request.showRankingScore ? { _rankingScore: score! } : {}),
        _federation: { indexUid: uid, queriesPosition: position, weightedRankingScore: weighted },
      },
      weighted,
      document: `${uid}/${docs[i]!}`,
      value: value === undefined ? null : JSON.stringify(value),
    };
  });
}

/**
 * The lists as one: next comes the best of what the lists begin with, so that each keeps its own order; a document
 * and a distinct value come once.
 */
function merge(lists: Entry[][], limit: number): JsonObject[] {
  const heads = lists.map(() => 0);
  const seen = new Set<string>();
  const hits: JsonObject[] = [];
  while (hits.length < limit) {
    let best = -1;
    lists.forEach((list, i) => {
      const entry = list[heads[i]!];
      if (entry === undefined) return;
      if (best < 0 || entry.weighted > lists[best]![heads[best]!]!.weighted) best = i;
    });
    if (best < 0) break;
    const { hit, document, value } = lists[best]![heads[best]!++]!;
    const keys = value === null ? [document] : [document, `=${value}`];
    if (!keys.some((key) => seen.has(key))) hits.push(hit);
    keys.forEach((key) => seen.add(key));
  }
  return hits;
}

/** Facets of several indexes as one: counts of equal values are added, at most `most` values of each, in order. */
function mergeFacets(all: Facets[], most: number): Facets {
  const merged: Facets = { facetDistribution: {}, facetStats: {} };
  for (const { facetDistribution, facetStats } of all) {
    for (const [name, counts] of Object.entries(facetDistribution)) {
      const sums = (merged.facetDistribution[name] ??= {});
      for (const [value, count] of Object.entries(counts)) sums[value] = (sums[value] ?? 0) + count;
    }
    for (const [name, { min, max }] of Object.entries(facetStats)) {
      const before = merged.facetStats[name] ?? { min, max };
      merged.facetStats[name] = { min: Math.min(min, before.min), max: Math.max(max, before.max) };
    }
  }
  for (const [name, counts] of Object.entries(merged.facetDistribution)) {
    const ordered = Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));
    merged.facetDistribution[name] = Object.fromEntries(ordered.slice(0, most));
  }
  return merged;
}

/** The documents of each index that any of the queries finds. */
function candidatesByIndex({ workspace }: Services, queries: readonly FederatedQuery[]): Map<string, Bitset> {
  const found = new Map<string, Bitset>();
  for (const { uid, request } of queries) {
    const { docs } = findCandidates(liveIndex(workspace, uid).search, request);
    const before = found.get(uid);
    found.set(uid, before === undefined ? docs : unite(before, docs));
  }
  return found;
}

function facetsOf(services: Services, federation: Federation, found: Map<string, Bitset>) {
  const named = Object.entries(federation.facetsByIndex ?? {}).map(([uid, names]): [string, Facets] => [
    uid,
    inside(`.federation.facetsByIndex.${uid}`, () => {
      const { search } = liveIndex(services.workspace, uid);
      const docs = found.get(uid);
      return countFacets(search, names ?? [], docs ?? createBitset(0));
    }),
  ]);
  if (named.length === 0) return {};
  if (federation.mergeFacets) {
    const all = named.map(([, facets]) => facets);
    return mergeFacets(all, federation.mergeFacets.maxValuesPerFacet ?? 100);
  }
  const facetsByIndex = Object.fromEntries(
    named.map(([uid, facets]) => [uid, { distribution: facets.facetDistribution, stats: facets.facetStats }]),
  );
  return { facetsByIndex };
}

/** Answers several queries with one list of hits, the best by weighted score first. */
export function runFederatedSearch(
  services: Services,
  federation: Federation,
  queries: readonly FederatedQuery[],
) {
  const started = performance.now();
  const { page = null, hitsPerPage = null } = federation;
  const isFinite = page !== null || hitsPerPage !== null;
  const [number, size] = [page ?? 1, hitsPerPage ?? 20];
  const limit = isFinite ? size : (federation.limit ?? 20);
  const offset = isFinite ? Math.max(0, number - 1) * size : (federation.offset ?? 0);
  const end = isFinite && number === 0 ? 0 : offset + limit;
  const lists = queries.map((query, i) =>
    inside(`.queries[${i}]`, () => entriesOf(services, federation, query, end)),
  );
  const found = candidatesByIndex(services, queries);
  const total = [...found.values()].reduce((sum, docs) => sum + countBits(docs), 0);
  return {
    hits: merge(lists, end).slice(offset),
    processingTimeMs: Math.floor(performance.now() - started),
    ...(isFinite
      ? {
          hitsPerPage: size,
          page: number,
          totalPages: Math.ceil(total / Math.max(1, size)),
          totalHits: total,
        }
      : { limit, offset, estimatedTotalHits: total }),
    ...facetsOf(services, federation, found),
    requestUid: randomUUID(),
    ...(federation.showPerformanceDetails ? performanceDetails(started) : {}),
  };
}
