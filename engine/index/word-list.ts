import { toShared } from './shared-array.ts';

/** Sorted words as plain data: the code units of all, and where each ends (`ends[0]` is 0). */
export interface WordListData {
  codes: Uint16Array;
  ends: Uint32Array;
}

/**
 * Different words sorted by UTF-16 code unit, so that the words with a prefix are one range. They lie in one array of
 * shared memory: nothing for the garbage collector to walk, nothing to copy between threads.
 */
export class WordList {
  readonly codes: Uint16Array;
  readonly ends: Uint32Array;
  #shared: Uint8Array | null = null;
  #initials: number[] | null = null;

  constructor({ codes, ends }: WordListData) {
    this.codes = codes;
    this.ends = ends;
  }

  /** The list of words that are sorted already. */
  static of(words: readonly string[]): WordList {
    const ends = new Uint32Array(words.length + 1);
    words.forEach((word, i) => (ends[i + 1] = ends[i]! + word.length));
    const codes = new Uint16Array(ends[words.length]!);
    let at = 0;
    for (const word of words) for (let i = 0; i < word.length; i++) codes[at++] = word.charCodeAt(i);
    return new WordList({ codes: toShared(codes), ends: toShared(ends) });
  }

  get length(): number {
    return this.ends.length - 1;
  }

  at(place: number): string {
    return String.fromCharCode(...this.codes.subarray(this.ends[place], this.ends[place + 1]));
  }

  /** How many code units each word begins with that the one before it begins with as well, 255 at most. */
  get shared(): Uint8Array {
    this.#shared ??= sharedBeginnings(this);
    return this.#shared;
  }

  /** Places of the first word of each first letter, and the end. */
  get initials(): readonly number[] {
    if (this.#initials === null) {
      const { shared } = this;
      this.#initials = [];
      for (let place = 0; place < shared.length; place++) if (shared[place] === 0) this.#initials.push(place);
      this.#initials.push(shared.length);
    }
    return this.#initials;
  }

  /** Whether the word at a place sorts before `word`. */
  #isBefore(place: number, word: string): boolean {
    const start = this.ends[place]!;
    const length = this.ends[place + 1]! - start;
    const common = Math.min(length, word.length);
    for (let i = 0; i < common; i++) {
      const difference = this.codes[start + i]! - word.charCodeAt(i);
      if (difference !== 0) return difference < 0;
    }
    return length < word.length;
  }

  /** Place of the first word that is not before `word`. */
  lowerBound(word: string, from = 0, to = this.length): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#isBefore(middle, word)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The same, found quickly when it is near `from`. */
  nextBound(word: string, from: number): number {
    let step = 1;
    let low = from;
    while (low + step < this.length && this.#isBefore(low + step, word)) {
      low += step;
      step *= 2;
    }
    return this.lowerBound(word, low, Math.min(this.length, low + step + 1));
  }

  /** Place of a word, looked for in a part of the list; -1 when it is not there. */
  find(word: string, from = 0, to = this.length): number {
    const place = this.lowerBound(word, from, to);
    return place < to && this.at(place) === word ? place : -1;
  }

  /** Range of the words that begin with `prefix`, looked for in a part of the list. */
  prefixRange(prefix: string, from = 0, to = this.length): [number, number] {
    const start = this.lowerBound(prefix, from, to);
    // U+FFFF is no character, so nothing that starts with the prefix sorts after it.
    return [start, this.nextBound(`${prefix}\uffff`, start)];
  }
}

function sharedBeginnings({ codes, ends, length }: WordList): Uint8Array {
  const shared = new Uint8Array(length);
  for (let place = 1; place < length; place++) {
    const before = ends[place - 1]!;
    const start = ends[place]!;
    const most = Math.min(255, start - before, ends[place + 1]! - start);
    let n = 0;
    while (n < most && codes[before + n] === codes[start + n]) n++;
    shared[place] = n;
  }
  return shared;
}
