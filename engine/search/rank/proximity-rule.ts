import type { SearchIndex } from '../../index/search-index.ts';
import { slotOf } from '../../index/position.ts';
import { postingsOfWord, wantedPostings, type Postings } from '../postings.ts';
import type { Path, RankingRule } from './bucket.ts';
import { CostTable, splitByCost, type PathCost } from './node-costs.ts';
import type { SlotMask, TermNode } from './term-node.ts';

/** Words further apart than this are as good as in different attributes (milli MAX_DISTANCE 4, cost one less). */
const maxCost = 3;

/** Postings of one derivation; those of several words (a phrase) are marked. */
interface Run {
  list: Postings;
  found: Uint32Array;
  slots: SlotMask;
  mark: 0 | 1;
}

/**
 * The postings of a node in the documents. With `best`, only derivations with a document's fewest typos count. A
 * phrase stands where its last word does, or its first on the right side, in whatever place of a document that has the
 * phrase (milli `last_words_of_term_derivations`).
 */
function runsOf(
  index: SearchIndex,
  node: TermNode,
  docs: Uint32Array,
  best: boolean,
  isLeft: boolean,
): Run[] {
  return node.term.derivations.flatMap((derivation): Run[] => {
    const { typos, postings, words, isPhrase } = derivation;
    const { slots } = node;
    const own = postings.map((list): Run => {
      const found = wantedPostings(index, list, docs);
      const isBest = (p: number) => node.typos[list.docs[p]!] === typos;
      return { list, found: best ? found.filter(isBest) : found, slots, mark: isPhrase ? 1 : 0 };
    });
    if (words.length < 2) return own;
    const word = words.at(isLeft ? -1 : 0);
    if (typeof word !== 'string') return [];
    const having = Uint32Array.from(
      own.flatMap(({ list, found }) => Array.from(found, (p) => list.docs[p]!)),
    ).sort();
    return postingsOfWord(index, word).map((list) => ({
      list,
      found: wantedPostings(index, list, having),
      slots,
      mark: 1,
    }));
  });
}

/** Adds to `counts`, by document, how many positions of a run are in the slots. */
function countPositions({ list, found, slots }: Run, places: Int32Array, counts: Uint32Array): void {
  const { docs, positions, positionStart } = list;
  const { length } = found;
  for (let n = 0; n < length; n++) {
    const p = found[n]!;
    const place = places[docs[p]!]!;
    const end = positionStart[p + 1]!;
    for (let i = positionStart[p]!; i < end; i++)
      if (slots === null || slots[slotOf(positions[i]!)] === 1) counts[place]!++;
  }
}

/** Writes these positions, the mark of phrases in place of that of last words. */
function takePositions(run: Run, places: Int32Array, next: Uint32Array, out: Uint32Array): void {
  const { list, found, slots, mark } = run;
  const { docs, positions, positionStart } = list;
  const { length } = found;
  for (let n = 0; n < length; n++) {
    const p = found[n]!;
    const place = places[docs[p]!]!;
    const end = positionStart[p + 1]!;
    for (let i = positionStart[p]!; i < end; i++) {
      const position = positions[i]!;
      if (slots === null || slots[slotOf(position)] === 1)
        out[next[place]!++] = ((position & ~1) | mark) >>> 0;
    }
  }
}

/** Sorts what lies between neighbouring starts. */
function sortEach(list: Uint32Array, start: Uint32Array): void {
  for (let i = 0; i + 1 < start.length; i++) {
    if (start[i + 1]! - start[i]! > 1) list.subarray(start[i], start[i + 1]).sort();
  }
}

