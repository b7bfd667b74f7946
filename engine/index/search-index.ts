import { facetedPatterns, type Settings } from '../settings/settings.ts';
import { createTokenizer, type Tokenizer } from '../text/tokenize.ts';
import { coversAttribute, matchesPattern } from './attribute-pattern.ts';
import { addBit, createBitset, hasBit, removeBit, type Bitset } from './bitset.ts';
import { Column, type CellInput, type ColumnData } from './column.ts';
import { mergeSegments } from './merge-segments.ts';
import type { Segment } from './segment.ts';

/** One document, ready to be swapped in. */
export interface PreparedRow {
  doc: number;
  cells: Map<string, CellInput>;
  geo: readonly [number, number] | null;
  /** Names of its fields, for the field distribution. */
  shape: string[];
}

/** A batch made beside the running index; applying it is quick and happens at once. */
export interface PreparedBatch {
  segment: Segment;
  rows: PreparedRow[];
  removed: number[];
}

/** The whole index as plain data, for a snapshot. */
export interface IndexData {
  segments: Segment[];
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
  tokenizer: Tokenizer;
  stopWords: Set<string>;
  segments: Segment[] = [];
  /** Segment that holds the current version of each document; 0 for none. */
  owner: Uint16Array = new Uint16Array(64);
  alive: Bitset = createBitset(64);
  /** One more than the highest document number in use. */
  limit = 0;
  size = 0;
  readonly columns = new Map<string, Column>();
  /** Paths of searched attributes; a slot is a place in this list. */
  slots: string[] = [];
  /** Weight of each slot: its place in `searchableAttributes` (0 for all when that is `*`). */
  slotWeights: number[] = [];
  /** Latitude and longitude per document, NaN where unknown. */
  geo: Float64Array = new Float64Array(128).fill(NaN);
  readonly #slotIds = new Map<string, number>();
  readonly #faceted = new Map<string, boolean>();
  #shapes: string[] = [];
  #shapeIds = new Map<string, number>();
  #shapeOf: Uint32Array = new Uint32Array(64);
  /** Changes with every batch; caches are kept by it. */
  version = 0;
  readonly filterCache = new Map<string, Bitset>();
  /** Synonyms by normalised word or words, made at first use under the current settings. */
  synonyms: Map<string, string[][]> | null = null;

