import type { Bitset } from '../index/bitset.ts';
import { digestPostings } from '../index/digest-postings.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { packPosition, placeOf, slotOf } from '../index/position.ts';
import type { Segment } from '../index/segment.ts';
import { briefOf, type Brief } from './brief-postings.ts';

/**
 * A run of postings: `docs[from .. to)` with their positions. Postings of one word are ascending by document; a
 * run over several words (a prefix) is not. `segment` tells which documents they are current for.
 */
export interface Postings {
  segment: number;
  docs: Uint32Array;
  positionStart: Uint32Array;
  positions: Uint32Array;
  digests: Uint16Array;
  from: number;
  to: number;
  /** Whether the documents are ascending. */
  isAscending: boolean;
  /** The same documents, each once; where positions do not matter. Null for short runs and those of one word. */
  brief: Brief | null;
}

/** Postings of the words with a prefix in each segment that has any. */
export function postingsOfPrefix({ segments, limit, scratch }: SearchIndex, prefix: string): Postings[] {
  return segments.flatMap((segment) => {
    const [from, to] = segment.words.prefixRange(prefix);
    if (to === from) return [];
    const list = wordRange(segment, from, to);
    return [
      list.isAscending ? list : { ...list, brief: briefOf(segment, list.from, list.to, limit, scratch) },
    ];
  });
}

/** Postings of the words `[from, to)` of a segment's vocabulary. */
export function wordRange(segment: Segment, from: number, to: number): Postings {
  return {
    segment: segment.id,
    docs: segment.docs,
    positionStart: segment.positionStart,
    positions: segment.positions,
    digests: segment.digests,
    from: segment.postingStart[from]!,
    to: segment.postingStart[to]!,
    isAscending: to - from < 2,
    brief: null,
  };
}

/** Postings of one word in each segment that has it. */
export function postingsOfWord(index: SearchIndex, word: string): Postings[] {
  const found: Postings[] = [];
  for (const segment of index.segments) {
    const place = segment.words.find(word);
    if (place >= 0) found.push(wordRange(segment, place, place + 1));
  }
  return found;
}

