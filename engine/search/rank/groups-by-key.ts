import type { Scratch } from '../scratch.ts';

/** Most bins of one round of the counting sort. */
const maxBins = 4096;
/** As few places are sorted by comparing. */
const few = 32;

/** Keys by place. */
type Keys = Uint32Array | Float64Array;

/** Runs of equal keys among places sorted by comparing: for few places, or for keys that are no whole numbers. */
export function* runsOf(keys: Keys, places: Uint32Array): Iterable<Uint32Array> {
  const sorted = places.toSorted((a, b) => keys[a]! - keys[b]! || a - b);
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && keys[sorted[to]!] === keys[sorted[from]!]) to++;
    yield sorted.subarray(from, to);
    from = to;
  }
}

// Typed arrays are walked by index here and wherever they are long, as iterators are objects, one per element; and each
// such loop is a function of its own: V8 leaves what it optimised in the middle of a longer one at the loop's end.

function leastOf(keys: Uint32Array): number {
  const { length } = keys;
  let least = 0xffffffff;
  for (let i = 0; i < length; i++) if (keys[i]! < least) least = keys[i]!;
  return least;
}

/** Parts the places by whether they have the key; says how many do. Both arrays have room for all. */
function part(keys: Uint32Array, key: number, having: Uint32Array, others: Uint32Array): number {
  const { length } = keys;
  let n = 0;
  for (let i = 0; i < length; i++) {
    having[n] = i;
    others[i - n] = i;
    n += keys[i] === key ? 1 : 0;
  }
  return n;
}

/** Least and highest of the keys at the places. */
function boundsOf(keys: Uint32Array, places: Uint32Array): [number, number] {
  const { length } = places;
  let least = 0xffffffff;
  let most = 0;
  for (let i = 0; i < length; i++) {
    const key = keys[places[i]!]!;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  return [least, most];
}

/** Adds to `counts` how many keys each bin has: a bin is what a key is above `least`, without its last bits. */
function countBins(keys: Uint32Array, places: Uint32Array, least: number, bits: number, counts: Uint32Array) {
  const { length } = places;
  for (let i = 0; i < length; i++) counts[(keys[places[i]!]! - least) >>> bits]!++;
}

/** Writes each place to where its bin goes on. */
function placeByBin(
  keys: Uint32Array,
  places: Uint32Array,
  least: number,
  bits: number,
  next: Uint32Array,
  sorted: Uint32Array,
) {
  const { length } = places;
  for (let i = 0; i < length; i++) sorted[next[(keys[places[i]!]! - least) >>> bits]!++] = places[i]!;
}

/** A counting sort, of bins when the keys lie far apart, which are then sorted only as far as they are asked for. */
function* sortedGroups(scratch: Scratch, keys: Uint32Array, places: Uint32Array): Iterable<Uint32Array> {
  if (places.length <= few) {
    yield* runsOf(keys, places);
    return;
  }
  const [least, most] = boundsOf(keys, places);
  if (least === most) {
    yield places;
    return;
  }
  const bits = Math.max(0, 32 - Math.clz32(most - least) - Math.log2(maxBins));
  const ends = new Uint32Array(((most - least) >>> bits) + 2);
  countBins(keys, places, least, bits, ends.subarray(1));
  for (let bin = 1; bin < ends.length; bin++) ends[bin]! += ends[bin - 1]!;
  const sorted = scratch.uint32(places.length);
  placeByBin(keys, places, least, bits, ends, sorted);
  let from = 0;
  for (const to of ends.subarray(0, -1)) {
    const bin = sorted.subarray(from, to);
    from = to;
    if (bin.length === 0) continue;
    if (bits === 0) yield bin;
    else yield* sortedGroups(scratch, keys, bin);
  }
}

/**
 * Places of equal keys together, lowest key first, each group ascending. Mostly only the first group is asked for, so
 * the others are sorted when they are.
 */
export function* groupsByKey(scratch: Scratch, keys: Uint32Array): Iterable<Uint32Array> {
  if (keys.length === 0) return;
  const first = scratch.uint32(keys.length);
  const others = scratch.uint32(keys.length);
  const size = part(keys, leastOf(keys), first, others);
  yield first.subarray(0, size);
  if (size < keys.length) yield* sortedGroups(scratch, keys, others.subarray(0, keys.length - size));
}
