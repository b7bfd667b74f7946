import { enlarged, roomFor } from './shared-array.ts';

/** A table as plain data; `slots` is made again. */
export interface StringTableData {
  bytes: Uint8Array;
  ends: Uint32Array;
  hashes: Uint32Array;
  size: number;
}

/** FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Different texts, numbered in the order in which they came. Columns with a value of its own per document have as
 * many texts as documents, so they are bytes (UTF-8) in one array and not strings, which would cost four times the
 * memory and be walked by every garbage collection.
 */
export class StringTable {
  #bytes: Uint8Array;
  #buffer: Buffer;
  /** Where each text ends; one more than there are texts, the first 0. */
  #ends: Uint32Array;
  #hashes: Uint32Array;
  #slots: Uint32Array;
  size: number;

  constructor(data?: StringTableData) {
    this.#bytes = data?.bytes ?? new Uint8Array(1024);
    this.#buffer = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length);
    this.#ends = data?.ends ?? new Uint32Array(65);
    this.#hashes = data?.hashes ?? new Uint32Array(64);
    this.size = data?.size ?? 0;
    this.#slots = new Uint32Array(0);
    this.#placeAll();
  }

  toData(): StringTableData {
    return {
      bytes: this.#bytes.subarray(0, this.#ends[this.size]),
      ends: this.#ends.subarray(0, this.size + 1),
      hashes: this.#hashes.subarray(0, this.size),
      size: this.size,
    };
  }

  #placeAll(): void {
    let length = 64;
    while (length < this.size * 3) length *= 2;
    this.#slots = new Uint32Array(length);
    for (let id = 0; id < this.size; id++) this.#slots[this.#freeSlot(this.#hashes[id]!)] = id + 1;
  }

  #freeSlot(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  at(id: number): string {
    return this.#buffer.toString('utf8', this.#ends[id], this.#ends[id + 1]);
  }

  /** Number of a text; -1 when it is not there. */
  find(text: string): number {
    const hash = hashOf(text);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (this.#hashes[id] === hash && this.at(id) === text) return id;
    }
    return -1;
  }

  /** Adds a text that is not there, or is to stand there twice, and gives its number. */
  push(text: string): number {
    const id = this.size++;
    if (this.size >= this.#ends.length) this.#ends = enlarged(this.#ends, roomFor(this.size));
    if (this.size >= this.#hashes.length) this.#hashes = enlarged(this.#hashes, roomFor(this.size));
    const start = this.#ends[id]!;
    if (start + text.length * 3 > this.#bytes.length) {
      this.#bytes = enlarged(this.#bytes, roomFor(start + text.length * 3));
      this.#buffer = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length);
    }
    this.#ends[id + 1] = start + this.#buffer.write(text, start);
    this.#hashes[id] = hashOf(text);
    if (this.size * 2 > this.#slots.length) this.#placeAll();
    else this.#slots[this.#freeSlot(this.#hashes[id])] = id + 1;
    return id;
  }
}
