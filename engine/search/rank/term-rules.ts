import type { SearchIndex } from '../../index/search-index.ts';
import type { Postings } from '../postings.ts';
import type { Bucket, Path, RankingRule } from './bucket.ts';
import { CostTable, splitByCost, type Costs, type PathCost } from './node-costs.ts';
import { leastCosts, placePricing, slotPricing } from './least-costs.ts';
import type { TermNode } from './term-node.ts';

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

function maxOver(paths: readonly Path[], costOf: (node: TermNode) => number): number {
  return Math.max(0, ...paths.map((path) => path.reduce((sum, node) => sum + costOf(node), 0)));
}

/** Cost of typos, joined words included: two words written as one count 2, three count 3 (typo graph). */
const spanCost = ({ term }: TermNode) => (term.span === 1 ? 0 : term.span);

/** Ranking rule `typo`: fewer typos over all words first. */
export function typoRule(index: SearchIndex): RankingRule {
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
  return (bucket) =>
    splitByCost(
      index.scratch,
      bucket,
      costOf,
      'typo',
      maxOver(
        bucket.paths,
        (node) => Math.max(node.term.isPhrase ? 0 : 1, node.term.maxTypos) + spanCost(node),
      ),
    );
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
      maxOver(bucket.paths, ({ term }) => highest * term.span),
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
      maxOver(bucket.paths, ({ term }) => 10 * term.span),
    );
}

/** Sets the cost of the postings' documents to 0. */
function costNothing({ docs, segment, from, to }: Postings, owner: Uint16Array, costs: Costs): void {
  for (let p = from; p < to; p++) if (owner[docs[p]!] === segment) costs[docs[p]!] = 0;
}

/** Second half of the rule `exactness`: documents with more of the words exactly as typed first. */
export function exactWordsRule(index: SearchIndex): RankingRule {
  const tableOf = tablesPerNode(
    (node) =>
      new CostTable(index, node.term.span, (costs) => {
        for (const list of node.term.exact) costNothing(list, index.owner, costs);
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
      maxOver(bucket.paths, ({ term }) => term.span),
    );
}