/** Place of the first document from `from` on that is not before `doc`: found quickly when it is near. */
function seek(docs: Uint32Array, doc: number, from: number, to: number): number {
  let low = from;
  let step = 1;
  while (low + step < to && docs[low + step]! < doc) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (docs[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** To look a document up takes so much longer than to look at one posting after another. */
const seekRatio = 16;

/** Which postings are wanted: those current for their documents, without any of these bits in their digests. */
interface Wanted {
  owner: Uint16Array;
  without: number;
}

/** Writes the postings wanted of documents that are in a set, and says how many these are. */
function scan(list: Postings, { owner, without }: Wanted, docs: Bitset, found: Uint32Array): number {
  const { segment, digests, from, to } = list;
  let n = 0;
  for (let p = from; p < to; p++) {
    if ((digests[p]! & without) !== 0) continue;
    const doc = list.docs[p]!;
    found[n] = p;
    n += owner[doc] === segment ? (docs[doc >>> 5]! >>> (doc & 31)) & 1 : 0;
  }
  return n;
}

/** The same by looking up each document; `docs` are mostly ascending. */
function lookUp(list: Postings, { owner, without }: Wanted, docs: Uint32Array, found: Uint32Array): number {
  const { segment, digests, from, to } = list;
  let n = 0;
  let at = from;
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i]!;
    at = seek(list.docs, doc, i > 0 && doc > docs[i - 1]! ? at : from, to);
    if (at >= to || list.docs[at] !== doc || owner[doc] !== segment) continue;
    if ((digests[at]! & without) === 0) found[n++] = at;
  }
  return n;
}

/**
 * The postings that a list has of the documents, outdated ones left out, and those whose digests have any of the bits
 * `without`.
 */
export function wantedPostings(
  { scratch, owner }: SearchIndex,
  list: Postings,
  docs: Uint32Array,
  without = 0,
): Uint32Array {
  const wanted = { owner, without };
  const isShort = list.isAscending && docs.length * seekRatio < list.to - list.from;
  const found = scratch.uint32(isShort ? docs.length : list.to - list.from + 1);
  const count = isShort
    ? lookUp(list, wanted, docs, found)
    : scan(list, wanted, scratch.setOf(docs, (owner.length + 31) >>> 5), found);
  return found.subarray(0, count);
}

/** Whether position `wanted` is among the ascending positions of a posting, whatever its last-word mark. */
function hasPosition(list: Postings, posting: number, wanted: number): boolean {
  let low = list.positionStart[posting]!;
  let high = list.positionStart[posting + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list.positions[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < list.positionStart[posting + 1]! && list.positions[low]! >>> 1 === wanted >>> 1;
}

/** A word of a phrase: its postings, its place in the phrase, and the first word that is the same. */
interface PhraseWord {
  list: Postings;
  offset: number;
  first: number;
}

/** Moves each word's place in `at` on to `doc`, which comes after those before; false as soon as one lacks it. */
function moveTo(words: readonly PhraseWord[], doc: number, at: Uint32Array): boolean {
  for (let n = 0; n < words.length; n++) {
    const { list, first } = words[n]!;
    at[n] = first < n ? at[first]! : seek(list.docs, doc, at[n]!, list.to);
    if (at[n]! >= list.to || list.docs[at[n]!] !== doc) return false;
  }
  return true;
}

/** Whether all words stand in one attribute as in the phrase, when its first would stand at `start`. */
function standsAt(words: readonly PhraseWord[], at: Uint32Array, slot: number, start: number): boolean {
  for (let n = 0; n < words.length; n++) {
    const { list, offset } = words[n]!;
    if (!hasPosition(list, at[n]!, packPosition(slot, start + offset))) return false;
  }
  return true;
}

/**
 * Documents of one segment where all words stand one after another; positions are all that the first word has there, as
 * milli ranks phrases by (`compute_query_term_subset_docids_within_position`).
 */
function phraseInSegment(
  index: SearchIndex,
  segment: Segment,
  words: readonly (string | null)[],
): Postings | null {
  const lists: PhraseWord[] = [];
  const firstOf = new Map<string, number>();
  for (const [offset, word] of words.entries()) {
    if (word === null) continue;
    const place = segment.words.find(word);
    if (place < 0) return null;
    const first = firstOf.get(word) ?? lists.length;
    firstOf.set(word, first);
    lists.push({ list: wordRange(segment, place, place + 1), offset, first });
  }
  const first = lists[0];
  if (first === undefined) return null;
  if (lists.length === 1 && first.offset === 0) return first.list;
  const rarest = lists.reduce((a, b) => (b.list.to - b.list.from < a.list.to - a.list.from ? b : a));
  const { list } = rarest;
  const at = Uint32Array.from(lists, (word) => word.list.from);
  const docs: number[] = [];
  const starts: number[] = [];
  const positions: number[] = [];
  for (let p = list.from; p < list.to; p++) {
    const doc = list.docs[p]!;
    if (!index.isCurrent(doc, segment.id) || !moveTo(lists, doc, at)) continue;
    let isThere = false;
    for (let i = list.positionStart[p]!; i < list.positionStart[p + 1]! && !isThere; i++) {
      const start = placeOf(list.positions[i]!) - rarest.offset;
      isThere = start >= 0 && standsAt(lists, at, slotOf(list.positions[i]!), start);
    }
    if (!isThere) continue;
    docs.push(doc);
    starts.push(positions.length);
    const { positionStart: from } = first.list;
    for (let i = from[at[0]!]!; i < from[at[0]! + 1]!; i++) positions.push(first.list.positions[i]!);
  }
  starts.push(positions.length);
  const positionStart = Uint32Array.from(starts);
  const found = Uint32Array.from(positions);
  return {
    segment: segment.id,
    docs: Uint32Array.from(docs),
    positionStart,
    positions: found,
    digests: digestPostings(positionStart, found),
    from: 0,
    to: docs.length,
    isAscending: true,
    brief: null,
  };
}

/**
 * Documents where the words stand one after another in one attribute (null: any word). Stop words at either end ask
 * for nothing (milli `compute_phrase_docids`).
 */
export function postingsOfPhrase(index: SearchIndex, words: readonly (string | null)[]): Postings[] {
  const first = words.findIndex((word) => word !== null);
  const wanted = words.slice(Math.max(0, first), words.findLastIndex((word) => word !== null) + 1);
  return index.segments
    .map((segment) => phraseInSegment(index, segment, wanted))
    .filter((list) => list !== null && list.to > list.from) as Postings[];
}

/** Number of documents in lists that do not overlap, counting outdated postings too. */
export function countPostings(lists: readonly Postings[]): number {
  return lists.reduce((sum, { from, to }) => sum + to - from, 0);
}
