import { ApiError } from '../http/errors.ts';
import { isJsonObject, valueAt, visitPaths, type Json, type JsonObject } from '../index/flatten.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** Whether a text may be a document id: [A-Za-z0-9_-], at most 511 characters. */
export function isDocumentId(text: string): boolean {
  if (text.length === 0 || text.length > 511) return false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const letter = (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
    if (!letter && !(c >= 48 && c <= 57) && c !== 45 && c !== 95) return false;
  }
  return true;
}

/** The id of a document under its primary key, as text; refuses documents without one, or with a bad one. */
export function documentId(document: JsonObject, primaryKey: string): string {
  const value = valueAt(document, primaryKey);
  if (value === undefined) {
    throw new ApiError(
      'missing_document_id',
      `Document doesn't have a \`${primaryKey}\` attribute: \`${JSON.stringify(document)}\`.`,
    );
  }
  const id = typeof value === 'number' && Number.isInteger(value) ? String(value) : value;
  if (typeof id === 'string' && isDocumentId(id)) return id;
  throw new ApiError(
    'invalid_document_id',
    `Document identifier \`${JSON.stringify(value)}\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`,
  );
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
  throw new ApiError('max_fields_limit_exceeded', 'A document cannot contain more than 65,535 fields.');
}

/** The primary key that a first document implies: its only field whose name ends with `id`. */
export function inferPrimaryKey(document: JsonObject): string {
  const candidates = Object.keys(document).filter((field) => field.toLowerCase().endsWith('id'));
  if (candidates.length === 1) return candidates[0]!;
  const advice = 'Please specify the primary key manually using the `primaryKey` query parameter.';
  if (candidates.length === 0) {
    throw new ApiError(
      'index_primary_key_no_candidate_found',
      `The primary key inference failed as the engine did not find any field ending with \`id\` in its name. ${advice}`,
    );
  }
  throw new ApiError(
    'index_primary_key_multiple_candidates_found',
    `The primary key inference failed as the engine found ${candidates.length} fields ending with \`id\` in their names: '${candidates[0]!}' and '${candidates[1]!}'. ${advice}`,
  );
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
