import { ApiError } from '../http/errors.ts';
import { showVectors } from '../format/show-vectors.ts';
import { selectFields } from '../format/select-fields.ts';
import { toArray } from '../index/bitset.ts';
import { evaluateFilter } from '../search/filter/evaluate-filter.ts';
import { parseSort } from '../search/parse-sort.ts';
import { bucketSort } from '../search/rank/bucket-sort.ts';
import { geoSortRule, sortRule } from '../search/rank/sort-rules.ts';
import type { JsonObject } from '../index/flatten.ts';
import type { DocumentStore } from '../store/document-store.ts';
import type { LiveIndex } from '../store/live-index.ts';

/** Which documents to give, and what of them; null or absent is no condition. */
export interface FetchRequest {
  offset?: number | null;
  limit?: number | null;
  fields?: string[] | null;
  filter?: unknown;
  ids?: readonly unknown[] | null;
  sort?: string[] | null;
  retrieveVectors?: boolean | null;
}

/** One page of numbers, sorted as asked. */
function sortPage({ search }: LiveIndex, docs: Uint32Array, sort: string[], offset: number, limit: number) {
  let order;
  try {
    order = parseSort(search, sort, '', false);
  } catch (error) {
    throw error instanceof ApiError ? new ApiError('invalid_document_sort', error.message) : error;
  }
  const rules = order.map((by) =>
    'attribute' in by
      ? sortRule(search, by.attribute, by.ascending)
      : geoSortRule(search, by.lat, by.lng, by.ascending),
  );
  const bucket = { docs, paths: [], masks: new Uint32Array(0), parent: null };
  const options = {
    distinct: null,
    withScores: false,
    threshold: null,
    countsAll: false,
    deadline: Infinity,
  };
  const sorted = bucketSort(bucket, { rules, offset, limit, ...options });
  return sorted.docs.map(({ doc }) => doc);
}

/** The part of a document that was asked for. */
export function showDocument(
  document: JsonObject,
  { fields, retrieveVectors }: Pick<FetchRequest, 'fields' | 'retrieveVectors'>,
): JsonObject {
  const shown = showVectors(document, retrieveVectors === true);
  return fields === undefined || fields === null ? shown : selectFields(shown, fields);
}

/** A page of the documents of an index, in the API's shape. */
export function fetchDocuments(documents: DocumentStore, live: LiveIndex, request: FetchRequest) {
  const { search, record } = live;
  const [offset, limit] = [request.offset ?? 0, request.limit ?? 20];
  let docs = toArray(evaluateFilter(search, request.filter, 'invalid_document_filter'));
  if (request.ids !== undefined && request.ids !== null) {
    const wanted = new Set(request.ids.map((id) => documents.find(record.id, String(id))?.doc));
    docs = docs.filter((doc) => wanted.has(doc));
  }
  const page =
    request.sort === undefined || request.sort === null
      ? [...docs.subarray(offset, offset + limit)]
      : sortPage(live, docs, request.sort, offset, limit);
  const results = page.flatMap((doc) => {
    const document = documents.get(record.id, doc);
    return document === null ? [] : [showDocument(document, request)];
  });
  return { results, offset, limit, total: docs.length };
}
