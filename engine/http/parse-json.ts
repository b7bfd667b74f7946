/** Deepest nesting of JSON that is taken (serde_json's limit); what comes after may walk values recursively. */
const maxDepth = 128;

function isTooDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  return Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}

/** Whether a text within holds half of a character, which no UTF-8 can carry on. */
function isBroken(value: unknown): boolean {
  if (typeof value === 'string') return !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => isBroken(key) || isBroken(inner));
}

/** The value of a JSON text; `refuse` makes the error for one that cannot be read, from a reason of one line. */
export function parseJson(text: string, refuse: (why: string) => Error): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse((error as Error).message.replaceAll('\n', ' '));
  }
  if (isTooDeep(value, maxDepth)) throw refuse('recursion limit exceeded');
  // Only an escape can bring one in, as the text itself was decoded from UTF-8.
  const mayBeBroken = text.includes('\\ud') || text.includes('\\uD');
  if (mayBeBroken && isBroken(value)) throw refuse('lone leading surrogate in hex escape');
  return value;
}
