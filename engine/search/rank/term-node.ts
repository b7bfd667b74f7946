import { countBits, createBitset, type Bitset } from '../../index/bitset.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { slotOf } from '../../index/position.ts';
import type { Derivation, DerivedTerm } from '../derive-terms.ts';
import type { Postings } from '../postings.ts';

/** No match, in `typos`. */
const noMatch = 255;

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
}

/** Attributes in which a derivation counts: `disableOnAttributes` is about other words, not about a word in two parts. */
function slotsOf({ typos, words }: Derivation, slots: SlotMask, typoSlots: SlotMask): SlotMask {
  return typos > 0 && words.length === 1 ? typoSlots : slots;
}

/** Whether a position of a posting is in one of the slots. */
export function anySlot(list: Postings, posting: number, slots: Uint8Array): boolean {
  for (let i = list.positionStart[posting]!; i < list.positionStart[posting + 1]!; i++) {
    if (slots[slotOf(list.positions[i]!)] === 1) return true;
  }
  return false;
}

/** Marks the documents of postings whose typos are fewer than those found so far. */
function markDocs(
  list: Postings,
  cost: number,
  mask: SlotMask,
  owner: Uint16Array,
  typos: Uint8Array,
  found: Bitset,
): void {
  const { segment, brief } = list;
  // Without attributes to look for, each document once is enough.
  const isBrief = brief !== null && mask === null;
  const { docs } = isBrief ? brief : list;
  const to = isBrief ? docs.length : list.to;
  for (let p = isBrief ? 0 : list.from; p < to; p++) {
    const doc = docs[p]!;
    if (owner[doc] !== segment) continue;
    if (cost > 0 && typos[doc]! <= cost) continue;
    if (mask !== null && !anySlot(list, p, mask)) continue;
    typos[doc] = cost;
    found[doc >>> 5]! |= 1 << (doc & 31);
  }
}

/**
 * Resolves a term. `slots` limits the attributes that are searched; `typoSlots` those where typos find a document
 * (`disableOnAttributes` takes the others out), which ranking then does not look at.
 */
export function resolveTerm(
  index: SearchIndex,
  term: DerivedTerm,
  slots: SlotMask,
  typoSlots: SlotMask,
): TermNode {
  if (term.derivations.length === 0)
    return { term, docs: createBitset(0), size: 0, typos: new Uint8Array(0), slots };
  const docs = index.scratch.bitset(index.owner.length);
  const typos = index.scratch.uint8(index.limit).fill(noMatch);
  for (const derivation of term.derivations) {
    const mask = slotsOf(derivation, slots, typoSlots);
    for (const list of derivation.postings) markDocs(list, derivation.typos, mask, index.owner, typos, docs);
  }
  return { term, docs, size: countBits(docs), typos, slots };
}
