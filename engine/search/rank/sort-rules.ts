import { addBit, createBitset, hasBit, removeBit } from '../../index/bitset.ts';
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

function* groupsOf(bucket: Bucket, keys: Float64Array, score: (place: number) => RankedBucket['score']) {
  const places = Uint32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
  for (let i = 0; i < places.length;) {
    let end = i + 1;
    while (end < places.length && keys[places[end]!] === keys[places[i]!]) end++;
    const part = end - i === places.length ? bucket : pick(bucket, places.subarray(i, end));
    yield { bucket: part, score: score(places[i]!) };
    i = end;
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
    Number.isNaN(column.numberOf(id)) ? column.display[id]! : column.numberOf(id);
  let ranks: Uint32Array | null = null;

  const bySorting = (bucket: Bucket): Iterable<RankedBucket> => {
    if (ranks === null) {
      ranks = new Uint32Array(ids.length);
      for (let i = 0; i < ids.length; i++) ranks[ids[i]!] = i;
    }
    const keys = new Float64Array(bucket.docs.length).fill(Infinity);
    bucket.docs.forEach((doc, i) => column.forEach(doc, (id) => (keys[i] = Math.min(keys[i]!, ranks![id]!))));
    return groupsOf(bucket, keys, (place) =>
      scoreOf(keys[place] === Infinity ? null : valueOf(ids[keys[place]!]!)),
    );
  };
  // Large buckets: walk the values in order and take their documents, as few as are asked for.
  const byWalking = function* (bucket: Bucket): Iterable<RankedBucket> {
    const left = createBitset(index.owner.length);
    const placeOf = new Int32Array(index.limit);
    bucket.docs.forEach((doc, i) => {
      addBit(left, doc);
      placeOf[doc] = i;
    });
    const { start, docs } = column.inverted();
    let taken = 0;
    for (const id of ids) {
      const places: number[] = [];
      for (let i = start[id]!; i < start[id + 1]!; i++) {
        if (!hasBit(left, docs[i]!)) continue;
        removeBit(left, docs[i]!);
        places.push(placeOf[docs[i]!]!);
      }
      if (places.length === 0) continue;
      taken += places.length;
      yield { bucket: pick(bucket, places), score: scoreOf(valueOf(id)) };
      if (taken === bucket.docs.length) return;
    }
    const rest = [...bucket.docs.keys()].filter((i) => hasBit(left, bucket.docs[i]!));
    if (rest.length > 0) yield { bucket: pick(bucket, rest), score: scoreOf(null) };
  };
  return (bucket) =>
    bucket.docs.length * 8 > ids.length && bucket.docs.length > 256 ? byWalking(bucket) : bySorting(bucket);
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
