import type { Settings } from '../settings/settings.ts';
import type { DerivedTerm } from '../search/derive-terms.ts';
import { Scratch } from '../search/scratch.ts';
import { WordList, type WordListData } from './word-list.ts';
import type { Tokenizer } from '../text/tokenize.ts';
import { addBit, createBitset, hasBit, removeBit, type Bitset } from './bitset.ts';
import { Column, type ColumnData } from './column.ts';
import { IndexSchema } from './index-schema.ts';
import type { PreparedBatch } from './prepare-batch.ts';
import type { Segment } from './segment.ts';
import { ValueCounter } from './value-counter.ts';

const noIds: readonly number[] = [];

/** Makes one segment, of the given number, of several; `owner` says which documents are whose. */
export type Merge = (segments: readonly Segment[], id: number, owner: Uint16Array) => Promise<Segment>;

/** The counts of a facet by what is shown of its values, and the bounds of its numbers. */
export interface Facet {
  distribution: Record<string, number>;
  stats: { min: number; max: number } | null;
}

/** The whole index as plain data, for a snapshot. */
export interface IndexData {
  segments: (Omit<Segment, 'words'> & { words: WordListData })[];
  owner: Uint16Array;
  alive: Bitset;
  limit: number;
  slots: string[];
  columns: [string, ColumnData][];
  geo: Float64Array;
  shapes: string[];
  shapeOf: Uint32Array;
}

/**
 * The in-memory index of one Meilisearch index. Documents have an internal number that stays the same when they
 * are replaced, and that settles ties, as in Meilisearch. Searches are synchronous, so they always see one state.
 */
export class SearchIndex {
  settings: Settings;
  schema: IndexSchema;
  segments: Segment[] = [];
  /** Segment that holds the current version of each document; 0 for none. */
  owner: Uint16Array = new Uint16Array(64);
  alive: Bitset = createBitset(64);
  /** One more than the highest document number in use. */
  limit = 0;
  size = 0;
  readonly columns = new Map<string, Column>();
  /** Weight of each slot: its place in `searchableAttributes` (0 for all when that is `*`). */
  slotWeights: number[] = [];
  /** Latitude and longitude per document, NaN where unknown. */
  geo: Float64Array = new Float64Array(128).fill(NaN);
  /** Numbers given to segments that are being made. */
  readonly #reserved = new Set<number>();
  #merging = false;
  #shapes: string[] = [];
  #shapeIds = new Map<string, number>();
  #shapeOf: Uint32Array = new Uint32Array(64);
  /** Changes with every batch; caches are kept by it. */
  version = 0;
  readonly filterCache = new Map<string, Bitset>();
  /** What the last queries' terms are found by, by the terms. */
  readonly termCache = new Map<string, DerivedTerm[]>();
  /** Facets over all documents, by attribute. */
  readonly wholeFacets = new Map<string, Facet>();
  readonly valueCounter = new ValueCounter();
  /** Working memory of searches. */
  readonly scratch = new Scratch();
  /** Synonyms by normalised word or words, made at first use under the current settings. */
  synonyms: Map<string, string[][]> | null = null;

  constructor(settings: Settings, data?: IndexData) {
    this.settings = settings;
    this.schema = new IndexSchema(settings, data?.slots ?? []);
    this.#weigh();
    if (data === undefined) return;
    this.segments = data.segments.map((one) => ({ ...one, words: new WordList(one.words) }));
    this.owner = data.owner;
    this.alive = data.alive;
    this.limit = data.limit;
    this.geo = data.geo;
    this.#shapes = data.shapes;
    this.#shapeOf = data.shapeOf;
    this.#shapeIds = new Map(data.shapes.map((shape, id) => [shape, id]));
    for (const [path, column] of data.columns) this.columns.set(path, new Column(data.owner.length, column));
    for (let doc = 0; doc < this.limit; doc++) if (this.owner[doc] !== 0) this.size++;
  }

  get tokenizer(): Tokenizer {
    return this.schema.tokenizer;
  }

  get stopWords(): Set<string> {
    return this.schema.stopWords;
  }

  /** Paths of searched attributes; a slot is a place in this list. */
  get slots(): string[] {
    return this.schema.slots;
  }

