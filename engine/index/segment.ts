import { digestPostings } from './digest-postings.ts';
import { toShared } from './shared-array.ts';
import { WordList } from './word-list.ts';

/**
 * An immutable part of the inverted index. `words` is sorted by code unit, so that the words with a prefix are one
 * range; the postings of word w are `docs[postingStart[w] .. postingStart[w + 1]]`, ascending by internal document
 * number; the positions of posting p are `positions[positionStart[p] .. positionStart[p + 1]]`, ascending, and
 * `digests[p]` is the short of them.
 * A document belongs to one segment at a time (`SearchIndex.owner`); postings of earlier versions are skipped.
 */
export interface Segment {
  id: number;
  words: WordList;
  postingStart: Uint32Array;
  docs: Uint32Array;
  positionStart: Uint32Array;
  positions: Uint32Array;
  digests: Uint16Array;
}

/** A typed array that grows by doubling. */
export class GrowingArray {
  data = new Uint32Array(1024);
  length = 0;
  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Uint32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = value;
  }
}

/** Collects the words of documents, in ascending order of document number, and makes a segment of them. */
export class SegmentBuilder {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #wordOf = new GrowingArray();
  readonly #docOf = new GrowingArray();
  readonly #positionOf = new GrowingArray();

  /** Adds one occurrence; returns its index, for `markLast`. */
  add(word: string, doc: number, position: number): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#words.length;
      this.#ids.set(word, id);
      this.#words.push(word);
    }
    this.#wordOf.push(id);
    this.#docOf.push(doc);
    this.#positionOf.push(position);
    return this.#positionOf.length - 1;
  }

  /** Marks an occurrence as the last word of its attribute. */
  markLast(occurrence: number): void {
    this.#positionOf.data[occurrence]! |= 1;
  }

  /** Sorts by word with a counting sort, which keeps the order of documents and positions. */
  build(id: number): Segment {
    const total = this.#wordOf.length;
    const order = [...this.#words].sort();
    const rank = new Uint32Array(order.length);
    order.forEach((word, place) => (rank[this.#ids.get(word)!] = place));
    const next = new Uint32Array(order.length + 1);
    for (let i = 0; i < total; i++) next[rank[this.#wordOf.data[i]!]! + 1]!++;
    for (let w = 0; w < order.length; w++) next[w + 1]! += next[w]!;
    const sorted = new Uint32Array(total);
    const starts = next.slice();
    for (let i = 0; i < total; i++) sorted[next[rank[this.#wordOf.data[i]!]!]!++] = i;

    const docs = new GrowingArray();
    const growing = new GrowingArray();
    const positions = new Uint32Array(total);
    const postingStart = new Uint32Array(order.length + 1);
    for (let w = 0; w < order.length; w++) {
      postingStart[w] = docs.length;
      let previous = -1;
      for (let i = starts[w]!; i < starts[w + 1]!; i++) {
        const doc = this.#docOf.data[sorted[i]!]!;
        if (doc !== previous) {
          docs.push(doc);
          growing.push(i);
          previous = doc;
        }
        positions[i] = this.#positionOf.data[sorted[i]!]!;
      }
    }
    postingStart[order.length] = docs.length;
    growing.push(total);
    const positionStart = toShared(growing.data, growing.length);
    sortPositions(positionStart, positions);
    return {
      id,
      words: WordList.of(order),
      postingStart: toShared(postingStart),
      docs: toShared(docs.data, docs.length),
      positionStart,
      positions: toShared(positions),
      digests: digestPostings(positionStart, positions),
    };
  }
}

/** Arrays of objects come back to the same attribute, so positions of one posting may stand out of order. */
function sortPositions(positionStart: Uint32Array, positions: Uint32Array): void {
  for (let p = 0; p + 1 < positionStart.length; p++) {
    const from = positionStart[p]!;
    const to = positionStart[p + 1]!;
    for (let i = from + 1; i < to; i++) {
      if (positions[i]! < positions[i - 1]!) {
        positions.subarray(from, to).sort();
        break;
      }
    }
  }
}
