import { ApiError, refusal } from '../http/errors.ts';
import { isJsonObject, valueAt, visitPaths, type Json, type JsonObject } from '../index/flatten.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** What a document id may be. */
const idForm = /^[A-Za-z0-9_-]{1,511}$/;

/** The id of a document under its primary key, as text; refuses documents without one, or with a bad one. */
export function documentId(document: JsonObject, primaryKey: string): string {
  const value = valueAt(document, primaryKey);
  if (value === undefined) throw refusal('missing_document_id', primaryKey, document);
  const id = typeof value === 'number' && Number.isInteger(value) ? String(value) : value;
  if (typeof id === 'string' && idForm.test(id)) return id;
  throw refusal('invalid_document_id', value);
}

/** Fields a document may have, those of objects inside it included (known limitations of Meilisearch). */
const maxFields = 65_535;

function countValues(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const inner of Object.values(value)) count += countValues(inner);
  return count;
}

/** Refuses a document with too many fields. */
export function checkFieldCount(document: JsonObject): void {
  if (countValues(document) <= maxFields) return;
  const paths = new Set<string>();
  visitPaths(document, (path) => paths.add(path));
  if (paths.size <= maxFields) return;
  throw refusal('max_fields_limit_exceeded');
}

/** The primary key that a first document implies: its only field whose name ends with `id`. */
export function inferPrimaryKey(document: JsonObject): string {
  const candidates = Object.keys(document).filter((field) => field.toLowerCase().endsWith('id'));
  if (candidates.length === 1) return candidates[0]!;
  throw candidates.length === 0
    ? refusal('index_primary_key_no_candidate_found')
    : refusal('index_primary_key_multiple_candidates_found', candidates);
}

/** Refuses a `_geo` that is not a point, when the index filters or sorts on it. */
export function checkGeo(search: SearchIndex, document: JsonObject, id: string): void {
  const geo = document['_geo'];
  if (geo === undefined || geo === null || !search.isFaceted('_geo')) return;
  const place = `in the document with the id: \`${JSON.stringify(id)}\``;
  const refuse = (message: string) => new ApiError('invalid_document_geo_field', message);
  const found = (value: Json) => `but instead got \`${JSON.stringify(value)}\`.`;
  if (!isJsonObject(geo)) {
    const expected = 'an object with the `_geo.lat` and `_geo.lng` fields';
    throw refuse(`The \`_geo\` field ${place} is not an object. Was expecting ${expected} ${found(geo)}`);
  }
  for (const [field, name] of Object.entries({ lat: 'latitude', lng: 'longitude' })) {
    const value = geo[field] ?? null;
    if (value === null)
      throw refuse(`Could not find ${name} ${place}. Was expecting a \`_geo.${field}\` field.`);
    if (!Number.isFinite(typeof value === 'string' ? Number(value) : value))
      throw refuse(`Could not parse ${name} ${place}. Was expecting a finite number ${found(value)}`);
  }
}
