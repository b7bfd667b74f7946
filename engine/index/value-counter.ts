import type { Bitset } from './bitset.ts';
import type { Column } from './column.ts';

/**
 * WebAssembly, as V8 has no other way to count bits 128 at a time. The set of documents lies at 0, sets of `stride`
 * bytes from `values` to `end`, and for each of them the number of bits it has in common with the first goes to `out`:
 *
 *     (memory (export "memory") 1)
 *     (func (export "count") (param $values i32) (param $end i32) (param $stride i32) (param $out i32)
 *       (local $p i32) (local $sum v128)
 *       (loop $each
 *         (local.set $p (i32.const 0))
 *         (local.set $sum (v128.const i32x4 0 0 0 0))
 *         (loop $sixteen
 *           (local.set $sum (i32x4.add (local.get $sum)
 *             (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u
 *               (i8x16.popcnt (v128.and
 *                 (v128.load (local.get $p))
 *                 (v128.load (i32.add (local.get $values) (local.get $p)))))))))
 *           (br_if $sixteen (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 16))) (local.get $stride))))
 *         (i32.store (local.get $out) (i32.add
 *           (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
 *           (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
 *         (local.set $out (i32.add (local.get $out) (i32.const 4)))
 *         (br_if $each (i32.lt_u
 *           (local.tee $values (i32.add (local.get $values) (local.get $stride))) (local.get $end)))))
 */
const kernel = Buffer.from(
  'AGFzbQEAAAABCAFgBH9/f38AAwIBAAUDAQABBxICBm1lbW9yeQIABWNvdW50AAAKfwF9AgF/AXsDQEEAIQT9DAAAAAAAAAAAAAAAAAAAAAAhBQNA' +
    'IAUgBP0ABAAgACAEav0ABAD9Tv1i/X39f/2uASEFIARBEGoiBCACSQ0ACyADIAX9GwAgBf0bAWogBf0bAiAF/RsDamo2AgAgA0EEaiEDIAAgAmoi' +
    'ACABSQ0ACws=',
  'base64',
);

/** What the module gives. */
interface Kernel {
  memory: WebAssembly.Memory;
  count: (values: number, end: number, stride: number, out: number) => void;
}

/** Sets of documents, one per value of a column, with room for more values. */
interface Table {
  room: number;
  offset: number;
}

const pageBytes = 65_536;
/** Sets are longer than need be, so that they need not be made again for each new document: by up to so many. */
const stepDocs = 8192;
/** Columns with more values are counted document by document. */
const maxValues = 256;
/** Below this many documents it is not worth the memory. */
const minDocs = 4096;
/** So much longer takes a document of a column than 32 documents of one value here. */
const ratio = 6;

/**
 * Counts how many documents of a set have each value of a column that has few different values, by a set of documents
 * per value. These sets are made when first needed and follow the changes of documents.
 */
export class ValueCounter {
  #kernel: Kernel | null = null;
  readonly #tables = new Map<Column, Table>();
  #words = 0;
  #used = 0;

  /** Whether it is quicker for a column than to look at `docs` documents, of `limit` numbers. */
  suits(column: Column, docs: number, limit: number): boolean {
    return limit >= minDocs && column.size <= maxValues && column.size * (limit >>> 5) < docs * ratio;
  }

  /** How many of the documents have each value, by value id; `limit` is above all their numbers. */
  count(column: Column, docs: Bitset, limit: number): Uint32Array {
    // The kernel counts at least one value: of a column without any it would write over the next one's sets.
    if (column.size === 0) return new Uint32Array(0);
    const words = Math.ceil(limit / stepDocs) * (stepDocs / 32);
    if (words !== this.#words) this.#forget(words);
    const table = this.#tableOf(column);
    const { memory, count } = this.#kernel!;
    new Uint32Array(memory.buffer, 0, words).fill(0).set(docs.subarray(0, words));
    const out = table.offset + table.room * words * 4;
    count(table.offset, table.offset + column.size * words * 4, words * 4, out);
    return new Uint32Array(memory.buffer, out, column.size).slice();
  }

  #forget(words: number): void {
    this.#words = words;
    this.#used = words * 4;
    this.#tables.clear();
  }

  /** The sets of a column, brought up to date. */
  #tableOf(column: Column): Table {
    const known = this.#tables.get(column);
    const changed = column.takeChanged();
    const table = known !== undefined && known.room >= column.size ? known : this.#make(column);
    const sets = new Uint32Array(this.#kernel!.memory.buffer, table.offset, table.room * this.#words);
    if (table !== known || changed === null) column.writeSets(sets.fill(0), this.#words);
    else if (changed.length > 0) this.#update(column, changed, sets);
    return table;
  }

  #update(column: Column, changed: readonly number[], sets: Uint32Array): void {
    const words = this.#words;
    for (let id = 0; id < column.size; id++) clearBits(sets, id * words, changed);
    for (const doc of changed)
      column.forEach(doc, (id) => (sets[id * words + (doc >>> 5)]! |= 1 << (doc & 31)));
  }

  /** Room for the sets of a column behind all others, and for its counts after them; what it had stays as a hole. */
  #make(column: Column): Table {
    this.#kernel ??= new WebAssembly.Instance(new WebAssembly.Module(kernel)).exports as unknown as Kernel;
    const { memory } = this.#kernel;
    const room = column.size + (column.size >>> 1) + 8;
    const table = { room, offset: this.#used };
    this.#used += (room * (this.#words + 1) * 4 + 15) & ~15;
    const missing = this.#used - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
    this.#tables.set(column, table);
    return table;
  }
}

function clearBits(sets: Uint32Array, from: number, docs: readonly number[]): void {
  for (const doc of docs) sets[from + (doc >>> 5)]! &= ~(1 << (doc & 31));
}
