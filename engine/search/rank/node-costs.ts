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
    for (const doc of bucket.docs) {
      if (this.#known[doc] === 1) continue;
      const docs = scopeOf(bucket).filter((other) => this.#known[other] === 0);
      const places = new Int32Array(this.#index.limit).fill(-1);
      for (let i = 0; i < docs.length; i++) {
        places[docs[i]!] = i;
        this.#known[docs[i]!] = 1;
      }
      this.#fill(this.costs, places, docs);
      break;
    }
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
  const lowest = new Uint32Array(docs.length).fill(0xffffffff);
  const kept = new Uint32Array(docs.length);
  paths.forEach((path, n) => {
    const bit = 1 << n;
    const { tables, base } = costOf(path);
    const filled = tables.map(({ table, ceiling, factor }) => ({
      costs: table.for(bucket),
      ceiling,
      factor,
    }));
    for (let i = 0; i < docs.length; i++) {
      if ((masks[i]! & bit) === 0) continue;
      let cost = base;
      for (const { costs, ceiling, factor } of filled) cost += Math.min(costs[docs[i]!]!, ceiling) * factor;
      if (cost < lowest[i]!) {
        lowest[i] = cost;
        kept[i] = bit;
      } else if (cost === lowest[i]!) kept[i]! |= bit;
    }
  });
  const groups = new Map<number, number[]>();
  for (let i = 0; i < docs.length; i++) {
    const group = groups.get(lowest[i]!);
    if (group === undefined) groups.set(lowest[i]!, [i]);
    else group.push(i);
  }
  for (const cost of [...groups.keys()].sort((a, b) => a - b)) {
    const places = groups.get(cost)!;
    const part =
      places.length === docs.length
        ? { docs, paths, masks: kept, parent: bucket.parent }
        : {
            docs: Uint32Array.from(places, (place) => docs[place]!),
            paths,
            masks: Uint32Array.from(places, (place) => kept[place]!),
            parent: bucket,
          };
    const score = { rule, rank: Math.max(1, maxCost - cost + 1), maxRank: maxCost + 1 };
    yield { bucket: part, score };
  }
}
