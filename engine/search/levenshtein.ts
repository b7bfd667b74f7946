import { WordList } from '../index/word-list.ts';

/** A word of the vocabulary within reach of the query's word. */
export interface NearWord {
  place: number;
  distance: number;
}

/** Longest word whose rows are kept; the tokenizer lets none longer through. */
const maxDepth = 256;

/**
 * Words of `words[from, to)` within `limit` edits of `target`. With `prefix`, words that begin with something within
 * the limit. Rows of the edit table are shared between words with a common beginning, only cells that can be within
 * the limit are computed, and words with a beginning that can no longer come within it are passed over.
 */
function walk(
  words: WordList,
  from: number,
  to: number,
  target: string,
  limit: number,
  prefix: boolean,
  visit: (place: number, distance: number) => boolean,
): void {
  const { codes, ends, shared } = words;
  const far = limit + 1;
  const width = target.length + 1;
  const wanted = Uint16Array.from(target, (_, i) => target.charCodeAt(i));
  const rows = new Uint8Array(width * (maxDepth + 1)).fill(far);
  const least = new Uint8Array(maxDepth + 1);
  const best = new Uint8Array(maxDepth + 1);
  for (let j = 0; j < width; j++) rows[j] = Math.min(j, far);
  best[0] = Math.min(width - 1, far);
  let known = 0;
  for (let place = from; place < to;) {
    const start = ends[place]!;
    const length = Math.min(ends[place + 1]! - start, maxDepth);
    let depth = Math.min(known, shared[place]!);
    let dead = false;
    while (depth < length) {
      const row = (depth + 1) * width;
      const above = row - width;
      const code = codes[start + depth]!;
      const first = Math.max(1, depth + 1 - limit);
      const last = Math.min(width - 1, depth + 1 + limit);
      rows[row + first - 1] = first === 1 ? Math.min(depth + 1, far) : far;
      let minimum = rows[row + first - 1]!;
      for (let j = first; j <= last; j++) {
        let cost = rows[above + j - 1]! + (wanted[j - 1] === code ? 0 : 1);
        const longer = rows[above + j]! + 1;
        if (longer < cost) cost = longer;
        const shorter = rows[row + j - 1]! + 1;
        if (shorter < cost) cost = shorter;
        if (depth > 0 && j > 1 && code === wanted[j - 2] && codes[start + depth - 1] === wanted[j - 1]) {
          const swapped = rows[above - width + j - 2]! + 1;
          if (swapped < cost) cost = swapped;
        }
        rows[row + j] = cost < far ? cost : far;
        if (cost < minimum) minimum = cost;
      }
      // The next row reads one cell beyond this one's band.
      if (last + 1 < width) rows[row + last + 1] = far;
      depth++;
      least[depth] = minimum;
      best[depth] = Math.min(
        best[depth - 1]!,
        last === width - 1 && first <= last ? rows[row + width - 1]! : far,
      );
      // A swap reaches two rows back, so both must be out of reach.
      const reachable =
        minimum <= limit || least[depth - 1]! + 1 <= limit || (prefix && best[depth]! <= limit);
      if (!reachable) {
        dead = true;
        break;
      }
    }
    known = depth;
    if (dead) {
      do place++;
      while (place < to && shared[place]! >= depth);
      continue;
    }
    const distance = prefix ? best[depth]! : endOf(rows, depth, width, limit);
    if (distance <= limit && !visit(place, distance)) return;
    place++;
  }
}

/** The whole word against the whole target, when that is within the band. */
function endOf(rows: Uint8Array, depth: number, width: number, limit: number): number {
  return Math.abs(depth - (width - 1)) <= limit ? rows[depth * width + width - 1]! : limit + 1;
}

/**
 * Places of the words with another first letter than `target` that are one edit away: the edit is then at the first
 * letter, so there are few ways to write them. Ascending.
 */
function otherFirstLetters(words: WordList, target: string, prefix: boolean): number[] {
  const first = target.charAt(0);
  const tail = target.slice(1);
  const places = new Set<number>();
  const add = (written: string, from: number, to: number) => {
    const place = words.find(written, from, to);
    if (place >= 0) places.add(place);
    if (!prefix) return;
    const [start, end] = words.prefixRange(written, from, to);
    for (let longer = start; longer < end; longer++) places.add(longer);
  };
  const { initials } = words;
  for (let i = 0; i + 1 < initials.length; i++) {
    const from = initials[i]!;
    const to = initials[i + 1]!;
    const letter = words.at(from).charAt(0);
    if (letter === first) continue;
    add(letter + tail, from, to);
    add(letter + target, from, to);
    if (letter !== tail.charAt(0)) continue;
    add(tail, from, to);
    add(letter + first + tail.slice(1), from, to);
  }
  return [...places].sort((a, b) => a - b);
}

/** Caps on words taken per number of typos (milli limits: 150 with one, 50 with two). */
const maxOneTypo = 150;
const maxTwoTypos = 50;

/**
 * Words of a sorted vocabulary that are one or two typos away from `target`. The first letter must be right, or
 * counts as two typos; words at no distance are left out (they are no typos).
 */
export function findTypos(
  words: WordList,
  target: string,
  allowed: number,
  prefix: boolean,
  accept: (word: string) => boolean,
): NearWord[] {
  if (allowed === 0 || target.length === 0) return [];
  const found: NearWord[] = [];
  const left = [0, maxOneTypo, maxTwoTypos];
  const take = (place: number, distance: number): boolean => {
    if (distance > 0 && left[distance]! > 0 && accept(words.at(place))) {
      left[distance]!--;
      found.push({ place, distance });
    }
    return left[1]! > 0 || left[2]! > 0;
  };
  const [from, to] = words.prefixRange(target[0]!);
  walk(words, from, to, target, allowed, prefix, take);
  if (allowed > 1) for (const place of otherFirstLetters(words, target, prefix)) take(place, 2);
  return found;
}

/** Least number of edits that turn `query` into a beginning of `value`, when at most `limit`; else `limit + 1`. */
export function prefixDistance(query: string, value: string, limit: number): number {
  let distance = limit + 1;
  walk(WordList.of([value]), 0, 1, query, limit, true, (_place, found) => {
    distance = found;
    return false;
  });
  return distance;
}
