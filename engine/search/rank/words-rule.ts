import {
  addBit,
  createBitset,
  hasBit,
  intersect,
  subtract,
  toArray,
  unite,
  type Bitset,
} from '../../index/bitset.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { QueryTerm } from '../parse-query.ts';
import type { Bucket, Path, RankingRule } from './bucket.ts';
import type { TermNode } from './term-node.ts';

export type MatchingStrategy = 'last' | 'all' | 'frequency';

/** Readings of a query with joined words; more than this many are not told apart. One bit each in a mask. */
const maxPaths = 30;

/** What remains of the query at each step, most words first: for each term whether it is kept. */
export function keptSteps(
  terms: readonly QueryTerm[],
  strategy: MatchingStrategy,
  frequency: number[],
): boolean[][] {
  const all = terms.map(() => true);
  const steps = [all];
  if (strategy === 'all') return steps;
  const droppable = [...terms.keys()].filter((i) => !terms[i]!.isPhrase);
  // Without a phrase something has to stay, so the last that could be dropped is kept.
  const mandatory = droppable.length < terms.length;
  const byCost = new Map<number, number[]>();
  for (const i of droppable) {
    const cost = strategy === 'last' ? terms.length - i : -frequency[i]!;
    byCost.set(cost, [...(byCost.get(cost) ?? []), i]);
  }
  const order = [...byCost.entries()].sort(([a], [b]) => a - b).map(([, group]) => group);
  if (!mandatory) order.pop();
  let kept = all;
  for (const group of order) {
    kept = kept.map((stays, i) => stays && !group.includes(i));
    steps.push(kept);
  }
  return steps;
}

/** All ways to cover the kept terms by nodes; nodes that match nothing make no path. */
export function pathsOver(
  nodes: readonly TermNode[],
  kept: readonly boolean[],
  empty: ReadonlySet<TermNode>,
): Path[] {
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
      if (first !== at || empty.has(node) || kept.slice(first, first + span).includes(false)) continue;
      descend(first + span, [...path, node]);
    }
  };
  descend(0, []);
  return paths;
}

function docsOfPath(path: Path): Bitset {
  const docs = path[0]!.docs.slice();
  for (const node of path.slice(1)) intersect(docs, node.docs);
  return docs;
}

/** The documents that any reading matches, however many words were dropped: the candidates of a search. */
export function docsOfSteps(nodes: readonly TermNode[], steps: readonly boolean[][], size: number): Bitset {
  const empty = emptyNodes(nodes);
  const docs = createBitset(size);
  for (const kept of steps) for (const path of pathsOver(nodes, kept, empty)) unite(docs, docsOfPath(path));
  return docs;
}

export function emptyNodes(nodes: readonly TermNode[]): Set<TermNode> {
  return new Set(nodes.filter(({ docs }) => docs.every((word) => word === 0)));
}

/**
 * Ranking rule `words`: documents with more of the query's words first. It also settles in which readings of the
 * query each document is looked at by the rules after it.
 */
export function wordsRule(
  index: SearchIndex,
  nodes: readonly TermNode[],
  steps: readonly boolean[][],
): RankingRule {
  const empty = emptyNodes(nodes);
  return function* (bucket: Bucket) {
    const left = createBitset(index.owner.length);
    for (const doc of bucket.docs) addBit(left, doc);
    const most = steps[0]!.length;
    for (const kept of steps) {
      const paths = pathsOver(nodes, kept, empty);
      const perPath = paths.map(docsOfPath);
      const found = createBitset(index.owner.length);
      for (const docs of perPath) unite(found, docs);
      intersect(found, left);
      subtract(left, found);
      const docs = toArray(found);
      if (docs.length === 0) continue;
      const masks = index.scratch.uint32(docs.length).fill(0);
      if (perPath.length === 1) masks.fill(1);
      else
        perPath.forEach((set, n) => {
          for (let i = 0; i < docs.length; i++) if (hasBit(set, docs[i]!)) masks[i]! |= 1 << n;
        });
      const rank = kept.filter((stays) => stays).length;
      yield {
        bucket: { docs, paths, masks, parent: null },
        score: most === 0 ? null : { rule: 'words', rank, maxRank: most },
      };
    }
    const rest = toArray(left);
    if (rest.length > 0) {
      yield {
        bucket: { docs: rest, paths: [], masks: new Uint32Array(rest.length), parent: null },
        score: { rule: 'words', rank: 0, maxRank: most },
      };
    }
  };
}
