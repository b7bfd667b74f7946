import type { Column } from '../../index/column.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { distance } from '../geo.ts';
import { pick, type Bucket, type RankedBucket, type RankingRule } from './bucket.ts';

/** Value ids in the order of the sort: numbers before text in both directions. */
function orderedIds(column: Column, ascending: boolean): Uint32Array {
  const order = column.order();
  if (ascending) return order;
  const texts = order.findIndex((id) => Number.isNaN(column.numberOf(id)));
  const border = texts < 0 ? order.length : texts;
  const result = new Uint32Array(order.length);
  result.set(order.slice(0, border).reverse());
  result.set(order.slice(border).reverse(), border);
  return result;
}

/** Places a first step takes; each step takes four times as many as the one before. */
const firstStep = 64;

/**
 * Places of equal keys together, lowest first. Only the keys are sorted at once, which numbers do quickly; places
 * are gathered for as many of them as are asked for.
 */
function* groupsOf(bucket: Bucket, keys: Float64Array, score: (place: number) => RankedBucket['score']) {
  const sorted = keys.slice().sort();
  let done = 0;
  for (let step = firstStep; done < sorted.length; step *= 4) {
    const lowest = sorted[done]!;
    const highest = sorted[Math.min(done + step, sorted.length) - 1]!;
    const places: number[] = [];
    for (let i = 0; i < keys.length; i++) if (keys[i]! >= lowest && keys[i]! <= highest) places.push(i);
    done += places.length;
    places.sort((a, b) => keys[a]! - keys[b]! || a - b);
    for (let i = 0; i < places.length;) {
      let end = i + 1;
      while (end < places.length && keys[places[end]!] === keys[places[i]!]) end++;
      const part = end - i === keys.length ? bucket : pick(bucket, places.slice(i, end));
      yield { bucket: part, score: score(places[i]!) };
      i = end;
    }
  }
}

/** Places of equal ranks together, by rank and then by place: a counting sort. */
function* groupsByRank(ranks: Uint32Array, most: number): Iterable<{ rank: number; places: Uint32Array }> {
  const start = new Uint32Array(most + 2);
  for (const rank of ranks) start[rank + 1]!++;
  for (let rank = 0; rank <= most; rank++) start[rank + 1]! += start[rank]!;
  const next = start.slice();
  const places = new Uint32Array(ranks.length);
  for (let i = 0; i < ranks.length; i++) places[next[ranks[i]!]!++] = i;
  for (let rank = 0; rank <= most; rank++) {
    if (start[rank + 1]! > start[rank]!)
      yield { rank, places: places.subarray(start[rank]!, start[rank + 1]!) };
  }
}

/**
 * Sorts a bucket by an attribute: documents with equal values stay together; without a value they come last. A
 * document with several values counts by its first in the order.
 */
export function sortRule(index: SearchIndex, attribute: string, ascending: boolean): RankingRule {
  const column = index.columns.get(attribute);
  const rule = `${attribute}:${ascending ? 'asc' : 'desc'}`;
  const scoreOf = (value: string | number | null) => ({ rule, rank: 0, maxRank: 0, details: { value } });
  if (column === undefined) {
    return function* (bucket: Bucket) {
      yield { bucket, score: scoreOf(null) };
    };
  }
  const ids = orderedIds(column, ascending);
  const valueOf = (id: number) =>
    Number.isNaN(column.numberOf(id)) ? column.display(id) : column.numberOf(id);
  const scoreOfRank = (rank: number) => scoreOf(rank === ids.length ? null : valueOf(ids[rank]!));
  let ranks: Uint32Array | null = null;
  return function* (bucket: Bucket): Iterable<RankedBucket> {
    if (ranks === null) {
      ranks = new Uint32Array(ids.length);
      for (let i = 0; i < ids.length; i++) ranks[ids[i]!] = i;
    }
    const keys = column.leastRanks(bucket.docs, ranks, ids.length);
    if (bucket.docs.length * 8 < ids.length) {
      yield* groupsOf(bucket, Float64Array.from(keys), (place) => scoreOfRank(keys[place]!));
      return;
    }
    for (const { rank, places } of groupsByRank(keys, ids.length)) {
      const part = places.length === bucket.docs.length ? bucket : pick(bucket, places);
      yield { bucket: part, score: scoreOfRank(rank) };
    }
  };
}

/** Sorts a bucket by distance from a point; documents without a place come last. */
export function geoSortRule(index: SearchIndex, lat: number, lng: number, ascending: boolean): RankingRule {
  const rule = `_geoPoint(${lat}, ${lng}):${ascending ? 'asc' : 'desc'}`;
  return (bucket) => {
    const keys = new Float64Array(bucket.docs.length);
    bucket.docs.forEach((doc, i) => {
      const metres = distance(lat, lng, index.geo[doc * 2]!, index.geo[doc * 2 + 1]!);
      keys[i] = Number.isNaN(metres) ? Infinity : ascending ? metres : -metres;
    });
    return groupsOf(bucket, keys, (place) => ({
      rule,
      rank: 0,
      maxRank: 0,
      details: { distance: keys[place] === Infinity ? null : Math.abs(keys[place]!) },
    }));
  };
}
