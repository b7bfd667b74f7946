/** One token of JSON, from where the last one ended. Source: RFC 8259. */
const token =
  /[ \t\r\n]+|[[\]{}:,]|true\b|false\b|null\b|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"/y;

/**
 * Index of the first character that begins no token of JSON, such as NaN; the end of the text when all are tokens.
 * Says where JSON.parse stopped when its message does not.
 */
export function findBadToken(text: string): number {
  token.lastIndex = 0;
  let end = 0;
  while (end < text.length && token.test(text)) end = token.lastIndex;
  return end;
}
