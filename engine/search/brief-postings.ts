import { placeBits } from '../index/digest-postings.ts';
import type { Segment } from '../index/segment.ts';
import type { Scratch } from './scratch.ts';

/**
 * The documents of a run of postings over several words, each once and ascending, with one digest of all its postings
 * there: their slots, and the least of the costs of their places. `bits` are those that any digest has.
 */
export interface Brief {
  docs: Uint32Array;
  digests: Uint16Array;
  bits: number;
}

/** Runs of fewer postings are as quickly walked as they are. */
const minPostings = 4096;
/** Documents kept per segment, six bytes each: those of all first letters at 200,000, and of the most frequent two. */
const maxKept = 6_000_000;

const placeMask = (1 << placeBits) - 1;

/** What is kept of a segment, by the ends of the run; the one used last at the end. */
const kept = new WeakMap<Segment, { briefs: Map<string, Brief>; size: number }>();

/** Adds the digests of postings to those of their documents. */
function combine({ docs, digests }: Segment, from: number, to: number, found: Uint16Array): void {
  for (let p = from; p < to; p++) {
    const before = found[docs[p]!]!;
    const digest = digests[p]!;
    const more = (digest & placeMask) - (before & placeMask);
    found[docs[p]!] = ((before | digest) & ~placeMask) | ((before & placeMask) + (more & (more >> 31)));
  }
}

/** Writes the documents that have any slot, and their digests, one after another; how many these are. */
function collect(found: Uint16Array, docs: Uint32Array, digests: Uint16Array): number {
  const { length } = found;
  let n = 0;
  for (let doc = 0; doc < length; doc++) {
    docs[n] = doc;
    digests[n] = found[doc]!;
    n += found[doc]! > placeMask ? 1 : 0;
  }
  return n;
}

/**
 * The brief of the postings `[from, to)` of a segment, remembered as long as the segment lives: what begins with a letter
 * or two is asked for by everyone who types. Null where it would not pay. `limit` is above all document numbers.
 */
export function briefOf(
  segment: Segment,
  from: number,
  to: number,
  limit: number,
  scratch: Scratch,
): Brief | null {
  if (to - from < minPostings) return null;
  const mine = kept.get(segment) ?? { briefs: new Map<string, Brief>(), size: 0 };
  kept.set(segment, mine);
  const key = `${from} ${to}`;
  let brief = mine.briefs.get(key);
  if (brief === undefined) {
    const found = scratch.uint16(limit).fill(placeMask);
    combine(segment, from, to, found);
    const docs = scratch.uint32(limit);
    const digests = scratch.uint16(limit);
    const size = collect(found, docs, digests);
    brief = { docs: docs.slice(0, size), digests: digests.slice(0, size), bits: 0 };
    brief.bits = brief.digests.reduce((bits, digest) => bits | digest, 0);
    mine.size += size;
    for (const [old, { docs: dropped }] of mine.briefs) {
      if (mine.size <= maxKept) break;
      mine.briefs.delete(old);
      mine.size -= dropped.length;
    }
  }
  mine.briefs.delete(key);
  mine.briefs.set(key, brief);
  return brief;
}