  #weigh(): void {
    this.slotWeights = this.slots.map((path) => this.schema.weightOf(path));
  }

  /** Takes settings that need no indexing again (`indexingKey` unchanged). */
  updateSettings(settings: Settings): void {
    this.settings = settings;
    this.schema = new IndexSchema(settings, this.slots);
    this.#weigh();
    this.#forget();
    this.synonyms = null;
  }

  /** Drops what was remembered of the state before a change. */
  #forget(): void {
    this.version++;
    this.filterCache.clear();
    this.termCache.clear();
    this.wholeFacets.clear();
  }

  /** Whether values under a path are kept in a column. */
  isFaceted(path: string): boolean {
    return this.schema.isFaceted(path);
  }

  isCurrent(doc: number, segment: number): boolean {
    return this.owner[doc] === segment;
  }

  /** Lowest segment number that is free; it is taken until a segment of that number is put in. */
  reserveSegmentId(): number {
    const taken = new Set(this.segments.map(({ id }) => id));
    let id = 1;
    while (taken.has(id) || this.#reserved.has(id)) id++;
    this.#reserved.add(id);
    return id;
  }

  #grow(limit: number): void {
    this.limit = Math.max(this.limit, limit);
    if (limit > this.owner.length) {
      const capacity = Math.max(limit, this.owner.length * 2);
      const owner = new Uint16Array(capacity);
      owner.set(this.owner);
      this.owner = owner;
      const alive = createBitset(capacity);
      alive.set(this.alive);
      this.alive = alive;
      const geo = new Float64Array(capacity * 2).fill(NaN);
      geo.set(this.geo);
      this.geo = geo;
      const shapes = new Uint32Array(capacity);
      shapes.set(this.#shapeOf);
      this.#shapeOf = shapes;
    }
    for (const column of this.columns.values()) column.grow(this.owner.length);
  }

  /** Swaps a prepared batch in. */
  apply({ segment, rows, removed }: PreparedBatch): void {
    this.#forget();
    this.#reserved.delete(segment.id);
    for (const doc of removed) this.#remove(doc);
    const { docs } = rows;
    if (docs.length === 0) return;
    for (const path of rows.slots) this.schema.slotFor(path);
    this.#weigh();
    for (const { path } of rows.columns) {
      if (!this.columns.has(path)) this.columns.set(path, new Column(this.owner.length));
    }
    this.#grow(docs[docs.length - 1]! + 1);
    const prepared = new Map(rows.columns.map((column) => [column.path, column]));
    for (const [path, column] of this.columns) {
      const values = prepared.get(path);
      if (values !== undefined) column.setRows(docs, values);
      else for (const doc of docs) column.set(doc, 0, noIds);
    }
    const shapeIds = rows.shapes.map((shape) => this.#shapeId(shape));
    docs.forEach((doc, row) => {
      if (this.owner[doc] === 0) this.size++;
      this.owner[doc] = segment.id;
      addBit(this.alive, doc);
      this.geo[doc * 2] = rows.geo[row * 2]!;
      this.geo[doc * 2 + 1] = rows.geo[row * 2 + 1]!;
      this.#shapeOf[doc] = shapeIds[rows.shapeOf[row]!]!;
    });
    this.segments = [...this.segments, segment];
  }

  #shapeId(shape: string): number {
    let id = this.#shapeIds.get(shape);
    if (id === undefined) {
      id = this.#shapes.push(shape) - 1;
      this.#shapeIds.set(shape, id);
    }
    return id;
  }

  #remove(doc: number): void {
    if (!hasBit(this.alive, doc)) return;
    this.size--;
    this.owner[doc] = 0;
    removeBit(this.alive, doc);
    for (const column of this.columns.values()) column.set(doc, 0, noIds);
    this.geo[doc * 2] = NaN;
    this.geo[doc * 2 + 1] = NaN;
  }

  /**
   * Merges the newest segments while the older of two is not more than twice as large, so that their number grows
   * with the logarithm of the index. Searches and further batches go on meanwhile: documents that change their owner
   * before it is done stay with the new one. One at a time; a call during another does nothing.
   */
  async compact(merge: Merge): Promise<void> {
    const weight = (segment: Segment) => segment.positions.length;
    let from = this.segments.length - 1;
    let total = from >= 0 ? weight(this.segments[from]!) : 0;
    while (from > 0 && weight(this.segments[from - 1]!) <= 2 * total) total += weight(this.segments[--from]!);
    const merged = this.segments.slice(from);
    if (merged.length < 2 || this.#merging) return;
    this.#merging = true;
    const id = this.reserveSegmentId();
    try {
      const segment = await merge(merged, id, this.owner);
      const ids = new Set(merged.map((one) => one.id));
      for (let doc = 0; doc < this.limit; doc++) if (ids.has(this.owner[doc]!)) this.owner[doc] = id;
      const place = this.segments.indexOf(merged[0]!);
      this.segments = [
        ...this.segments.slice(0, place),
        segment,
        ...this.segments.slice(place + merged.length),
      ];
      this.#forget();
    } finally {
      this.#merging = false;
      this.#reserved.delete(id);
    }
  }

  /** Whether any document ever had the field (for a dotted path: its first part). */
  hasField(path: string): boolean {
    const field = path.split('.', 1)[0]!;
    return path === '*' || this.#shapes.some((shape) => shape.includes(JSON.stringify(field)));
  }

  /** Number of documents that have each field. */
  fieldDistribution(): Record<string, number> {
    const perShape = new Uint32Array(this.#shapes.length);
    for (let doc = 0; doc < this.limit; doc++) if (this.owner[doc] !== 0) perShape[this.#shapeOf[doc]!]!++;
    const counts = new Map<string, number>();
    perShape.forEach((count, shape) => {
      if (count === 0) return;
      for (const field of JSON.parse(this.#shapes[shape]!) as string[]) {
        counts.set(field, (counts.get(field) ?? 0) + count);
      }
    });
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  toData(): IndexData {
    return {
      segments: this.segments,
      owner: this.owner,
      alive: this.alive,
      limit: this.limit,
      slots: this.slots,
      columns: [...this.columns].map(([path, column]) => [path, column.toData()]),
      geo: this.geo,
      shapes: this.#shapes,
      shapeOf: this.#shapeOf,
    };
  }
}
