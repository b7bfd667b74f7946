import { lowerBound, prefixRange } from '../index/segment.ts';

/** A word of the vocabulary within reach of the query's word. */
export interface NearWord {
  place: number;
  distance: number;
}

/** Longest word whose rows are kept; the tokenizer lets none longer through. */
const maxDepth = 256;

/**
 * Words of `words[from, to)` (sorted) within `limit` edits of `target`; a swap of neighbours is one edit. With
 * `prefix`, words that begin with something within the limit. Rows of the edit table are shared between words with
 * a common beginning, and a beginning that can no longer come within the limit is skipped with one binary search.
 */
function walk(
  words: readonly string[],
  from: number,
  to: number,
  target: string,
  limit: number,
  prefix: boolean,
  visit: (near: NearWord) => boolean,
): void {
  const width = target.length + 1;
  const rows = new Uint8Array(width * (maxDepth + 1));
  const least = new Uint8Array(maxDepth + 1);
  const best = new Uint8Array(maxDepth + 1);
  for (let j = 0; j < width; j++) rows[j] = Math.min(j, 255);
  best[0] = width - 1;
  let previous = '';
  let known = 0;
  for (let place = from; place < to;) {
    const word = words[place]!;
    let depth = 0;
    while (depth < known && depth < word.length && word.charCodeAt(depth) === previous.charCodeAt(depth))
      depth++;
    let dead = false;
    while (depth < word.length && depth < maxDepth) {
      const row = (depth + 1) * width;
      const above = depth * width;
      const code = word.charCodeAt(depth);
      rows[row] = Math.min(depth + 1, 255);
      let minimum = rows[row]!;
      for (let j = 1; j < width; j++) {
        const same = target.charCodeAt(j - 1) === code;
        let cost = Math.min(
          rows[above + j - 1]! + (same ? 0 : 1),
          rows[above + j]! + 1,
          rows[row + j - 1]! + 1,
        );
        if (
          depth > 0 &&
          j > 1 &&
          code === target.charCodeAt(j - 2) &&
          word.charCodeAt(depth - 1) === target.charCodeAt(j - 1)
        ) {
          cost = Math.min(cost, rows[above - width + j - 2]! + 1);
        }
        rows[row + j] = cost;
        if (cost < minimum) minimum = cost;
      }
      depth++;
      least[depth] = minimum;
      best[depth] = Math.min(best[depth - 1]!, rows[row + width - 1]!);
      // A swap reaches two rows back, so both must be out of reach.
      const reachable =
        minimum <= limit || least[depth - 1]! + 1 <= limit || (prefix && best[depth]! <= limit);
      if (!reachable) {
        dead = true;
        break;
      }
    }
    previous = word;
    known = depth;
    if (dead) {
      place = lowerBound(words, `${word.slice(0, depth)}\uffff`, place + 1);
      continue;
    }
    const distance = prefix ? best[depth]! : rows[depth * width + width - 1]!;
    if (distance <= limit && !visit({ place, distance })) return;
    place++;
  }
}

/** Caps on words taken per number of typos (milli limits: 150 with one, 50 with two). */
const maxOneTypo = 150;
const maxTwoTypos = 50;

/**
 * Words of a sorted vocabulary that are one or two typos away from `target`. The first letter must be right, or
 * counts as two typos; words at no distance are left out (they are no typos).
 */
export function findTypos(
  words: readonly string[],
  target: string,
  allowed: number,
  prefix: boolean,
  accept: (word: string) => boolean,
): NearWord[] {
  if (allowed === 0 || target.length === 0) return [];
  const found: NearWord[] = [];
  const left = [0, maxOneTypo, maxTwoTypos];
  const take = (near: NearWord): boolean => {
    if (near.distance > 0 && left[near.distance]! > 0 && accept(words[near.place]!)) {
      left[near.distance]!--;
      found.push(near);
    }
    return left[1]! > 0 || left[2]! > 0;
  };
  const [from, to] = prefixRange(words, target[0]!);
  walk(words, from, to, target, allowed, prefix, take);
  if (allowed > 1) {
    const other = ({ place }: NearWord) => take({ place, distance: 2 });
    walk(words, 0, from, target, 1, prefix, other);
    walk(words, to, words.length, target, 1, prefix, other);
  }
  return found;
}

/** Least number of edits that turn `query` into a beginning of `value`, when at most `limit`; else `limit + 1`. */
export function prefixDistance(query: string, value: string, limit: number): number {
  let distance = limit + 1;
  walk([value], 0, 1, query, limit, true, (near) => {
    distance = near.distance;
    return false;
  });
  return distance;
}
