import type { Column } from '../../index/column.ts';
import { hasTaken } from '../distinct.ts';
import type { Bucket, RankingRule, Score } from './bucket.ts';

export interface RankedDoc {
  doc: number;
  scores: Score[];
}

export interface SortRequest {
  rules: readonly RankingRule[];
  offset: number;
  limit: number;
  /** Column whose values may come once only; null for none. */
  distinct: Column | null;
  withScores: boolean;
  /** Documents with a lower ranking score are left out; null for none. */
  threshold: number | null;
  /** Whether the threshold is held against every document, also after the page is full. */
  countsAll: boolean;
  /** When to stop refining, on the clock of `performance.now()`. */
  deadline: number;
}

export interface SortResult {
  docs: RankedDoc[];
  /** Documents that scored too low. */
  tooLow: Set<number>;
  /** Documents that stand for a distinct value, on the page or beside it; empty without a distinct column. */
  winners: Set<number>;
  /** Distinct values that the winners have, 1 by value id. */
  taken: Uint8Array;
}

/** The share of the best possible that a document reaches over all rules (milli `Rank::global_score`). */
export function globalScore(scores: readonly Score[]): number {
  let rank = 1;
  let maxRank = 1;
  for (const score of scores) {
    if (score.maxRank === 0) continue;
    rank = Math.max(0, rank - 1) * score.maxRank + score.rank;
    maxRank *= score.maxRank;
  }
  return rank / maxRank;
}

/**
 * Successive bucket sort: each rule cuts the buckets of the one before it, and only buckets that reach into the
 * page are cut further. Documents that no rule tells apart stay in the order in which they were added. A distinct
 * value goes to the first document of the best bucket (milli `bucket_sort.rs`).
 */
export function bucketSort(bucket: Bucket, request: SortRequest): SortResult {
  const { rules, distinct, threshold, withScores } = request;
  const taken = new Uint8Array(distinct?.size ?? 0);
  const result: SortResult = { docs: [], tooLow: new Set(), winners: new Set(), taken };
  const isPlain = distinct === null && threshold === null;
  const goesOn = threshold !== null && request.countsAll;
  let skip = request.offset;
  const isFull = () => result.docs.length >= request.limit && !goesOn;

  const emit = (doc: number, scores: Score[]): void => {
    if (threshold !== null && globalScore(scores) < threshold) {
      result.tooLow.add(doc);
      return;
    }
    if (distinct !== null) {
      if (hasTaken(distinct, doc, taken)) return;
      distinct.forEach(doc, (id) => (taken[id] = 1));
      result.winners.add(doc);
    }
    if (skip > 0) skip--;
    else if (result.docs.length < request.limit) result.docs.push({ doc, scores });
  };

  const descend = (current: Bucket, depth: number, scores: Score[]): void => {
    if (isPlain && current.docs.length <= skip) {
      skip -= current.docs.length;
      return;
    }
    const late = depth < rules.length && performance.now() > request.deadline;
    const isSingle = current.docs.length === 1 && !withScores;
    if (depth >= rules.length || isSingle || late) {
      // The values of a bucket that was ranked are taken as a whole, also beyond the page.
      const isWhole = distinct !== null && rules.length > 0;
      for (const doc of current.docs) {
        if (!isWhole && isFull()) return;
        emit(doc, scores);
      }
      return;
    }
    for (const part of rules[depth]!(current)) {
      if (isFull()) return;
      descend(part.bucket, depth + 1, part.score === null ? scores : [...scores, part.score]);
    }
  };
  if (!isFull()) descend(bucket, 0, []);
  return result;
}
