import type { SearchIndex } from '../../index/search-index.ts';
import { distance, haversineFrom } from '../geo.ts';
import type { Scratch } from '../scratch.ts';
import { pick, type Bucket, type RankedBucket, type RankingRule, type Score } from './bucket.ts';
import { groupsByKey, runsOf } from './groups-by-key.ts';

/** Parts of a sort are small, so the rules after it look at the documents of several at once: at least this many. */
const lookAhead = 500;

/** The parts of a bucket at groups of places, in their order. */
function* partsOf(
  scratch: Scratch,
  bucket: Bucket,
  groups: Iterable<Uint32Array>,
  scoreOf: (place: number) => Score,
): Iterable<RankedBucket> {
  let next: Uint32Array[] = [];
  let count = 0;
  const take = (): RankedBucket[] => {
    const places = new Uint32Array(count);
    let at = 0;
    for (const group of next) {
      places.set(group, at);
      at += group.length;
    }
    const parent = next.length === 1 ? bucket : pick(scratch, bucket, places);
    const parts = next.map((group) => ({
      bucket: { ...pick(scratch, bucket, group), parent },
      score: scoreOf(group[0]!),
    }));
    next = [];
    count = 0;
    return parts;
  };
  for (const group of groups) {
    next.push(group);
    count += group.length;
    if (count >= lookAhead) yield* take();
  }
  if (count > 0) yield* take();
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
  const valueOf = (id: number) =>
    Number.isNaN(column.numberOf(id)) ? column.textOf(id) : column.numberOf(id);
  return (bucket: Bucket) => {
    const { ids, ranks } = column.order(ascending);
    const keys = column.leastRanks(bucket.docs, ranks, ids.length);
    return partsOf(index.scratch, bucket, groupsByKey(index.scratch, keys), (place) =>
      scoreOf(keys[place] === ids.length ? null : valueOf(ids[keys[place]!]!)),
    );
  };
}

/**
 * Places of equal haversines together, lowest first, or highest first when they come negative; those without one (NaN)
 * last. Steps of some millimetres are sorted as numbers, and what lies within one by comparing.
 */
function* groupsByHaversine(scratch: Scratch, keys: Float64Array, ascending: boolean): Iterable<Uint32Array> {
  const steps = scratch.uint32(keys.length);
  const none = 0xffffffff;
  for (let i = 0; i < keys.length; i++) {
    const share = Math.sqrt(Math.abs(keys[i]!));
    steps[i] = share <= 1 ? (ascending ? share : 1 - share) * (none - 1) : none;
  }
  for (const places of groupsByKey(scratch, steps)) {
    if (steps[places[0]!] === none) yield places;
    else yield* runsOf(keys, places);
  }
}

/** The haversine of each document, times the sign. */
function haversines(
  docs: Uint32Array,
  geo: Float64Array,
  away: (lat: number, lng: number) => number,
  sign: number,
): Float64Array {
  const keys = new Float64Array(docs.length);
  for (let i = 0; i < docs.length; i++)
    keys[i] = sign * Math.min(1, away(geo[docs[i]! * 2]!, geo[docs[i]! * 2 + 1]!));
  return keys;
}

/** Sorts a bucket by distance from a point; documents without a place come last. */
export function geoSortRule(index: SearchIndex, lat: number, lng: number, ascending: boolean): RankingRule {
  const rule = `_geoPoint(${lat}, ${lng}):${ascending ? 'asc' : 'desc'}`;
  const { geo } = index;
  return (bucket) => {
    const keys = haversines(bucket.docs, geo, haversineFrom(lat, lng), ascending ? 1 : -1);
    return partsOf(index.scratch, bucket, groupsByHaversine(index.scratch, keys, ascending), (place) => {
      const doc = bucket.docs[place]!;
      const value = { lat: geo[doc * 2]!, lng: geo[doc * 2 + 1]! };
      const metres = distance(lat, lng, value.lat, value.lng);
      const details = Number.isNaN(metres) ? { value: null, distance: null } : { value, distance: metres };
      return { rule, rank: 0, maxRank: 0, details };
    });
  };
}