/** Positions of a node per document of `docs`, ascending: `list[start[i] .. start[i + 1]]`. */
function gather(index: SearchIndex, node: TermNode, docs: Uint32Array, best: boolean, isLeft: boolean) {
  const runs = runsOf(index, node, docs, best, isLeft);
  const places = index.scratch.placesOf(docs, index.limit);
  const start = new Uint32Array(docs.length + 1);
  for (const run of runs) countPositions(run, places, start.subarray(1));
  for (let i = 0; i < docs.length; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const list = new Uint32Array(start[docs.length]!);
  for (const run of runs) takePositions(run, places, next, list);
  sortEach(list, start);
  return { start, list };
}

/**
 * Least cost of a left and a right word: distance less one; one more when they stand the other way round, which
 * phrases may not.
 */
function leastCost(
  left: Uint32Array,
  leftFrom: number,
  leftTo: number,
  right: Uint32Array,
  rightFrom: number,
  rightTo: number,
): number {
  let least = maxCost;
  let l = leftFrom;
  for (let r = rightFrom; r < rightTo && least > 0; r++) {
    const at = right[r]! >>> 1;
    while (l < leftTo && left[l]! >>> 1 < at) l++;
    const slot = slotOf(right[r]!);
    if (l > leftFrom && slotOf(left[l - 1]!) === slot) least = Math.min(least, at - (left[l - 1]! >>> 1) - 1);
    if ((right[r]! & 1) !== 0) continue;
    let after = l;
    while (after < leftTo && (left[after]! >>> 1 === at || (left[after]! & 1) !== 0)) after++;
    if (after < leftTo && slotOf(left[after]!) === slot) least = Math.min(least, (left[after]! >>> 1) - at);
  }
  return Math.max(0, least);
}

/** Whether both have a position in a common attribute (`proximityPrecision: byAttribute`). */
function sameAttribute(
  left: Uint32Array,
  leftFrom: number,
  leftTo: number,
  right: Uint32Array,
  rightFrom: number,
  rightTo: number,
): boolean {
  let l = leftFrom;
  let r = rightFrom;
  while (l < leftTo && r < rightTo) {
    const difference = slotOf(left[l]!) - slotOf(right[r]!);
    if (difference === 0) return true;
    if (difference < 0) l++;
    else r++;
  }
  return false;
}

/** Ranking rule `proximity`: neighbours in the query that are near one another in the document first. */
export function proximityRule(index: SearchIndex, afterTypo: boolean): RankingRule {
  const byAttribute = index.settings.proximityPrecision === 'byAttribute';
  const tables = new Map<TermNode, Map<TermNode, CostTable>>();
  const makeTable = (left: TermNode, right: TermNode) =>
    new CostTable(index, maxCost, (costs, docs) => {
      const a = gather(index, left, docs, afterTypo, true);
      const b = gather(index, right, docs, afterTypo, false);
      for (let i = 0; i < docs.length; i++) {
        const args = [a.list, a.start[i]!, a.start[i + 1]!, b.list, b.start[i]!, b.start[i + 1]!] as const;
        costs[docs[i]!] = byAttribute ? (sameAttribute(...args) ? 0 : maxCost) : leastCost(...args);
      }
      return false;
    });
  const tableOf = (left: TermNode, right: TermNode): CostTable => {
    const row = tables.get(left) ?? new Map<TermNode, CostTable>();
    tables.set(left, row);
    const table = row.get(right) ?? makeTable(left, right);
    row.set(right, table);
    return table;
  };
  const pairsOf = (path: Path) =>
    path.flatMap((right, i) => {
      const left = path[i - 1];
      // Where the rule `words` took one out in between, the two are no neighbours.
      return left?.term.end === right.term.start - 1 ? [[left, right] as const] : [];
    });
  const costOf = (path: Path): PathCost => ({
    base: path.reduce((sum, { term }) => sum + term.span - 1, 0),
    tables: pairsOf(path).map(([left, right]) => ({
      table: tableOf(left, right),
      factor: 1,
    })),
  });
  const mostOf = (path: Path) => costOf(path).base + pairsOf(path).length * maxCost;
  return (bucket) => splitByCost(index.scratch, bucket, costOf, 'proximity', mostOf);
}
