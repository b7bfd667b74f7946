import { placeBits } from '../../index/digest-postings.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { isLastWord, placeOf, slotOf } from '../../index/position.ts';
import { postingsOfWord, wantedPostings, type Postings } from '../postings.ts';
import type { RankingRule } from './bucket.ts';
import type { TermNode } from './term-node.ts';
import { CostTable, pathsInUse, splitByCost, type Costs } from './node-costs.ts';

/** Costs of an attribute that is equal to the words, that starts with them, and that does neither. */
const equal = 0;
const starts = 1;
const neither = 2;

/** Bits of a digest that are 0 when a position is at the start of an attribute. */
const startBits = (1 << placeBits) - 1;

/** A word of the query as typed, and its place there: stop words before it count. */
interface PlacedWord {
  word: string;
  place: number;
}

/** What the words, each exactly and at its place, are to the attributes of each document wanted. */
function exactness(
  index: SearchIndex,
  words: readonly PlacedWord[],
  mayBeEqual: boolean,
  docs: Uint32Array,
  costs: Costs,
): void {
  // Attributes (document and slot in one number) that have the first words so far at their places.
  let open = new Set<number>();
  for (const [n, { word, place }] of words.entries()) {
    const isLast = n === words.length - 1;
    const next = new Set<number>();
    const visit = (doc: number, position: number): void => {
      const key = doc * 32_768 + slotOf(position);
      if (placeOf(position) !== place || (n > 0 && !open.has(key))) return;
      if (!isLast) next.add(key);
      else costs[doc] = Math.min(costs[doc]!, mayBeEqual && isLastWord(position) ? equal : starts);
    };
    for (const list of postingsOfWord(index, word)) {
      // Digests know what is not at the start of any attribute.
      visitPositions(list, wantedPostings(index, list, docs, place === 0 ? startBits : 0), visit);
    }
    open = next;
    if (open.size === 0) break;
  }
}

/** Calls `visit` for the positions of the postings. */
function visitPositions(
  { docs, positions, positionStart }: Postings,
  found: Uint32Array,
  visit: (doc: number, position: number) => void,
): void {
  const { length } = found;
  for (let n = 0; n < length; n++) {
    const p = found[n]!;
    const end = positionStart[p + 1]!;
    for (let i = positionStart[p]!; i < end; i++) visit(docs[p]!, positions[i]!);
  }
}

/** First half of the rule `exactness`: an attribute equal to the query, then one that starts with it, then the rest. */
export function exactAttributeRule(index: SearchIndex, afterTypo: boolean): RankingRule {
  const tables = new Map<string, CostTable>();
  return (bucket) => {
    // Only the reading without joined words can be exact. Words that no document has exactly as typed are passed over,
    // but not one that was dropped before another (milli `exact_attribute.rs`).
    const path = pathsInUse(bucket).find((nodes) => nodes.every(({ term }) => term.span === 1)) ?? [];
    const isLeft = ({ term, typos }: TermNode) =>
      term.exact.length > 0 && (!afterTypo || bucket.docs.some((doc) => typos[doc] === 0));
    const terms = path.filter(isLeft).map(({ term }) => term);
    const isWhole = terms.every(({ first }, i) => first === (i === 0 ? 0 : terms[i - 1]!.first + 1));
    const words = terms.flatMap(({ original, start }) =>
      original.flatMap((word, i) => (word === null ? [] : [{ word, place: start + i }])),
    );
    // After a stop word that is not looked for, or before one in a phrase, no attribute is as long as the query.
    const length = terms.reduce((sum, { start, end }) => sum + end - start + 1, 0);
    const mayBeEqual = words.at(-1)?.place === length - 1;
    const key = words.map(({ word, place }) => `${place} ${word}`).join(' ');
    if (key !== '' && isWhole && !tables.has(key)) {
      const fill = (costs: Costs, docs: Uint32Array) => {
        exactness(index, words, mayBeEqual, docs, costs);
        return false;
      };
      tables.set(key, new CostTable(index, neither, fill));
    }
    // All readings cost the same, so none is given up.
    const table = tables.get(key);
    const cost =
      table === undefined ? { tables: [], base: neither } : { tables: [{ table, factor: 1 }], base: 0 };
    return splitByCost(
      index.scratch,
      bucket,
      () => cost,
      'exactAttribute',
      () => neither,
      neither,
    );
  };
}
