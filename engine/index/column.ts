import { normalizeFacet } from '../text/normalize.ts';
import { addBit, createBitset, removeBit, type Bitset } from './bitset.ts';
import { cellExists, cellIsEmpty, cellIsNull, type PreparedColumn } from './prepared-column.ts';
import { enlarged, roomFor } from './shared-array.ts';
import { StringTable, type StringTableData } from './string-table.ts';

/** Everything of a column that a snapshot holds. */
export interface ColumnData {
  keys: StringTableData;
  shown: StringTableData;
  numbers: Float64Array;
  totals: Uint32Array;
  heads: Int32Array;
  lists: Uint32Array;
  used: number;
  exists: Bitset;
  isNull: Bitset;
  isEmpty: Bitset;
}

/** An order of the values: their ids, and the place of each id. */
interface Order {
  ids: Uint32Array;
  ranks: Uint32Array;
}

/** The values by what is shown of them: place of each id, and the ids in order; the texts when they are not many. */
interface Alphabet extends Record<'places' | 'ids', Uint32Array> {
  shown: string[] | null;
}

/** More texts are not kept as strings, which the garbage collector would have to walk. */
const maxShown = 10_000;

/** More changes are not kept apart. */
const maxChanged = 10_000;

/** First character of a dictionary key: what kind of value it is. */
const textKey = 't';
const numberKey = 'n';

/** Adds to `counts` how many of the documents have each value, one place further on than its id. */
function countValues(heads: Int32Array, lists: Uint32Array, docs: Uint32Array, counts: Uint32Array): void {
  const { length } = docs;
  for (let i = 0; i < length; i++) {
    const head = heads[docs[i]!]!;
    if (head >= 0) counts[head]!++;
    else {
      const list = ~head;
      const end = list + lists[list]!;
      for (let at = list + 1; at <= end; at++) counts[lists[at]! + 1]!++;
    }
  }
}

/**
 * The values of one attribute, column-wise: a dictionary of different values and, per document, a head: one more than
 * the id of its only value, 0 for none, or `~place` of its list in `lists`, which is a length and as many ids. An
 * updated document with several values gets a new list at the end.
 */
export class Column {
  readonly #keys: StringTable;
  /** Spelling of the first document that had the value. */
  readonly #shown: StringTable;
  /** The number of a numeric value, NaN for text. */
  #numbers: Float64Array = new Float64Array(64);
  /** Number of live documents with each value. */
  totals: Uint32Array = new Uint32Array(64);
  #heads: Int32Array;
  #lists: Uint32Array = new Uint32Array(256);
  #used = 0;
  exists: Bitset;
  isNull: Bitset;
  isEmpty: Bitset;
  /** Documents changed since they were last taken; null when these are too many to keep. */
  #changed: number[] | null = null;
  #ascending: Order = { ids: new Uint32Array(0), ranks: new Uint32Array(0) };
  #descending = this.#ascending;
  #alphabet: Alphabet = { places: new Uint32Array(0), ids: new Uint32Array(0), shown: [] };

  constructor(capacity: number, data?: ColumnData) {
    this.#heads = data?.heads ?? new Int32Array(capacity);
    this.exists = data?.exists ?? createBitset(capacity);
    this.isNull = data?.isNull ?? createBitset(capacity);
    this.isEmpty = data?.isEmpty ?? createBitset(capacity);
    this.#keys = new StringTable(data?.keys);
    this.#shown = new StringTable(data?.shown);
    if (data !== undefined) {
      this.#numbers = data.numbers;
      this.totals = data.totals;
      this.#lists = data.lists;
      this.#used = data.used;
    }
  }

  /** The column as plain data, shared and not copied. */
  toData(): ColumnData {
    return {
      keys: this.#keys.toData(),
      shown: this.#shown.toData(),
      numbers: this.#numbers.subarray(0, this.size),
      totals: this.totals.subarray(0, this.size),
      heads: this.#heads,
      lists: this.#lists.subarray(0, this.#used),
      used: this.#used,
      exists: this.exists,
      isNull: this.isNull,
      isEmpty: this.isEmpty,
    };
  }

