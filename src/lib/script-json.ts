/**
 * JSON that may stand inside `<script>`: `<` is written as an escape, so that no text of a source can close the
 * element, and so are the two line separators old script parsers stumble on.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
