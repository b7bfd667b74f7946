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
  start: Uint32Array;
  length: Uint32Array;
  data: Uint32Array;
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

/**
 * The values of one attribute, column-wise: a dictionary of different values and, per document, the ids of its
 * values. An updated document gets a new stretch at the end of `data`.
 */
export class Column {
  readonly #ids = new Map<string, number>();
  keys: string[] = [];
  /** Spelling of the first document that had the value. */
  display: string[] = [];
  /** The number of a numeric value, NaN for text. */
  #numbers: Float64Array = new Float64Array(64);
  #start: Uint32Array;
  #length: Uint32Array;
  #data: Uint32Array = new Uint32Array(256);
  #used = 0;
  exists: Bitset;
  isNull: Bitset;
  isEmpty: Bitset;
  #inverted: { start: Uint32Array; docs: Uint32Array } | null = null;
  #order: Uint32Array | null = null;
  #alphabet: Uint32Array = new Uint32Array(0);

  constructor(capacity: number, data?: ColumnData) {
    this.#start = data?.start ?? new Uint32Array(capacity);
    this.#length = data?.length ?? new Uint32Array(capacity);
    this.exists = data?.exists ?? createBitset(capacity);
    this.isNull = data?.isNull ?? createBitset(capacity);
    this.isEmpty = data?.isEmpty ?? createBitset(capacity);
    if (data !== undefined) {
      this.keys = data.keys;
      this.display = data.display;
      this.#numbers = data.numbers;
      this.#data = data.data;
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
      start: this.#start,
      length: this.#length,
      data: this.#data,
      used: this.#used,
      exists: this.exists,
      isNull: this.isNull,
      isEmpty: this.isEmpty,
    };
  }

  /** Makes room for document numbers below `capacity`. */
  grow(capacity: number): void {
    if (capacity <= this.#start.length) return;
    const larger = (old: Uint32Array, size: number) => {
      const copy = new Uint32Array(size);
      copy.set(old);
      return copy;
    };
    this.#start = larger(this.#start, capacity);
    this.#length = larger(this.#length, capacity);
    const words = (capacity + 31) >>> 5;
    this.exists = larger(this.exists, words);
    this.isNull = larger(this.isNull, words);
    this.isEmpty = larger(this.isEmpty, words);
  }

  /** Sets what a document has; null when it has nothing under this path. */
  set(doc: number, cell: CellInput | null): void {
    this.#inverted = null;
    this.#order = null;
    this.#length[doc] = 0;
    const mark = (set: Bitset, on: boolean) => (on ? addBit(set, doc) : removeBit(set, doc));
    mark(this.exists, cell !== null);
    mark(this.isNull, cell?.isNull ?? false);
    mark(this.isEmpty, cell?.isEmpty ?? false);
    if (cell === null || cell.values.length === 0) return;
    const ids = [...new Set(cell.values.map((value) => this.#idFor(value)))];
    if (this.#used + ids.length > this.#data.length) {
      const copy = new Uint32Array(Math.max(this.#data.length * 2, this.#used + ids.length));
      copy.set(this.#data);
      this.#data = copy;
    }
    this.#start[doc] = this.#used;
    this.#length[doc] = ids.length;
    for (const id of ids) this.#data[this.#used++] = id;
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
        const copy = new Float64Array(id * 2);
        copy.set(this.#numbers);
        this.#numbers = copy;
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
    const from = this.#start[doc]!;
    const to = from + this.#length[doc]!;
    for (let i = from; i < to; i++) visit(this.#data[i]!);
  }

  /** Adds the documents' values to `counts` (indexed by value id). */
  count(docs: Uint32Array, counts: Uint32Array): void {
    const start = this.#start;
    const length = this.#length;
    const data = this.#data;
    for (const doc of docs) {
      const from = start[doc]!;
      const to = from + length[doc]!;
      for (let i = from; i < to; i++) counts[data[i]!]!++;
    }
  }

  /** The documents of each value: `docs[start[id] .. start[id + 1]]`, ascending. Rebuilt after a change. */
  inverted(): { start: Uint32Array; docs: Uint32Array } {
    if (this.#inverted !== null) return this.#inverted;
    const start = new Uint32Array(this.keys.length + 1);
    const limit = this.#start.length;
    for (let doc = 0; doc < limit; doc++) this.forEach(doc, (id) => start[id + 1]!++);
    for (let id = 0; id < this.keys.length; id++) start[id + 1]! += start[id]!;
    const next = start.slice();
    const docs = new Uint32Array(start[this.keys.length]!);
    for (let doc = 0; doc < limit; doc++) this.forEach(doc, (id) => (docs[next[id]!++] = doc));
    this.#inverted = { start, docs };
    return this.#inverted;
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
    this.#order ??= Uint32Array.from(this.keys.keys()).sort((a, b) => {
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
