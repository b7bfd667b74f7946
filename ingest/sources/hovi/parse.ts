import { isUtf8 } from 'node:buffer';
import { SourceError } from '../../model/source-error.ts';
import { findBadToken } from './bad-token.ts';

/** Deepest nesting taken; the schema itself has 8 levels. Deeper would overflow the stack of what walks it later. */
const depthLimit = 64;

const refuse = (name: string, reason: string): SourceError =>
  new SourceError('hovi', 'parse', `${name} ${reason}`);

/** Where a value is nested deeper than the limit, as its first keys; null when nowhere. Needs no stack. */
function tooDeepAt(value: unknown): string | null {
  const open: { value: unknown; depth: number; key: string }[] = [{ value, depth: 0, key: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > depthLimit) return next.key;
    for (const [key, inner] of Object.entries(next.value) as [string, unknown][]) {
      const name = next.depth > 3 ? next.key : next.key === '' ? key : `${next.key}.${key}`;
      open.push({ value: inner, depth: next.depth + 1, key: name });
    }
  }
  return null;
}

/** Refuses a parsed value that is nested too deep. Throws SourceError. */
export function checkDepth(value: unknown, name: string): void {
  const deep = tooDeepAt(value);
  if (deep !== null) {
    throw refuse(name, `is nested deeper than ${String(depthLimit)} levels at ${deep.slice(0, 100)}`);
  }
}

function syntaxReason(text: string, error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');
  const position = /at position (\d+)/.exec(message)?.[1];
  const at = position === undefined ? findBadToken(text) : Number(position);
  const line = text.slice(0, at).split('\n').length;
  const reason = message.replace(/ in JSON at position.*$/, '').replace(/, "?\.\.\..*$/, '');
  return `is not JSON: ${reason.slice(0, 120)} at line ${String(line)}, character ${String(at)}`;
}

/**
 * A JSON document from its bytes: UTF-8, with or without byte order mark, not nested too deep. Where a key stands
 * twice in an object the last one counts, as JSON.parse does. Throws SourceError in one line with `name`, the place
 * and the cause.
 */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  if (!isUtf8(bytes)) throw refuse(name, 'is not UTF-8');
  const text = new TextDecoder().decode(bytes);
  const start = text.trimStart();
  if (start === '') throw refuse(name, 'is empty');
  if (start.startsWith('<')) throw refuse(name, 'is HTML or XML instead of JSON');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse(name, syntaxReason(text, error));
  }
  checkDepth(value, name);
  return value;
}