  constructor(settings: Settings, data?: IndexData) {
    this.settings = settings;
    this.tokenizer = createTokenizer(settings);
    this.stopWords = new Set(settings.stopWords.map((word) => this.#lemma(word)));
    if (data === undefined) return;
    this.segments = data.segments;
    this.owner = data.owner;
    this.alive = data.alive;
    this.limit = data.limit;
    this.geo = data.geo;
    this.#shapes = data.shapes;
    this.#shapeOf = data.shapeOf;
    this.#shapeIds = new Map(data.shapes.map((shape, id) => [shape, id]));
    for (const slot of data.slots) this.slotFor(slot);
    for (const [path, column] of data.columns) this.columns.set(path, new Column(data.owner.length, column));
    for (let doc = 0; doc < this.limit; doc++) if (this.owner[doc] !== 0) this.size++;
  }

  #lemma(word: string): string {
    return this.tokenizer.tokens(word).find((token) => token.kind === 'word')?.lemma ?? word;
  }

  /** Takes settings that need no indexing again (`indexingKey` unchanged). */
  updateSettings(settings: Settings): void {
    this.settings = settings;
    this.slotWeights = this.slots.map((path) => this.#weightOf(path));
    this.filterCache.clear();
    this.synonyms = null;
    this.version++;
  }

  #weightOf(path: string): number {
    const { searchableAttributes } = this.settings;
    if (searchableAttributes[0] === '*') return 0;
    return searchableAttributes.findIndex((pattern) => coversAttribute(pattern, path));
  }

  /** Slot of a path; -1 when the path is not searched. */
  slotFor(path: string): number {
    let slot = this.#slotIds.get(path);
    if (slot === undefined) {
      const weight = this.#weightOf(path);
      slot = weight < 0 || this.slots.length >= 32_768 ? -1 : this.slots.length;
      this.#slotIds.set(path, slot);
      if (slot >= 0) {
        this.slots.push(path);
        this.slotWeights.push(weight);
      }
    }
    return slot;
  }

  /** Whether values under a path are kept in a column. */
  isFaceted(path: string): boolean {
    let faceted = this.#faceted.get(path);
    if (faceted === undefined) {
      faceted = facetedPatterns(this.settings).some((pattern) => coversAttribute(pattern, path));
      this.#faceted.set(path, faceted);
    }
    return faceted;
  }

  /** Columns whose path fits a pattern exactly or by wildcard. */
  columnsMatching(pattern: string): string[] {
    return [...this.columns.keys()].filter((path) => matchesPattern(pattern, path)).sort();
  }

  isCurrent(doc: number, segment: number): boolean {
    return this.owner[doc] === segment;
  }

  /** Lowest segment number that is free. */
  nextSegmentId(): number {
    const taken = new Set(this.segments.map(({ id }) => id));
    let id = 1;
    while (taken.has(id)) id++;
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
  apply(batch: PreparedBatch): void {
    this.version++;
    this.filterCache.clear();
    for (const doc of batch.removed) this.#remove(doc);
    const highest = batch.rows.reduce((most, { doc }) => Math.max(most, doc + 1), 0);
    this.#grow(highest);
    for (const row of batch.rows) this.#place(row, batch.segment.id);
    if (batch.rows.length > 0) this.segments = [...this.segments, batch.segment];
  }

  #place(row: PreparedRow, segment: number): void {
    const { doc } = row;
    if (this.owner[doc] === 0) this.size++;
    this.owner[doc] = segment;
    addBit(this.alive, doc);
    for (const path of row.cells.keys()) {
      if (!this.columns.has(path)) this.columns.set(path, new Column(this.owner.length));
    }
    for (const [path, column] of this.columns) column.set(doc, row.cells.get(path) ?? null);
    this.geo[doc * 2] = row.geo?.[0] ?? NaN;
    this.geo[doc * 2 + 1] = row.geo?.[1] ?? NaN;
    const shape = JSON.stringify(row.shape);
    let shapeId = this.#shapeIds.get(shape);
    if (shapeId === undefined) {
      shapeId = this.#shapes.push(shape) - 1;
      this.#shapeIds.set(shape, shapeId);
    }
    this.#shapeOf[doc] = shapeId;
  }

  #remove(doc: number): void {
    if (!hasBit(this.alive, doc)) return;
    this.size--;
    this.owner[doc] = 0;
    removeBit(this.alive, doc);
    for (const column of this.columns.values()) column.set(doc, null);
    this.geo[doc * 2] = NaN;
    this.geo[doc * 2 + 1] = NaN;
  }

  /**
   * Merges the newest segments while the older of two is not more than twice as large, so that their number grows
   * with the logarithm of the index.
   */
  async compact(pause: () => Promise<void>): Promise<void> {
    const weight = (segment: Segment) => segment.positions.length;
    let from = this.segments.length - 1;
    let total = from >= 0 ? weight(this.segments[from]!) : 0;
    while (from > 0 && weight(this.segments[from - 1]!) <= 2 * total) total += weight(this.segments[--from]!);
    const merged = this.segments.slice(from);
    if (merged.length < 2) return;
    const id = this.nextSegmentId();
    const ids = new Set(merged.map((segment) => segment.id));
    const segment = await mergeSegments(merged, id, (doc, owner) => this.isCurrent(doc, owner), pause);
    for (let doc = 0; doc < this.limit; doc++) if (ids.has(this.owner[doc]!)) this.owner[doc] = id;
    this.segments = [...this.segments.slice(0, from), segment];
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