  /** Makes room for document numbers below `capacity`. */
  grow(capacity: number): void {
    if (capacity <= this.#heads.length) return;
    this.#heads = enlarged(this.#heads, capacity);
    const words = (capacity + 31) >>> 5;
    this.exists = enlarged(this.exists, words);
    this.isNull = enlarged(this.isNull, words);
    this.isEmpty = enlarged(this.isEmpty, words);
  }

  /** Takes over what the documents of a batch have. */
  setRows(docs: Uint32Array, { values, flags, start, ids }: PreparedColumn): void {
    const idOf = Uint32Array.from(values, (value) => this.#idFor(value));
    for (let row = 0; row < docs.length; row++) {
      const from = start[row]!;
      const to = start[row + 1]!;
      const own: number[] = [];
      for (let i = from; i < to; i++) own.push(idOf[ids[i]!]!);
      // Values that differ in case only are one, so it may come twice.
      this.set(docs[row]!, flags[row]!, own.length < 2 ? own : [...new Set(own)]);
    }
  }

  /** Sets what a document has: flags (0 for nothing under this path) and different value ids. */
  set(doc: number, flags: number, ids: readonly number[]): void {
    const mark = (set: Bitset, on: boolean) => (on ? addBit(set, doc) : removeBit(set, doc));
    mark(this.exists, (flags & cellExists) !== 0);
    mark(this.isNull, (flags & cellIsNull) !== 0);
    mark(this.isEmpty, (flags & cellIsEmpty) !== 0);
    if (this.#changed !== null && this.#changed.push(doc) > maxChanged) this.#changed = null;
    this.forEach(doc, (id) => this.totals[id]!--);
    for (const id of ids) this.totals[id]!++;
    if (ids.length < 2) {
      this.#heads[doc] = ids.length === 0 ? 0 : ids[0]! + 1;
      return;
    }
    if (this.#used + ids.length >= this.#lists.length) {
      this.#lists = enlarged(this.#lists, roomFor(this.#used + ids.length));
    }
    this.#heads[doc] = ~this.#used;
    this.#lists[this.#used++] = ids.length;
    for (const id of ids) this.#lists[this.#used++] = id;
  }

  #idFor(value: string | number): number {
    const key = typeof value === 'number' ? numberKey + String(value) : textKey + normalizeFacet(value);
    let id = this.#keys.find(key);
    if (id < 0) {
      id = this.#keys.push(key);
      this.#shown.push(String(value));
      if (id >= this.#numbers.length) {
        this.#numbers = enlarged(this.#numbers, roomFor(id));
        this.totals = enlarged(this.totals, roomFor(id));
      }
      this.#numbers[id] = typeof value === 'number' ? value : NaN;
    }
    return id;
  }

  /** Id of a text value (compared normalised); -1 when no document has it. */
  textId(value: string): number {
    return this.#keys.find(textKey + normalizeFacet(value));
  }

  /** Id of a number; -1 when no document has it. */
  numberId(value: number): number {
    return this.#keys.find(numberKey + String(value));
  }

  /** The number behind an id, NaN for text. */
  numberOf(id: number): number {
    return this.#numbers[id]!;
  }

  /** The normalised text behind an id; meaningless for numbers. */
  textOf(id: number): string {
    return this.#keys.at(id).slice(1);
  }

  /** A value as the first document with it spells it. */
  display(id: number): string {
    return this.#shown.at(id);
  }

  /** Number of different values ever seen. */
  get size(): number {
    return this.#keys.size;
  }

  /** Calls `visit` with each value id of a document. */
  forEach(doc: number, visit: (id: number) => void): void {
    const head = this.#heads[doc]!;
    if (head > 0) visit(head - 1);
    if (head >= 0) return;
    const list = ~head;
    const end = list + this.#lists[list]!;
    for (let i = list + 1; i <= end; i++) visit(this.#lists[i]!);
  }

  /** How many of the documents have each value, by value id. */
  count(docs: Uint32Array): Uint32Array {
    // Place 0 takes the documents without a value.
    const counts = new Uint32Array(this.size + 1);
    countValues(this.#heads, this.#lists, docs, counts);
    return counts.subarray(1);
  }

  /** The documents changed since this was last asked; null when all may be. */
  takeChanged(): number[] | null {
    const changed = this.#changed;
    this.#changed = [];
    return changed;
  }

  /** Writes the documents of each value as a set of `words` words, one set after another by value id. */
  writeSets(sets: Uint32Array, words: number): void {
    const heads = this.#heads;
    const lists = this.#lists;
    const last = Math.min(heads.length, words * 32);
    for (let doc = 0; doc < last; doc++) {
      const head = heads[doc]!;
      const word = doc >>> 5;
      const bit = 1 << (doc & 31);
      if (head > 0) sets[(head - 1) * words + word]! |= bit;
      else if (head < 0) {
        const list = ~head;
        const end = list + lists[list]!;
        for (let at = list + 1; at <= end; at++) sets[lists[at]! * words + word]! |= bit;
      }
    }
  }

  /** Adds the documents that have one of the wanted values (1 by value id) to a set. */
  collect(wanted: Uint8Array, into: Bitset): void {
    const heads = this.#heads;
    for (let doc = 0; doc < heads.length; doc++) {
      const head = heads[doc]!;
      if (head === 0) continue;
      if (head > 0) {
        if (wanted[head - 1] === 1) addBit(into, doc);
      } else this.forEach(doc, (id) => wanted[id] === 1 && addBit(into, doc));
    }
  }

  /** The least rank (by value id) of each document's values; `none` for documents without a value. */
  leastRanks(docs: Uint32Array, ranks: Uint32Array, none: number): Uint32Array {
    const least = new Uint32Array(docs.length).fill(none);
    for (let i = 0; i < docs.length; i++) {
      const head = this.#heads[docs[i]!]!;
      if (head > 0) least[i] = ranks[head - 1]!;
      else if (head < 0) this.forEach(docs[i]!, (id) => (least[i] = Math.min(least[i]!, ranks[id]!)));
    }
    return least;
  }

  /** The alphabet of what is shown. */
  alphabet(): Alphabet {
    if (this.#alphabet.ids.length === this.size) return this.#alphabet;
    const shown = Array.from({ length: this.size }, (_, id) => this.display(id));
    const ids = Uint32Array.from(shown.keys()).sort((a, b) => (shown[a]! < shown[b]! ? -1 : 1));
    const places = new Uint32Array(ids.length);
    ids.forEach((id, place) => (places[id] = place));
    this.#alphabet = { places, ids, shown: shown.length <= maxShown ? shown : null };
    return this.#alphabet;
  }

  /** Value ids in the order of a sort, and the rank of each id: numbers before text in both directions. */
  order(ascending: boolean): Order {
    const known = ascending ? this.#ascending : this.#descending;
    if (known.ids.length === this.size) return known;
    const keys = Array.from({ length: this.size }, (_, id) => this.#keys.at(id));
    const ids = Uint32Array.from(keys.keys()).sort((a, b) => {
      const x = this.#numbers[a]!;
      const y = this.#numbers[b]!;
      const xText = Number.isNaN(x);
      const yText = Number.isNaN(y);
      if (xText !== yText) return xText ? 1 : -1;
      if (!ascending) [a, b] = [b, a];
      if (xText) return keys[a]! < keys[b]! ? -1 : 1;
      return ascending ? x - y : y - x;
    });
    const ranks = new Uint32Array(ids.length);
    for (let rank = 0; rank < ids.length; rank++) ranks[ids[rank]!] = rank;
    const order = { ids, ranks };
    if (ascending) this.#ascending = order;
    else this.#descending = order;
    return order;
  }
}
