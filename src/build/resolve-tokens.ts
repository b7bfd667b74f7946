/** What of a style sheet's tokens (custom properties) has a value. */
export interface KnownTokens {
  /** Declared somewhere. */
  readonly isSet: (token: string) => boolean;
  /** Declared for the whole document, so that a fallback behind it never counts. */
  readonly isAlwaysSet: (token: string) => boolean;
  /** The value of a token that has one value everywhere and always, when writing that is no longer than its name. */
  readonly constantOf: (token: string) => string | undefined;
}

/** The closing bracket that belongs to the opening one at `from`. */
function closingBracket(value: string, from: number): number {
  let depth = 0;
  for (let at = from; at < value.length; at += 1) {
    if (value[at] === '(') depth += 1;
    else if (value[at] === ')' && (depth -= 1) === 0) return at;
  }
  return -1;
}

/**
 * A CSS value without the fallbacks between tokens that cannot count: `var(--a, var(--b, 1px))` is `1px` when neither
 * is set anywhere, `var(--a)` when `--a` always is, and `2px` when that is all it ever is. `null` when it asks for a token that nothing sets and that has no
 * fallback: such a declaration does nothing (CSS Custom Properties 1, §3.3, "invalid at computed-value time").
 */
export function resolveTokens(value: string, tokens: KnownTokens): string | null {
  const start = value.search(/\bvar\(/);
  if (start === -1) return value;
  const end = closingBracket(value, start + 3);
  if (end === -1) return value;
  const inner = value.slice(start + 4, end);
  const comma = inner.indexOf(',');
  const token = (comma === -1 ? inner : inner.slice(0, comma)).trim();
  const fallback = comma === -1 ? null : resolveTokens(inner.slice(comma + 1).trim(), tokens);
  const rest = resolveTokens(value.slice(end + 1), tokens);
  const own = !tokens.isSet(token)
    ? fallback
    : (tokens.constantOf(token) ??
      (fallback === null || tokens.isAlwaysSet(token) ? `var(${token})` : `var(${token},${fallback})`));
  return own === null || rest === null ? null : value.slice(0, start) + own + rest;
}
