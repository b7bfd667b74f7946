import { randomUUID } from 'node:crypto';
import type { CheckedSearch } from '../http/check-search.ts';
import { ApiError } from '../http/errors.ts';
import { showVectors } from '../format/select-fields.ts';
import { runSearch, type SearchResponse } from '../search/run-search.ts';
import { liveIndex } from '../tasks/workspace.ts';
import { uidOf, type Ask, type Services } from './context.ts';

/** Answers one query on one index. `onHit` is called with the number of each document that becomes a hit, in order. */
export function runQuery(
  { workspace }: Services,
  uid: string,
  request: CheckedSearch,
  onHit: (doc: number) => void = () => undefined,
): SearchResponse {
  const started = performance.now();
  const live = liveIndex(workspace, uid);
  const read = (doc: number) => {
    const document = workspace.documents.get(live.record.id, doc);
    if (document !== null) onHit(doc);
    return document;
  };
  const response = runSearch(live.search, request, read, `Index \`${uid}\`: `);
  const hits = response.hits.map((hit) => showVectors(hit, request.retrieveVectors));
  return { ...response, hits, ...(request.showPerformanceDetails ? performanceDetails(started) : {}) };
}

/** How long the search took, as far as it is measured. */
export function performanceDetails(started: number) {
  return { performanceDetails: { search: `${(performance.now() - started).toFixed(2)}ms` } };
}

/** What clients that ask for it get to know about how a query was answered; null for those that do not. */
export function queryMetadata(c: Ask, { workspace }: Services, uid: string) {
  if (c.req.header('meili-include-metadata') !== 'true') return null;
  return { queryUid: randomUUID(), indexUid: uid, primaryKey: liveIndex(workspace, uid).record.primaryKey };
}

/** The answer to one query on the index in the path, or another, with what this client wants to know besides. */
export function answerQuery(c: Ask, services: Services, request: CheckedSearch, uid = uidOf(c)) {
  const metadata = queryMetadata(c, services, uid);
  return { ...runQuery(services, uid, request), ...(metadata === null ? {} : { metadata }) };
}

/** Does something for a part of the request; an error says for which. */
export function inside<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError(error.code, `Inside \`${path}\`: ${error.message}`);
  }
}
