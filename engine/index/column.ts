import { normalizeFacet } from '../text/normalize.ts';
import { addBit, createBitset, removeBit, type Bitset } from './bitset.ts';
import type { Json } from './flatten.ts';

/** What one document has under one path, ready to be set; made outside the swap-in, which must be short. */
export interface CellInput {
  values: (string | number)[];
  isNull: boolean;
  isEmpty: boolean;
}

/** Everything of a column that a snapshot holds. */
export interface ColumnData {
  keys: string[];
  display: string[];
  numbers: Float64Array;
  totals: Uint32Array;
  heads: Int32Array;
  lists: Uint32Array;
  used: number;
  exists: Bitset;
  isNull: Bitset;
  isEmpty: Bitset;
}

/** Longer values are no facet values (milli MAX_FACET_VALUE_LENGTH, bytes). */
const maxFacetLength = 468;
/** First character of a dictionary key: what kind of value it is. */
const textKey = 't';
const numberKey = 'n';

function enlarged<T extends Uint32Array | Int32Array | Float64Array>(old: T, size: number): T {
  const copy = new (old.constructor as new (size: number) => T)(size);
  copy.set(old);
  return copy;
}

/**
 * The values of one attribute, column-wise: a dictionary of different values and, per document, a head: one more than
 * the id of its only value, 0 for none, or `~place` of its list in `lists`, which is a length and as many ids. An
 * updated document with several values gets a new list at the end.
 */
export class Column {
  readonly #ids = new Map<string, number>();
  keys: string[] = [];
  /** Spelling of the first document that had the value. */
  display: string[] = [];
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
  #order: Uint32Array = new Uint32Array(0);
  #alphabet: Uint32Array = new Uint32Array(0);

  constructor(capacity: number, data?: ColumnData) {
    this.#heads = data?.heads ?? new Int32Array(capacity);
    this.exists = data?.exists ?? createBitset(capacity);
    this.isNull = data?.isNull ?? createBitset(capacity);
    this.isEmpty = data?.isEmpty ?? createBitset(capacity);
    if (data !== undefined) {
      this.keys = data.keys;
      this.display = data.display;
      this.#numbers = data.numbers;
      this.totals = data.totals;
      this.#lists = data.lists;
      this.#used = data.used;
      data.keys.forEach((key, id) => this.#ids.set(key, id));
    }
  }

  /** The column as plain data, shared and not copied. */
  toData(): ColumnData {
    return {
      keys: this.keys,
      display: this.display,
      numbers: this.#numbers,
      totals: this.totals,
      heads: this.#heads,
      lists: this.#lists,
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

  /** Sets what a document has; null when it has nothing under this path. */
  set(doc: number, cell: CellInput | null): void {
    const mark = (set: Bitset, on: boolean) => (on ? addBit(set, doc) : removeBit(set, doc));
    mark(this.exists, cell !== null);
    mark(this.isNull, cell?.isNull ?? false);
    mark(this.isEmpty, cell?.isEmpty ?? false);
    this.forEach(doc, (id) => this.totals[id]!--);
    const ids = cell === null ? [] : [...new Set(cell.values.map((value) => this.#idFor(value)))];
    for (const id of ids) this.totals[id]!++;
    if (ids.length < 2) {
      this.#heads[doc] = ids.length === 0 ? 0 : ids[0]! + 1;
      return;
    }
    if (this.#used + ids.length >= this.#lists.length) {
      this.#lists = enlarged(this.#lists, Math.max(this.#lists.length * 2, this.#used + ids.length + 1));
    }
    this.#heads[doc] = ~this.#used;
    this.#lists[this.#used++] = ids.length;
    for (const id of ids) this.#lists[this.#used++] = id;
  }

  #idFor(value: string | number): number {
    const key = typeof value === 'number' ? numberKey + String(value) : textKey + normalizeFacet(value);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.keys.length;
      this.#ids.set(key, id);
      this.keys.push(key);
      this.display.push(String(value));
      if (id >= this.#numbers.length) {
        this.#numbers = enlarged(this.#numbers, id * 2);
        this.totals = enlarged(this.totals, id * 2);
      }
      this.#numbers[id] = typeof value === 'number' ? value : NaN;
    }
    return id;
  }

  /** Id of a text value (compared normalised); -1 when no document has it. */
  textId(value: string): number {
    return this.#ids.get(textKey + normalizeFacet(value)) ?? -1;
  }

  /** Id of a number; -1 when no document has it. */
  numberId(value: number): number {
    return this.#ids.get(numberKey + String(value)) ?? -1;
  }

  /** The number behind an id, NaN for text. */
  numberOf(id: number): number {
    return this.#numbers[id]!;
  }

  /** The normalised text behind an id; meaningless for numbers. */
  textOf(id: number): string {
    return this.keys[id]!.slice(1);
  }

  /** Number of different values ever seen. */
  get size(): number {
    return this.keys.length;
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
    const heads = this.#heads;
    const lists = this.#lists;
    // Place 0 takes the documents without a value.
    const counts = new Uint32Array(this.keys.length + 1);
    for (const doc of docs) {
      const head = heads[doc]!;
      if (head >= 0) counts[head]!++;
      else {
        const list = ~head;
        const end = list + lists[list]!;
        for (let i = list + 1; i <= end; i++) counts[lists[i]! + 1]!++;
      }
    }
    return counts.subarray(1);
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

  /** Place of each value id in the alphabet of what is shown. */
  alphabet(): Uint32Array {
    if (this.#alphabet.length === this.keys.length) return this.#alphabet;
    const ids = [...this.keys.keys()].sort((a, b) => (this.display[a]! < this.display[b]! ? -1 : 1));
    this.#alphabet = new Uint32Array(ids.length);
    ids.forEach((id, place) => (this.#alphabet[id] = place));
    return this.#alphabet;
  }

  /** Value ids in ascending order: numbers first, then text. */
  order(): Uint32Array {
    if (this.#order.length === this.keys.length) return this.#order;
    this.#order = Uint32Array.from(this.keys.keys()).sort((a, b) => {
      const x = this.#numbers[a]!;
      const y = this.#numbers[b]!;
      const xText = Number.isNaN(x);
      const yText = Number.isNaN(y);
      if (xText !== yText) return xText ? 1 : -1;
      if (!xText) return x - y;
      return this.keys[a]! < this.keys[b]! ? -1 : 1;
    });
    return this.#order;
  }
}

/** Collects the values found at one path of one document (an array gives several visits). */
export function addToCell(cell: CellInput | undefined, value: Json, inArray: boolean): CellInput {
  const target = cell ?? { values: [], isNull: false, isEmpty: false };
  if (typeof value === 'number') target.values.push(value);
  else if (typeof value === 'boolean') target.values.push(String(value));
  else if (typeof value === 'string') {
    if (value === '') target.isEmpty ||= !inArray;
    else if (value.length <= maxFacetLength) target.values.push(value);
  } else if (value === null) target.isNull ||= !inArray;
  else if (Array.isArray(value)) target.isEmpty ||= value.length === 0;
  else target.isEmpty ||= Object.keys(value).length === 0;
  return target;
}
