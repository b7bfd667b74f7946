import { addBit, createBitset, type Bitset } from '../../index/bitset.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { slotOf } from '../../index/segment.ts';
import type { DerivedTerm } from '../derive-terms.ts';
import type { Postings } from '../postings.ts';
import type { Costs } from './node-costs.ts';

/** No match, in `typos`. */
export const noMatch = 255;

/** Which attributes count: 1 per slot that does; null when all do. */
export type SlotMask = Uint8Array | null;

/** A term of the query resolved against the index. */
export interface TermNode {
  term: DerivedTerm;
  /** Documents that match it in any way, and how many these are. */
  docs: Bitset;
  size: number;
  /** Fewest typos per document, `noMatch` where it does not match. */
  typos: Uint8Array;
  slots: SlotMask;
  typoSlots: SlotMask;
}

function anySlot(list: Postings, posting: number, slots: Uint8Array): boolean {
  for (let i = list.positionStart[posting]!; i < list.positionStart[posting + 1]!; i++) {
    if (slots[slotOf(list.positions[i]!)] === 1) return true;
  }
  return false;
}

/**
 * Resolves a term. `slots` limits the attributes that are searched; `typoSlots` those where typos count
 * (`disableOnAttributes` takes the others out).
 */
export function resolveTerm(
  index: SearchIndex,
  term: DerivedTerm,
  slots: SlotMask,
  typoSlots: SlotMask,
): TermNode {
  const docs = createBitset(index.owner.length);
  const typos = index.scratch.uint8(index.limit).fill(noMatch);
  const { owner } = index;
  let size = 0;
  for (const derivation of term.derivations) {
    const mask = derivation.typos > 0 ? typoSlots : slots;
    for (const list of derivation.postings) {
      for (let p = list.from; p < list.to; p++) {
        const doc = list.docs[p]!;
        const before = typos[doc]!;
        if (before <= derivation.typos || owner[doc] !== list.segment) continue;
        if (mask !== null && !anySlot(list, p, mask)) continue;
        typos[doc] = derivation.typos;
        if (before !== noMatch) continue;
        size++;
        addBit(docs, doc);
      }
    }
  }
  return { term, docs, size, typos, slots, typoSlots };
}

/**
 * Calls `visit` for every position of a term in the documents of `places` (document → place, -1 for others). With
 * `best`, only derivations with the document's fewest typos count.
 */
export function forEachPosition(
  index: SearchIndex,
  node: TermNode,
  places: Int32Array,
  best: boolean,
  visit: (place: number, position: number, words: number) => void,
): void {
  const { owner } = index;
  for (const { typos, postings, words } of node.term.derivations) {
    const mask = typos > 0 ? node.typoSlots : node.slots;
    for (const list of postings) {
      const { docs, positions, positionStart } = list;
      for (let p = list.from; p < list.to; p++) {
        const doc = docs[p]!;
        const place = places[doc]!;
        if (place < 0 || owner[doc] !== list.segment || (best && node.typos[doc] !== typos)) continue;
        const end = positionStart[p + 1]!;
        for (let i = positionStart[p]!; i < end; i++) {
          const position = positions[i]!;
          if (mask === null || mask[slotOf(position)] === 1) visit(place, position, words.length);
        }
      }
    }
  }
}

/** What of a position a cost is looked up by: the slot of its attribute, or its place in there. */
export type CostKey = 'slot' | 'place';

/**
 * Lowers `costs` (by document) to the least cost of any position of the term, for the documents wanted. This is the
 * hot loop of ranking: without calls, costs from a table.
 */
export function leastCosts(
  index: SearchIndex,
  node: TermNode,
  wanted: Bitset,
  best: boolean,
  key: CostKey,
  table: Uint16Array,
  costs: Costs,
): void {
  const { owner } = index;
  const shift = key === 'slot' ? 17 : 1;
  const mask = key === 'slot' ? 0x7fff : 0xffff;
  const byTypos =
    best && node.term.derivations.some(({ typos }) => typos !== node.term.derivations[0]!.typos);
  for (const { typos, postings } of node.term.derivations) {
    const slots = typos > 0 ? node.typoSlots : node.slots;
    for (const { docs, positions, positionStart, segment, from, to } of postings) {
      for (let p = from; p < to; p++) {
        const doc = docs[p]!;
        if ((wanted[doc >>> 5]! & (1 << doc)) === 0) continue;
        let least = costs[doc]!;
        if (least === 0 || owner[doc] !== segment || (byTypos && node.typos[doc] !== typos)) continue;
        const end = positionStart[p + 1]!;
        for (let i = positionStart[p]!; i < end; i++) {
          const position = positions[i]!;
          if (slots !== null && slots[position >>> 17] !== 1) continue;
          const cost = table[(position >>> shift) & mask]!;
          if (cost < least) least = cost;
        }
        costs[doc] = least;
      }
    }
  }
}
