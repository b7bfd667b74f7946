import { isJsonObject, type Json, type JsonObject } from '../index/flatten.ts';

/**
 * The part of a document under the given attribute names: of the objects on the way, which may be in arrays, only what
 * is named is left, and what is no object there stays (permissive-json-pointer `select_values`). `*` is everything.
 */
export function selectFields(document: JsonObject, names: readonly string[]): JsonObject {
  return names.includes('*') ? document : selectWithin(document, names, '');
}

function selectWithin(object: JsonObject, names: readonly string[], prefix: string): JsonObject {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(object)) {
    const path = prefix + key;
    if (names.includes(path)) result[key] = value;
    else if (names.some((name) => name.startsWith(`${path}.`)))
      result[key] = selectInner(value, names, `${path}.`);
  }
  return result;
}

function selectInner(value: Json, names: readonly string[], prefix: string): Json {
  if (Array.isArray(value)) return value.map((element) => selectInner(element, names, prefix));
  return isJsonObject(value) ? selectWithin(value, names, prefix) : value;
}

/** A document with its `_vectors` (none is an empty object) when they were asked for, and without them when not. */
export function showVectors(document: JsonObject, show: boolean): JsonObject {
  if (show) return { ...document, _vectors: document['_vectors'] ?? {} };
  if (!Object.hasOwn(document, '_vectors')) return document;
  const rest = { ...document };
  delete rest['_vectors'];
  return rest;
}
