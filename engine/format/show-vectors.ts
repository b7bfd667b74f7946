import type { JsonObject } from '../index/flatten.ts';

/** A document with its `_vectors` (none is an empty object) when they were asked for, and without them when not. */
export function showVectors(document: JsonObject, show: boolean): JsonObject {
  if (show) return { ...document, _vectors: document['_vectors'] ?? {} };
  if (!Object.hasOwn(document, '_vectors')) return document;
  const rest = { ...document };
  delete rest['_vectors'];
  return rest;
}
