import type { Scratch } from '../scratch.ts';
import type { TermNode } from './term-node.ts';

/** Nodes that together stand for the words of the query that are kept, in order. */
export type Path = TermNode[];

/** A rank within a rule: the share of the best it is, for the ranking score. */
export interface Score {
  rule: string;
  rank: number;
  maxRank: number;
  details?: Record<string, unknown>;
}

/**
 * Documents that no rule so far has told apart, ascending. `paths` are the ways the query can be read for them;
 * bit n of `masks[i]` says that path n holds for document i and was not worse than another. With fewer than two paths
 * there is nothing to say, and `masks` is null.
 */
export interface Bucket {
  docs: Uint32Array;
  paths: Path[];
  masks: Uint32Array | null;
  parent: Bucket | null;
}

/** A part of a bucket that a rule made, with its score. */
export interface RankedBucket {
  bucket: Bucket;
  score: Score | null;
}

/** A ranking rule cuts a bucket into parts, best first, and only as far as it is asked. */
export type RankingRule = (bucket: Bucket) => Iterable<RankedBucket>;

/** Writes the values at the places, one after another. */
function gather(values: Uint32Array, places: Uint32Array, out: Uint32Array): Uint32Array {
  for (let i = 0; i < places.length; i++) out[i] = values[places[i]!]!;
  return out;
}

/** The part of a bucket at the given places; the bucket itself when these are all. */
export function pick(scratch: Scratch, bucket: Bucket, places: Uint32Array, masks = bucket.masks): Bucket {
  if (places.length === bucket.docs.length) return { ...bucket, masks };
  const docs = gather(bucket.docs, places, scratch.uint32(places.length));
  const picked = masks === null ? null : gather(masks, places, scratch.uint32(places.length));
  return { docs, paths: bucket.paths, masks: picked, parent: bucket };
}

/**
 * The documents to compute a cost for when `bucket` asks: those of the largest ancestor that is not much larger,
 * as its other parts will ask next.
 */
export function scopeOf(bucket: Bucket): Uint32Array {
  let scope = bucket;
  const limit = Math.max(2000, bucket.docs.length * 8);
  while (scope.parent !== null && scope.parent.docs.length <= limit) scope = scope.parent;
  return scope.docs;
}
