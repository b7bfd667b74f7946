import type { SearchIndex } from '../../index/search-index.ts';
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
    this.costs = new Uint16Array(index.limit).fill(unknownCost);
    this.#known = new Uint8Array(index.limit);
    this.#fill = fill;
  }

  /** The table, with the documents of the bucket filled in. */
  for(bucket: Bucket): Uint16Array {
    const known = this.#known;
    const { docs } = bucket;
    let first = 0;
    while (first < docs.length && known[docs[first]!] === 1) first++;
    if (first === docs.length) return this.costs;
    const scope = scopeOf(bucket);
    const missing = new Uint32Array(scope.length);
    const places = new Int32Array(this.#index.limit).fill(-1);
    let count = 0;
    for (const doc of scope) {
      if (known[doc] === 1) continue;
      known[doc] = 1;
      places[doc] = count;
      missing[count++] = doc;
    }
    this.#fill(this.costs, places, missing.subarray(0, count));
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
  bucket: Bucket,
  costOf: (path: Path) => PathCost,
  rule: string,
  maxCost: number,
): Iterable<RankedBucket> {
  const { docs, masks, paths } = bucket;
  const only = paths.length === 1 ? costOf(paths[0]!) : null;
  if (only?.tables.length === 0) {
    yield { bucket, score: { rule, rank: maxCost - only.base + 1, maxRank: maxCost + 1 } };
    return;
  }
  const lowest = new Uint32Array(docs.length).fill(0xffffffff);
  const kept = new Uint32Array(docs.length);
  paths.forEach((path, n) => addPath(bucket, costOf(path), 1 << n, lowest, kept, masks));
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
  const sortedDocs = new Uint32Array(docs.length);
  const sortedMasks = new Uint32Array(docs.length);
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
  masks: Uint32Array,
): void {
  const { docs } = bucket;
  const sums = new Uint32Array(docs.length).fill(base);
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
