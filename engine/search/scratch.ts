import { addBits, createBitset, type Bitset } from '../index/bitset.ts';

/** Shorter arrays are made as usual: a view costs as much. */
const smallest = 1024;
const chunkBytes = 4_194_304;

/**
 * Working memory of a search. Arrays as long as the index, made and dropped by the dozen in every search, would keep
 * the garbage collector busy; here they are views on memory that the next search uses again. Contents are undefined.
 * A search is synchronous, so one is enough per index.
 */
export class Scratch {
  #chunks: ArrayBuffer[] = [];
  #chunk = 0;
  #at = 0;
  #places = new Int32Array(0);
  #placed: Uint32Array | null = null;
  #set = createBitset(0);
  #setOf: Uint32Array | null = null;

  /** Begins a search: what was handed out before must not be used any more. */
  reset(): void {
    this.#forgetPlaces();
    this.#setOf = null;
    this.#chunk = 0;
    this.#at = 0;
  }

  #take(bytes: number): { buffer: ArrayBuffer; offset: number } {
    const size = (bytes + 7) & ~7;
    while (this.#chunk < this.#chunks.length && this.#at + size > this.#chunks[this.#chunk]!.byteLength) {
      this.#chunk++;
      this.#at = 0;
    }
    if (this.#chunk === this.#chunks.length) this.#chunks.push(new ArrayBuffer(Math.max(size, chunkBytes)));
    const offset = this.#at;
    this.#at += size;
    return { buffer: this.#chunks[this.#chunk]!, offset };
  }

  uint8(length: number): Uint8Array {
    if (length < smallest) return new Uint8Array(length);
    const { buffer, offset } = this.#take(length);
    return new Uint8Array(buffer, offset, length);
  }

  uint16(length: number): Uint16Array {
    if (length < smallest) return new Uint16Array(length);
    const { buffer, offset } = this.#take(length * 2);
    return new Uint16Array(buffer, offset, length);
  }

  uint32(length: number): Uint32Array {
    if (length < smallest) return new Uint32Array(length);
    const { buffer, offset } = this.#take(length * 4);
    return new Uint32Array(buffer, offset, length);
  }

  /** An empty set for numbers below `size`. */
  bitset(size: number): Bitset {
    return this.uint32((size + 31) >>> 5).fill(0);
  }

  #forgetPlaces(): void {
    for (const doc of this.#placed ?? []) this.#places[doc] = -1;
    this.#placed = null;
  }

  /** Place of each document in `docs`, -1 for others; good until it is asked for other documents. */
  placesOf(docs: Uint32Array, limit: number): Int32Array {
    if (this.#placed === docs) return this.#places;
    this.#forgetPlaces();
    if (this.#places.length < limit) this.#places = new Int32Array(limit * 2).fill(-1);
    for (let i = 0; i < docs.length; i++) this.#places[docs[i]!] = i;
    this.#placed = docs;
    return this.#places;
  }

  /** The documents as a set of `words` words; good until it is asked for other documents. */
  setOf(docs: Uint32Array, words: number): Bitset {
    if (this.#setOf === docs) return this.#set;
    if (this.#set.length === words) this.#set.fill(0);
    else this.#set = new Uint32Array(words);
    addBits(this.#set, docs);
    this.#setOf = docs;
    return this.#set;
  }
}
