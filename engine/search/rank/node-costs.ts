import type { SearchIndex } from '../../index/search-index.ts';
import type { Scratch } from '../scratch.ts';
import { scopeOf, type Bucket, type Path, type RankedBucket } from './bucket.ts';

/** No cost computed yet, and no match. */
export const unknownCost = 0xffff;

/**
 * Costs of one thing (a term, a pair of terms) per document, computed for as many documents as are likely to be
 * asked for and then remembered.
 */
export class CostTable {
  readonly costs: Uint16Array;
  readonly #known: Uint8Array;
  readonly #fill: (costs: Uint16Array, places: Int32Array, docs: Uint32Array) => void;
  readonly #index: SearchIndex;

  constructor(index: SearchIndex, fill: (costs: Uint16Array, places: Int32Array, docs: Uint32Array) => void) {
    this.#index = index;
    this.costs = index.scratch.uint16(index.limit).fill(unknownCost);
    this.#known = index.scratch.uint8(index.limit).fill(0);
    this.#fill = fill;
  }

  /** The table, with the documents of the bucket filled in. */
  for(bucket: Bucket): Uint16Array {
    const known = this.#known;
    const { docs } = bucket;
    let first = 0;
    while (first < docs.length && known[docs[first]!] === 1) first++;
    if (first === docs.length) return this.costs;
    // Some of these may be known: their cost comes out the same again.
    const scope = scopeOf(bucket);
    for (const doc of scope) known[doc] = 1;
    this.#fill(this.costs, this.#index.scratch.placesOf(scope, this.#index.limit), scope);
    return this.costs;
  }
}

/** What a document costs on a path: the sum of its tables' costs, each at most the table's own ceiling. */
export interface PathCost {
  tables: { table: CostTable; ceiling: number; factor: number }[];
  base: number;
}

/**
 * Cuts a bucket by cost, lowest first. A document's cost is that of its cheapest path; dearer paths are given up
 * for the rules that follow.
 */
export function* splitByCost(
  scratch: Scratch,
  bucket: Bucket,
  costOf: (path: Path) => PathCost,
  rule: string,
  maxCost: number,
): Iterable<RankedBucket> {
  const { docs, paths } = bucket;
  const only = paths.length === 1 ? costOf(paths[0]!) : null;
  if (only?.tables.length === 0) {
    yield { bucket, score: { rule, rank: maxCost - only.base + 1, maxRank: maxCost + 1 } };
    return;
  }
  const lowest = scratch.uint32(docs.length).fill(0xffffffff);
  const kept = scratch.uint32(docs.length).fill(0);
  const sums = scratch.uint32(docs.length);
  paths.forEach((path, n) => addPath(bucket, costOf(path), 1 << n, lowest, kept, sums));
  let least = 0xffffffff;
  let most = 0;
  for (const cost of lowest) {
    if (cost < least) least = cost;
    if (cost > most) most = cost;
  }
  const scoreOf = (cost: number) => ({ rule, rank: Math.max(1, maxCost - cost + 1), maxRank: maxCost + 1 });
  if (least >= most) {
    yield { bucket: { docs, paths, masks: kept, parent: bucket.parent }, score: scoreOf(least) };
    return;
  }
  // Counting sort, which keeps the documents of one cost in their order.
  const start = new Uint32Array(most - least + 2);
  for (const cost of lowest) start[cost - least + 1]!++;
  for (let i = 1; i < start.length; i++) start[i]! += start[i - 1]!;
  const next = start.slice();
  const sortedDocs = scratch.uint32(docs.length);
  const sortedMasks = scratch.uint32(docs.length);
  for (let i = 0; i < docs.length; i++) {
    const place = next[lowest[i]! - least]!++;
    sortedDocs[place] = docs[i]!;
    sortedMasks[place] = kept[i]!;
  }
  for (let cost = least; cost <= most; cost++) {
    const from = start[cost - least]!;
    const to = start[cost - least + 1]!;
    if (from === to) continue;
    const part = { docs: sortedDocs.subarray(from, to), paths, masks: sortedMasks.subarray(from, to) };
    yield { bucket: { ...part, parent: bucket }, score: scoreOf(cost) };
  }
}

/** Takes a path into account: documents for which it is the cheapest so far, or as cheap. */
function addPath(
  bucket: Bucket,
  { tables, base }: PathCost,
  bit: number,
  lowest: Uint32Array,
  kept: Uint32Array,
  sums: Uint32Array,
): void {
  const { docs, masks } = bucket;
  sums.fill(base);
  for (const { table, ceiling, factor } of tables) {
    const costs = table.for(bucket);
    for (let i = 0; i < docs.length; i++) {
      const cost = costs[docs[i]!]!;
      sums[i]! += (cost < ceiling ? cost : ceiling) * factor;
    }
  }
  for (let i = 0; i < docs.length; i++) {
    if ((masks[i]! & bit) === 0) continue;
    if (sums[i]! < lowest[i]!) {
      lowest[i] = sums[i]!;
      kept[i] = bit;
    } else if (sums[i] === lowest[i]) kept[i]! |= bit;
  }
}
