/** A JSON value as documents hold it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

/** Whether a value is a JSON object and not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Calls `visit` for every value at every dotted path, parents before children. Arrays of objects are looked
 * through, so `a: [{b: 1}, {b: 2}]` visits `a.b` twice (Meilisearch's flattening). Elements of an array are visited
 * with `inArray` true, after the array itself.
 */
export function visitPaths(
  document: JsonObject,
  visit: (path: string, value: Json, inArray: boolean) => void,
): void {
  const descend = (path: string, value: Json, inArray: boolean): void => {
    visit(path, value, inArray);
    if (Array.isArray(value)) {
      for (const element of value) descend(path, element, true);
    } else if (isJsonObject(value)) {
      for (const key in value) descend(`${path}.${key}`, value[key]!, false);
    }
  };
  for (const key in document) descend(key, document[key]!, false);
}

/** The text under which a leaf is searched; null when it holds none. */
export function leafText(value: Json): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return null;
}

/** The value at a dotted path; keys that hold a dot themselves are tried first. Undefined when absent. */
export function valueAt(document: JsonObject, path: string): Json | undefined {
  if (Object.hasOwn(document, path)) return document[path];
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const head = path.slice(0, dot);
    const inner = Object.hasOwn(document, head) ? document[head] : undefined;
    if (isJsonObject(inner)) {
      const found = valueAt(inner, path.slice(dot + 1));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
