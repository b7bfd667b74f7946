import { isWithin } from '../index/attribute-pattern.ts';
import { isJsonObject, type Json, type JsonObject } from '../index/flatten.ts';

/** The part of a document under the given attribute names, nested structure kept. */
export function selectFields(document: JsonObject, names: readonly string[]): JsonObject {
  return names.includes('*') ? document : selectWithin(document, names, '');
}

function selectWithin(object: JsonObject, names: readonly string[], prefix: string): JsonObject {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(object)) {
    const path = prefix + key;
    if (names.some((name) => isWithin(name, path))) result[key] = value;
    else if (names.some((name) => name.startsWith(`${path}.`))) {
      const inner = selectInner(value, names, `${path}.`);
      if (inner !== undefined) result[key] = inner;
    }
  }
  return result;
}

function selectInner(value: Json, names: readonly string[], prefix: string): Json | undefined {
  if (isJsonObject(value)) {
    const inner = selectWithin(value, names, prefix);
    return Object.keys(inner).length > 0 ? inner : undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const elements = value
    .map((element) => selectInner(element, names, prefix))
    .filter((one) => one !== undefined);
  return elements.length > 0 ? elements : undefined;
}

/** A document with its `_vectors` (none is an empty object) when they were asked for, and without them when not. */
export function showVectors(document: JsonObject, show: boolean): JsonObject {
  if (show) return { ...document, _vectors: document['_vectors'] ?? {} };
  if (!Object.hasOwn(document, '_vectors')) return document;
  const rest = { ...document };
  delete rest['_vectors'];
  return rest;
}
