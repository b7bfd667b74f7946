import type { SearchIndex } from '../../index/search-index.ts';
import type { Postings } from '../postings.ts';
import type { Bucket, Path, RankingRule } from './bucket.ts';
import { CostTable, splitByCost, type Costs, type PathCost } from './node-costs.ts';
import { leastCosts, placePricing, slotPricing } from './least-costs.ts';
import { anySlot, type SlotMask, type TermNode } from './term-node.ts';

/** One table per node, made when first needed. */
function tablesPerNode(make: (node: TermNode) => CostTable): (node: TermNode) => CostTable {
  const tables = new Map<TermNode, CostTable>();
  return (node) => {
    let table = tables.get(node);
    if (table === undefined) {
      table = make(node);
      tables.set(node, table);
    }
    return table;
  };
}

/** What a path costs at most, by what its nodes do. */
const sumOver = (most: (node: TermNode) => number) => (path: Path) =>
  path.reduce((sum, node) => sum + most(node), 0);

/** The same for the dearest way to cover the query's words by nodes, also by such as nothing matches. */
function dearest(nodes: readonly TermNode[], most: (node: TermNode) => number): number {
  const count = Math.max(0, ...nodes.map(({ term }) => term.first + 1));
  const from = new Array<number>(count + 1).fill(0);
  for (let at = count - 1; at >= 0; at--) {
    const here = nodes.filter(({ term }) => term.first === at);
    from[at] = Math.max(...here.map((node) => most(node) + from[at + node.term.span]!));
  }
  return from[0]!;
}

/** Cost of typos, joined words included: two words written as one count 2, three count 3 (typo graph). */
const spanCost = ({ term }: TermNode) => (term.span === 1 ? 0 : term.span);

/**
 * Ranking rule `typo`: fewer typos over all words first. `nodes` are all of the query when the rule `words` left them
 * as they are, and not only those that match.
 */
export function typoRule(index: SearchIndex, nodes: readonly TermNode[]): RankingRule {
  const most = (node: TermNode) => Math.max(node.term.isPhrase ? 0 : 1, node.term.maxTypos) + spanCost(node);
  const atLeast = dearest(nodes, most);
  // A term that is found with one number of typos only needs no look at its documents.
  const sameFor = ({ term }: TermNode): number | null => {
    const [first, ...others] = term.derivations;
    return first !== undefined && others.every(({ typos }) => typos === first.typos) ? first.typos : null;
  };
  const costOf = (path: Path): PathCost => ({
    base: path.reduce((sum, node) => sum + spanCost(node) + (sameFor(node) ?? 0), 0),
    tables: path
      .filter((node) => sameFor(node) === null)
      .map(({ typos }) => ({ table: { for: () => typos, ceiling: 2 }, factor: 1 })),
  });
  return (bucket) => splitByCost(index.scratch, bucket, costOf, 'typo', sumOver(most), atLeast);
}

/** Ranking rule `attributeRank`: words in the attributes that stand first in `searchableAttributes` first. */
export function attributeRankRule(index: SearchIndex, afterTypo: boolean): RankingRule {
  const pricing = slotPricing(index.slotWeights);
  const highest = Math.max(0, ...index.slotWeights);
  const tableOf = tablesPerNode(
    (node) =>
      new CostTable(index, highest, (costs, docs) =>
        leastCosts(index, node, afterTypo, pricing, docs, costs),
      ),
  );
  const costOf = (path: Path): PathCost => ({
    base: 0,
    tables: path.map((node) => ({ table: tableOf(node), factor: node.term.span })),
  });
  return (bucket) =>
    splitByCost(
      index.scratch,
      bucket,
      costOf,
      'attributeRank',
      sumOver(({ term }) => highest * term.span),
    );
}

/** Ranking rule `wordPosition`: words near their place in the query, so near the start of an attribute, first. */
export function wordPositionRule(index: SearchIndex, afterTypo: boolean): RankingRule {
  const tableOf = tablesPerNode(
    (node) =>
      new CostTable(index, 10 * node.term.span, (costs, docs) => {
        const { start, span } = node.term;
        return leastCosts(index, node, afterTypo, placePricing(start, span), docs, costs);
      }),
  );
  const costOf = (path: Path): PathCost => ({
    base: 0,
    tables: path.map((node) => ({ table: tableOf(node), factor: 1 })),
  });
  return (bucket) =>
    splitByCost(
      index.scratch,
      bucket,
      costOf,
      'wordPosition',
      sumOver(({ term }) => 10 * term.span),
    );
}

/** Sets the cost of the documents of postings in one of the slots to 0. */
function costNothing(list: Postings, slots: SlotMask, owner: Uint16Array, costs: Costs): void {
  const { docs, segment, from, to } = list;
  for (let p = from; p < to; p++) {
    if (owner[docs[p]!] === segment && (slots === null || anySlot(list, p, slots))) costs[docs[p]!] = 0;
  }
}

/** Second half of the rule `exactness`: documents with more of the words exactly as typed first. */
export function exactWordsRule(index: SearchIndex): RankingRule {
  const tableOf = tablesPerNode(
    (node) =>
      new CostTable(index, node.term.span, (costs) => {
        // Joined words are never as typed (milli `QueryTermSubset::exact_term`).
        if (node.term.span === 1)
          for (const list of node.term.exact) costNothing(list, node.slots, index.owner, costs);
        return true;
      }),
  );
  const costOf = (path: Path): PathCost => ({
    base: 0,
    tables: path.map((node) => ({ table: tableOf(node), factor: 1 })),
  });
  return (bucket: Bucket) =>
    splitByCost(
      index.scratch,
      bucket,
      costOf,
      'exactWords',
      sumOver(({ term }) => term.span),
    );
}
