import type { SearchIndex } from '../../index/search-index.ts';
import { isLastWord, placeOf, slotOf } from '../../index/segment.ts';
import { postingsOfWord } from '../postings.ts';
import { pick, scopeOf, type Bucket, type RankedBucket, type RankingRule } from './bucket.ts';

const equal = 2;
const starts = 1;

/** What the words, each exactly, are to the attributes of each document: equal to one, the start of one, neither. */
function exactness(index: SearchIndex, words: readonly string[], docs: Uint32Array): Map<number, number> {
  const wanted = new Uint8Array(index.limit);
  for (const doc of docs) wanted[doc] = 1;
  // Attributes (document and slot in one number) that have the first words so far at their start.
  let open = new Set<number>();
  const result = new Map<number, number>();
  for (const [n, word] of words.entries()) {
    const next = new Set<number>();
    for (const list of postingsOfWord(index, word)) {
      for (let p = list.from; p < list.to; p++) {
        const doc = list.docs[p]!;
        if (wanted[doc] === 0 || !index.isCurrent(doc, list.segment)) continue;
        for (let i = list.positionStart[p]!; i < list.positionStart[p + 1]!; i++) {
          const position = list.positions[i]!;
          if (placeOf(position) !== n) continue;
          const key = doc * 32_768 + slotOf(position);
          if (n > 0 && !open.has(key)) continue;
          next.add(key);
          if (n < words.length - 1) continue;
          const found = isLastWord(position) ? equal : starts;
          if (found > (result.get(doc) ?? 0)) result.set(doc, found);
        }
      }
    }
    open = next;
    if (open.size === 0) break;
  }
  return result;
}

/** First half of the rule `exactness`: an attribute equal to the query, then one that starts with it, then the rest. */
export function exactAttributeRule(index: SearchIndex): RankingRule {
  const known = new Map<string, { scope: Uint32Array; result: Map<number, number> }>();
  return function* (bucket: Bucket): Iterable<RankedBucket> {
    // Only the reading without joined words can be exact, and only when no word was dropped in between.
    const path = bucket.paths.find((nodes) => nodes.every(({ term }) => term.span === 1));
    const words = path?.flatMap(({ term }) => term.original) ?? [];
    const groups: number[][] = [[], [], []];
    if (path !== undefined && words.length > 0 && !words.includes(null)) {
      const key = words.join(' ');
      const scope = scopeOf(bucket);
      let entry = known.get(key);
      if (entry === undefined || (entry.scope !== scope && entry.scope !== bucket.docs)) {
        entry = { scope, result: exactness(index, words as string[], scope) };
        known.set(key, entry);
      }
      const { result } = entry;
      bucket.docs.forEach((doc, i) => groups[result.get(doc) ?? 0]!.push(i));
    } else bucket.docs.forEach((_doc, i) => groups[0]!.push(i));
    for (const kind of [equal, starts, 0]) {
      const places = groups[kind]!;
      if (places.length === 0) continue;
      const part = places.length === bucket.docs.length ? bucket : pick(bucket, places);
      yield { bucket: part, score: { rule: 'exactAttribute', rank: kind + 1, maxRank: 3 } };
    }
  };
}
