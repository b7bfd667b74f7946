import { placeOf, slotOf } from './position.ts';
import { toShared } from './shared-array.ts';

/** Cost of a distance between where a word stands and where it stood in the query (milli, position graph). */
export function positionCost(distance: number): number {
  if (distance <= 1) return distance;
  if (distance <= 4) return 2;
  if (distance <= 7) return 3;
  if (distance <= 11) return 4;
  if (distance <= 16) return 5;
  if (distance <= 24) return 6;
  if (distance <= 64) return 7;
  if (distance <= 256) return 8;
  return distance <= 1024 ? 9 : 10;
}

/** The place that stands for all places of its size: the further on, the coarser (milli `bucketed_position`). */
export function bucketedPlace(place: number): number {
  if (place < 16) return place;
  return place < 24 ? 24 : Math.min(0xffff, 2 ** Math.ceil(Math.log2(place)));
}

/** Costs of the places up to the last that does not cost the most. */
const costs = Uint8Array.from({ length: 1025 }, (_, place) => positionCost(bucketedPlace(place)));

/** Slots told apart in a digest; all others are one bit. */
export const digestedSlots = 11;
/** Bits of the digest for the cost of the place. */
export const placeBits = 4;
/** The digest's bit for slots that it does not tell apart. */
export const otherSlots = 1 << (placeBits + digestedSlots);

/**
 * Per posting what ranking mostly asks of its positions, in one number, so that it need not look at them: the cost of
 * the place nearest to the start of an attribute, and above it the set of slots.
 */
export function digestPostings(positionStart: Uint32Array, positions: Uint32Array): Uint16Array {
  const digests = new Uint16Array(positionStart.length - 1);
  for (let p = 0; p < digests.length; p++) {
    let slots = 0;
    let least = 10;
    for (let i = positionStart[p]!; i < positionStart[p + 1]!; i++) {
      slots |= 1 << Math.min(slotOf(positions[i]!), digestedSlots);
      const cost = costs[placeOf(positions[i]!)] ?? least;
      if (cost < least) least = cost;
    }
    digests[p] = (slots << placeBits) | least;
  }
  return toShared(digests);
}
