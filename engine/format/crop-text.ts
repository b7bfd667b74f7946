import type { Token } from '../text/tokenize.ts';
import type { TextMatch } from './match-words.ts';

/** Unique words, closeness and order of the matches: what makes a passage worth showing. */
function scoreOf(matches: readonly TextMatch[]): [number, number, number] {
  let distance = 0;
  let order = 0;
  matches.forEach((match, i) => {
    order += match.lastWord - match.firstWord;
    distance -= match.lastWord - match.firstWord;
    const next = matches[i + 1];
    if (next === undefined) return;
    if (Math.min(...next.ids) > Math.min(...match.ids)) order++;
    distance -= Math.min(7, next.firstWord - match.lastWord);
  });
  return [new Set(matches.flatMap(({ ids }) => ids)).size, distance, order];
}

const better = (a: readonly number[], b: readonly number[]) =>
  a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!;

/** First and last match of the passage of at most `size` words that holds most of the query. */
function bestInterval(matches: readonly TextMatch[], size: number): [TextMatch, TextMatch] {
  let best: { range: [number, number]; score: number[] } | null = null;
  const consider = (from: number, to: number): void => {
    // A passage has at most `size` matches, so this stays linear in the text.
    const score = scoreOf(matches.slice(from, to + 1));
    if (best === null || better(score, best.score) > 0) best = { range: [from, to], score };
  };
  let first = 0;
  for (let next = 0; next < matches.length; next++) {
    const end = matches[next]!.lastWord;
    if (end - matches[first]!.firstWord < size) continue;
    if (next > 0) consider(first, next - 1);
    while (first < matches.length - 1) {
      first++;
      if (matches[first]!.firstWord > end || end - matches[first]!.firstWord < size) break;
    }
  }
  const last = matches.length - 1;
  if (first !== last || matches[first]!.lastWord - matches[first]!.firstWord + 1 < size)
    consider(first, last);
  const [from, to] = (best as { range: [number, number] } | null)?.range ?? [0, 0];
  return [matches[from]!, matches[to]!];
}

/**
 * Bounds of the passage of `size` words to show, as offsets in the text: around the best matches, or from the
 * start when there are none (milli `crop_bounds`).
 */
export function cropBounds(
  text: string,
  tokens: readonly Token[],
  matches: readonly TextMatch[],
  size: number,
): [number, number] {
  let before = -1;
  let after = 0;
  let remaining = size;
  if (matches.length > 0) {
    const [first, last] = bestInterval(matches, size);
    before = first.first - 1;
    after = last.last + 1;
    remaining = Math.max(0, size - (last.lastWord - first.firstWord + 1));
  }
  const kindAt = (i: number) => tokens[i]?.kind;
  while (remaining > 0) {
    const left = kindAt(before);
    const right = kindAt(after);
    if (left === undefined && right === undefined) break;
    if (left === undefined || right === undefined) {
      const kind = left ?? right;
      if (left === undefined) after++;
      else before--;
      if (kind === 'word') remaining--;
    } else if (left !== 'word' && right !== 'word') {
      if (left === right) {
        before--;
        // A separator right before the crop marker says nothing.
        if (remaining > 1) after++;
      } else if (left === 'hard') after++;
      else before--;
    } else if (left === 'word' && right === 'word') {
      before--;
      remaining--;
      if (remaining > 0) {
        after++;
        remaining--;
      }
    } else {
      if (left === 'word') before--;
      else after++;
      remaining--;
    }
  }
  return [before >= 0 ? tokens[before]!.end : 0, after < tokens.length ? tokens[after]!.start : text.length];
}
