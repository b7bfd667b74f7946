import { addBits, hasBit, type Bitset } from '../../index/bitset.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Scratch } from '../scratch.ts';
import { pick, scopeOf, type Bucket, type Path, type RankedBucket } from './bucket.ts';
import { groupsByKey } from './groups-by-key.ts';

/** Costs by document number; the highest number that fits means no cost. */
export type Costs = Uint8Array | Uint16Array;

/** Fills in the costs of `docs`, and says whether it knew all others as well. */
export type FillCosts = (costs: Costs, docs: Uint32Array) => boolean;

/**
 * Costs of one thing (a term, a pair of terms) per document, computed for as many documents as are likely to be
 * asked for and then remembered. Costs above `ceiling` count as that.
 */
export class CostTable {
  readonly ceiling: number;
  readonly #costs: Costs;
  readonly #known: Bitset;
  #isWhole = false;
  readonly #fill: FillCosts;

  constructor({ scratch, limit }: SearchIndex, ceiling: number, fill: FillCosts) {
    this.ceiling = ceiling;
    this.#costs = ceiling < 0xff ? scratch.uint8(limit).fill(0xff) : scratch.uint16(limit).fill(0xffff);
    this.#known = scratch.bitset(limit);
    this.#fill = fill;
  }

  /** The table, with the documents of the bucket filled in. */
  for(bucket: Bucket): Costs {
    if (this.#isWhole) return this.#costs;
    const { docs } = bucket;
    let first = 0;
    while (first < docs.length && hasBit(this.#known, docs[first]!)) first++;
    if (first === docs.length) return this.#costs;
    // Some of these may be known: their cost comes out the same again.
    const scope = scopeOf(bucket);
    this.#isWhole = this.#fill(this.#costs, scope);
    if (!this.#isWhole) addBits(this.#known, scope);
    return this.#costs;
  }
}

/** What a document costs on a path: the sum of its tables' costs, each times its factor. */
export interface PathCost {
  tables: { table: Pick<CostTable, 'for' | 'ceiling'>; factor: number }[];
  base: number;
}

/** The paths that hold for any document of the bucket. */
export function pathsInUse({ paths, masks }: Bucket): Path[] {
  if (masks === null) return paths;
  let used = 0;
  for (const mask of masks) used |= mask;
  return paths.filter((_path, n) => (used & (1 << n)) !== 0);
}

/**
 * Cuts a bucket by cost, lowest first. A document's cost is that of its cheapest path; dearer paths are given up
 * for the rules that follow. `mostOf` says what a path can cost at most, for the score; nothing scores below `atLeast`.
 */
export function* splitByCost(
  scratch: Scratch,
  bucket: Bucket,
  costOf: (path: Path) => PathCost,
  rule: string,
  mostOf: (path: Path) => number,
  atLeast = 0,
): Iterable<RankedBucket> {
  const { docs, paths } = bucket;
  const maxCost = Math.max(atLeast, ...pathsInUse(bucket).map(mostOf));
  const scoreOf = (cost: number) => ({ rule, rank: Math.max(1, maxCost - cost + 1), maxRank: maxCost + 1 });
  const costs = paths.map(costOf);
  if (paths.length === 0) {
    yield { bucket, score: scoreOf(maxCost) };
    return;
  }
  if (paths.length === 1 && costs[0]!.tables.length === 0) {
    yield { bucket, score: scoreOf(costs[0]!.base) };
    return;
  }
  const lowest = scratch.uint32(docs.length);
  let { masks } = bucket;
  if (masks === null) sumCosts(bucket, costs[0]!, lowest);
  else {
    masks = scratch.uint32(docs.length);
    keepCheapest(scratch, bucket, costs, lowest, masks);
  }
  for (const places of groupsByKey(scratch, lowest))
    yield { bucket: pick(scratch, bucket, places, masks), score: scoreOf(lowest[places[0]!]!) };
}

/** Writes what each document of the bucket costs on one path. */
function sumCosts(bucket: Bucket, { tables, base }: PathCost, sums: Uint32Array): void {
  const [first, ...others] = tables;
  if (first === undefined) sums.fill(base);
  else setCosts(bucket.docs, first.table.for(bucket), first.table.ceiling, first.factor, base, sums);
  for (const { table, factor } of others)
    addCosts(bucket.docs, table.for(bucket), table.ceiling, factor, sums);
}

function setCosts(
  docs: Uint32Array,
  costs: Costs,
  ceiling: number,
  factor: number,
  base: number,
  sums: Uint32Array,
): void {
  const { length } = docs;
  for (let i = 0; i < length; i++) sums[i] = base + Math.imul(Math.min(costs[docs[i]!]!, ceiling), factor);
}

function addCosts(docs: Uint32Array, costs: Costs, ceiling: number, factor: number, sums: Uint32Array): void {
  const { length } = docs;
  for (let i = 0; i < length; i++) sums[i]! += Math.imul(Math.min(costs[docs[i]!]!, ceiling), factor);
}

/** Keeps the lower of two costs of each document whose mask has the path's bit, and which paths cost that. */
function keepLower(
  masks: Uint32Array,
  bit: number,
  sums: Uint32Array,
  lowest: Uint32Array,
  kept: Uint32Array,
): void {
  for (let i = 0; i < sums.length; i++) {
    if ((masks[i]! & bit) === 0 || sums[i]! > lowest[i]!) continue;
    kept[i] = sums[i]! < lowest[i]! ? bit : kept[i]! | bit;
    lowest[i] = sums[i]!;
  }
}

/** Writes the cost of each document's cheapest path, and which of its paths cost that. */
function keepCheapest(
  scratch: Scratch,
  bucket: Bucket,
  paths: readonly PathCost[],
  lowest: Uint32Array,
  kept: Uint32Array,
): void {
  const sums = scratch.uint32(lowest.length);
  lowest.fill(0xffffffff);
  kept.fill(0);
  for (const [n, path] of paths.entries()) {
    sumCosts(bucket, path, sums);
    keepLower(bucket.masks!, 1 << n, sums, lowest, kept);
  }
}
