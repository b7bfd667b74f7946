import {
  bucketedPlace,
  digestedSlots,
  otherSlots,
  placeBits,
  positionCost,
} from '../../index/digest-postings.ts';
import type { Bitset } from '../../index/bitset.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Postings } from '../postings.ts';
import type { Costs } from './node-costs.ts';
import type { SlotMask, TermNode } from './term-node.ts';

/** No cost, in tables of costs. */
const none = 0xffff;
/** The documents wanted, where digests tell all. */
const nothing = new Uint32Array(0);

/**
 * How positions cost. A position is looked up in `byPosition` at `position >>> shift & mask`. Where a posting's digest has none of the bits of `vague`, it is enough to look up `digest >>> digestShift &
 * digestMask` in `byDigest`.
 */
interface Pricing {
  /** Attributes that count. */
  slots: SlotMask;
  byPosition: Uint16Array;
  shift: number;
  mask: number;
  byDigest: Uint16Array;
  vague: number;
  digestShift: number;
  digestMask: number;
}

/** Makes the pricing for derivations that count in the given slots only. */
export type PricingFor = (slots: SlotMask) => Pricing;

/** Positions cost the weight of their attribute. */
export function slotPricing(weights: readonly number[]): PricingFor {
  const byPosition = Uint16Array.from(weights);
  const known = new Map<SlotMask, Pricing>();
  return (slots) => {
    let pricing = known.get(slots);
    if (pricing !== undefined) return pricing;
    // The least weight of each set of slots, from that of the set without its highest slot.
    const byDigest = new Uint16Array(1 << digestedSlots).fill(none);
    for (let set = 1; set < byDigest.length; set++) {
      const slot = 31 - Math.clz32(set);
      const own = slots === null || slots[slot] === 1 ? (weights[slot] ?? none) : none;
      byDigest[set] = Math.min(own, byDigest[set ^ (1 << slot)]!);
    }
    const vague = weights.length > digestedSlots ? otherSlots : 0;
    const digest = { byDigest, vague, digestShift: placeBits, digestMask: byDigest.length - 1 };
    pricing = { slots, byPosition, shift: 17, mask: 0x7fff, ...digest };
    known.set(slots, pricing);
    return pricing;
  };
}

const byPlace = Uint16Array.from({ length: 1 << placeBits }, (_, cost) => cost);
const positionTables = new Map<string, Uint16Array>();

/** Costs by place for a term of `span` words that stands at `start` in the query; a joined word pays for each. */
function positionCosts(start: number, span: number): Uint16Array {
  const key = `${start} ${span}`;
  let table = positionTables.get(key);
  if (table === undefined) {
    table = new Uint16Array(65_536);
    for (let place = 0; place < table.length; place++) {
      const distance = Math.abs(bucketedPlace(place) - start);
      for (let i = 0; i < span; i++) table[place]! += positionCost(distance + i);
    }
    positionTables.set(key, table);
  }
  return table;
}

/**
 * Positions cost their distance from where the term stands in the query. Digests know that of a word that comes first,
 * over all attributes.
 */
export function placePricing(start: number, span: number): PricingFor {
  const position = { byPosition: positionCosts(start, span), shift: 1, mask: 0xffff };
  const digest = { byDigest: byPlace, digestShift: 0, digestMask: byPlace.length - 1 };
  const vague = start === 0 && span === 1 ? 0 : 0xffff;
  return () => ({ slots: null, ...position, ...digest, vague });
}

/** Lowers `costs` by the postings whose digests are vague; not all postings need be of wanted documents. */
function lowerByPosition(
  { docs, positions, positionStart }: Postings,
  posting: number,
  { slots, byPosition, shift, mask }: Pricing,
  costs: Costs,
): void {
  let least = costs[docs[posting]!]!;
  const end = positionStart[posting + 1]!;
  for (let i = positionStart[posting]!; i < end; i++) {
    const position = positions[i]!;
    if (slots !== null && slots[position >>> 17] !== 1) continue;
    const cost = byPosition[(position >>> shift) & mask]!;
    if (cost < least) least = cost;
  }
  costs[docs[posting]!] = least;
}

/** Which documents of some postings count: those whose current version these are, and with so many typos (-1: any). */
interface Counted {
  owner: Uint16Array;
  fewest: Uint8Array;
  typos: number;
}

/**
 * Lowers `costs` by the digests of postings, and by the positions of the documents wanted where digests do not tell;
 * true when all did. The hot loop of ranking: what decides is left to arithmetic, as half of the branches would be
 * guessed wrong, and it is a function of its own, as V8 gives up what it optimised within a loop around another.
 */
function lowerByDigest(
  list: Postings,
  { owner, fewest, typos }: Counted,
  pricing: Pricing,
  wanted: Bitset,
  costs: Costs,
): boolean {
  const { byDigest, vague, digestShift, digestMask } = pricing;
  const { docs, digests, segment, from, to } = list;
  let isWhole = true;
  for (let p = from; p < to; p++) {
    const doc = docs[p]!;
    if (owner[doc] !== segment || (typos >= 0 && fewest[doc] !== typos)) continue;
    const digest = digests[p]!;
    if ((digest & vague) === 0) {
      const before = costs[doc]!;
      const less = byDigest[(digest >>> digestShift) & digestMask]! - before;
      costs[doc] = before + (less & (less >> 31));
    } else {
      isWhole = false;
      if ((wanted[doc >>> 5]! & (1 << doc)) !== 0) lowerByPosition(list, p, pricing, costs);
    }
  }
  return isWhole;
}

/**
 * Lowers `costs` (by document) to the least cost of any position of the term, for the documents wanted at least; true
 * when it did so for all documents. With `best`, only derivations with a document's fewest typos count.
 */
export function leastCosts(
  { owner, scratch }: SearchIndex,
  { term, typos: fewest, slots }: TermNode,
  best: boolean,
  pricingFor: PricingFor,
  wantedDocs: Uint32Array,
  costs: Costs,
): boolean {
  const byTypos = best && term.derivations.some(({ typos }) => typos !== term.derivations[0]!.typos);
  const pricing = pricingFor(slots);
  let isWhole = true;
  for (const derivation of term.derivations) {
    const counted = { owner, fewest, typos: byTypos ? derivation.typos : -1 };
    const wanted = pricing.vague === 0 ? nothing : scratch.setOf(wantedDocs, (owner.length + 31) >>> 5);
    for (const whole of derivation.postings) {
      const { brief } = whole;
      const isEnough = brief !== null && (brief.bits & pricing.vague) === 0;
      const list = isEnough ? { ...whole, ...brief, from: 0, to: brief.docs.length } : whole;
      if (!lowerByDigest(list, counted, pricing, wanted, costs)) isWhole = false;
    }
  }
  return isWhole;
}
