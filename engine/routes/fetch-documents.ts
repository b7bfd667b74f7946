import { ApiError } from '../http/errors.ts';
import { readList } from '../http/read-text.ts';
import { anything, boolean, fieldsOf, integer, list, text, withText, type Shaped } from '../http/shape.ts';
import { selectFields, showVectors } from '../format/select-fields.ts';
import { toArray } from '../index/bitset.ts';
import { evaluateFilter } from '../search/filter/evaluate-filter.ts';
import { parseSort } from '../search/parse-sort.ts';
import { bucketSort } from '../search/rank/bucket-sort.ts';
import { geoSortRule, sortRule } from '../search/rank/sort-rules.ts';
import type { JsonObject } from '../index/flatten.ts';
import type { DocumentStore } from '../store/document-store.ts';
import type { LiveIndex } from '../store/live-index.ts';

/** In a query, names have commas between, and `*` is no condition. */
const names = withText(
  list(text),
  readList((name) => name),
);

/** What of the documents to give, as fields of a body or parameters of a query. */
export const shownFields = fieldsOf('document', { fields: names, retrieveVectors: boolean });
/** Which documents to give, and what of them. */
export const fetchFields = fieldsOf('document', {
  offset: integer,
  limit: integer,
  fields: names,
  retrieveVectors: boolean,
  filter: anything,
  ids: withText(list(anything), names.fromText),
  sort: names,
});
export type FetchRequest = Shaped<typeof fetchFields>;

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
  const plainly = {
    distinct: null,
    withScores: false,
    threshold: null,
    countsAll: false,
    deadline: Infinity,
  };
  return bucketSort(bucket, { rules, offset, limit, ...plainly }).docs.map(({ doc }) => doc);
}

/** The part of a document that was asked for. */
export function showDocument(
  document: JsonObject,
  { fields, retrieveVectors }: Shaped<typeof shownFields>,
): JsonObject {
  const shown = showVectors(document, retrieveVectors === true);
  return selectFields(shown, fields ?? ['*']);
}

/** A page of the documents of an index, in the API's shape. */
export function fetchDocuments(documents: DocumentStore, live: LiveIndex, request: FetchRequest) {
  const { search, record } = live;
  const [offset, limit] = [request.offset ?? 0, request.limit ?? 20];
  let docs = toArray(evaluateFilter(search, request.filter, 'invalid_document_filter'));
  if (request.ids) {
    const wanted = new Set(request.ids.map((id) => documents.find(record.id, String(id))?.doc));
    docs = docs.filter((doc) => wanted.has(doc));
  }
  const page = request.sort
    ? sortPage(live, docs, request.sort, offset, limit)
    : [...docs.subarray(offset, offset + limit)];
  const results = page.flatMap((doc) => {
    const document = documents.get(record.id, doc);
    return document === null ? [] : [showDocument(document, request)];
  });
  return { results, offset, limit, total: docs.length };
}
