import { isWithin } from '../index/attribute-pattern.ts';
import { isJsonObject, type Json, type JsonObject } from '../index/flatten.ts';

/** Whether a list of attribute names asks for everything. */
const isEverything = (names: readonly string[]) => names.includes('*');

/** The part of a document under the given attribute names, nested structure kept. */
export function selectFields(document: JsonObject, names: readonly string[]): JsonObject {
  if (isEverything(names)) return document;
  return selectWithin(document, names, '');
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
