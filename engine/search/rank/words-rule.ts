import { hasBit, intersect, type Bitset } from '../../index/bitset.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { QueryTerm } from '../parse-query.ts';
import type { Bucket, Path, RankingRule } from './bucket.ts';
import type { TermNode } from './term-node.ts';

export type MatchingStrategy = 'last' | 'all' | 'frequency';

/** Readings of a query with joined words; more than this many are not told apart. One bit each in a mask. */
const maxPaths = 30;

/** Which terms may be dropped, in groups that go together, first to go first. */
function droppingOrder(
  terms: readonly QueryTerm[],
  strategy: MatchingStrategy,
  frequency: readonly number[],
): number[][] {
  if (strategy === 'all') return [];
  const droppable = [...terms.keys()].filter((i) => !terms[i]!.isPhrase);
  // Without a phrase something has to stay, so the last that could be dropped is kept.
  const mandatory = droppable.length < terms.length;
  const costOf = (i: number) => (strategy === 'last' ? terms.length - i : -frequency[i]!);
  const order = [...Map.groupBy(droppable, costOf)].sort(([a], [b]) => a - b).map(([, group]) => group);
  return mandatory ? order : order.slice(0, -1);
}

/**
 * What may remain of the query, most words first: per number of words the ways to keep so many, each for every term
 * whether it is kept. A term that is dropped takes those of its predecessors in the order along that stand after it
 * in the query, as milli's words graph is walked forward (`graph_based_ranking_rule.rs`).
 */
export function keptSteps(
  terms: readonly QueryTerm[],
  strategy: MatchingStrategy,
  frequency: readonly number[],
): boolean[][][] {
  const rank = terms.map(() => Infinity);
  for (const [n, group] of droppingOrder(terms, strategy, frequency).entries())
    for (const i of group) rank[i] = n;
  const found: boolean[][] = [];
  const choose = (kept: boolean[], dropped: number): void => {
    const i = kept.length;
    if (i === terms.length) {
      found.push(kept);
      return;
    }
    if (rank[i]! >= dropped) choose([...kept, true], dropped);
    if (rank[i]! < Infinity) choose([...kept, false], Math.max(dropped, rank[i]!));
  };
  choose([], -1);
  const wordsOf = (kept: boolean[]) => kept.filter((stays) => stays).length;
  return [...Map.groupBy(found, wordsOf)].sort(([a], [b]) => b - a).map(([, ways]) => ways);
}

/** All ways to cover the kept terms by nodes; nodes that match nothing make no path. */
function pathsOver(nodes: readonly TermNode[], kept: readonly boolean[]): Path[] {
  const paths: Path[] = [];
  const descend = (from: number, path: Path): void => {
    if (paths.length >= maxPaths) return;
    let at = from;
    while (at < kept.length && !kept[at]!) at++;
    if (at >= kept.length) {
      if (path.length > 0) paths.push(path);
      return;
    }
    for (const node of nodes) {
      const { first, span } = node.term;
      if (first !== at || node.size === 0 || kept.slice(first, first + span).includes(false)) continue;
      descend(first + span, [...path, node]);
    }
  };
  descend(0, []);
  return paths;
}

/** One step of dropping words: its rank, the ways to read what is kept, and the documents of each way. */
export interface Reading {
  rank: number;
  paths: Path[];
  docs: Bitset[];
}

function docsOfPath([first, ...others]: Path): Bitset {
  if (others.length === 0) return first!.docs;
  const docs = first!.docs.slice();
  for (const node of others) intersect(docs, node.docs);
  return docs;
}

/**
 * The readings of a query, most words first. The last has rank 1, or as many as there are words in phrases, and each
 * word that is not dropped adds one (milli `GraphBasedRankingRule::start_iteration`).
 */
export function readingsOf(
  terms: readonly QueryTerm[],
  nodes: readonly TermNode[],
  steps: readonly boolean[][][],
): Reading[] {
  const inPhrases = terms
    .filter(({ isPhrase }) => isPhrase)
    .flatMap(({ words }) => words.filter((word) => word !== null)).length;
  const keptBy = (ways: readonly boolean[][]) => ways[0]!.filter((stays) => stays).length;
  const fewest = keptBy(steps.at(-1)!);
  return steps.map((ways) => {
    const paths = ways.flatMap((kept) => pathsOver(nodes, kept)).slice(0, maxPaths);
    const rank = keptBy(ways) - fewest + Math.max(1, inPhrases);
    return { rank, paths, docs: paths.map(docsOfPath) };
  });
}

/**
 * Ranking rule `words`: documents with more of the query's words first. It also settles in which readings of the
 * query each document is looked at by the rules after it. Where all words must match (`needsAll`) it tells nothing
 * apart and adds nothing to the score.
 */
export function wordsRule(
  { scratch }: SearchIndex,
  readings: readonly Reading[],
  needsAll: boolean,
): RankingRule {
  const most = readings[0]!.rank;
  return function* (bucket: Bucket) {
    let left = bucket.docs;
    const only = readings.length === 1 ? readings[0]! : null;
    if (only?.paths.length === 1) {
      // All candidates were found in this one way.
      const score = needsAll ? null : { rule: 'words', rank: most, maxRank: most };
      yield { bucket: { ...bucket, paths: only.paths }, score };
      return;
    }
    for (const { rank, paths, docs: sets } of readings) {
      const found = scratch.uint32(left.length);
      const rest = scratch.uint32(left.length);
      const masks = sets.length > 1 ? scratch.uint32(left.length) : null;
      let size = 0;
      let others = 0;
      const { length } = left;
      for (let i = 0; i < length; i++) {
        const doc = left[i]!;
        let mask = 0;
        for (let n = 0; n < sets.length; n++) if (hasBit(sets[n]!, doc)) mask |= 1 << n;
        if (mask === 0) rest[others++] = doc;
        else {
          if (masks !== null) masks[size] = mask;
          found[size++] = doc;
        }
      }
      left = rest.subarray(0, others);
      if (size === 0) continue;
      const part = { docs: found.subarray(0, size), paths, masks: masks?.subarray(0, size) ?? null };
      const score = needsAll ? null : { rule: 'words', rank, maxRank: most };
      yield { bucket: { ...part, parent: bucket }, score };
    }
    if (left.length === 0) return;
    const score = needsAll ? null : { rule: 'words', rank: 0, maxRank: most };
    yield { bucket: { docs: left, paths: [], masks: null, parent: bucket }, score };
  };
}
