import type { Scratch } from '../scratch.ts';

/** Most bins of one round of the counting sort. */
const maxBins = 4096;
/** As few places are sorted by comparing. */
const few = 32;

/** The same for few places, or for keys that are no whole numbers: by comparing. */
export function* runsOf(keys: Uint32Array | Float64Array, places: Uint32Array): Iterable<Uint32Array> {
  const sorted = places.toSorted((a, b) => keys[a]! - keys[b]! || a - b);
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && keys[sorted[to]!] === keys[sorted[from]!]) to++;
    yield sorted.subarray(from, to);
    from = to;
  }
}

// Typed arrays are walked by index here and wherever they are long: iterators are objects, one per element.

/** Least and highest of the keys at the places. */
function boundsOf(keys: Uint32Array, places: Uint32Array): [number, number] {
  const count = places.length;
  let least = 0xffffffff;
  let most = 0;
  for (let i = 0; i < count; i++) {
    const key = keys[places[i]!]!;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  return [least, most];
}

/** Writes the places to `sorted` by bin, which is what the key is above `least`, without its last bits; where bins end. */
function sortByBin(
  keys: Uint32Array,
  places: Uint32Array,
  [least, most]: [number, number],
  bits: number,
  sorted: Uint32Array,
): Uint32Array {
  const next = new Uint32Array(((most - least) >>> bits) + 2);
  const count = places.length;
  for (let i = 0; i < count; i++) next[((keys[places[i]!]! - least) >>> bits) + 1]!++;
  for (let bin = 1; bin < next.length; bin++) next[bin]! += next[bin - 1]!;
  for (let i = 0; i < count; i++) sorted[next[(keys[places[i]!]! - least) >>> bits]!++] = places[i]!;
  return next.subarray(0, next.length - 1);
}

/**
 * Places of equal keys together, lowest key first, each group ascending: a counting sort, of bins when the keys lie
 * far apart, which are then sorted only as far as they are asked for. `places`, ascending, says which.
 */
export function* groupsByKey(
  scratch: Scratch,
  keys: Uint32Array,
  places: Uint32Array,
): Iterable<Uint32Array> {
  if (places.length <= few) {
    yield* runsOf(keys, places);
    return;
  }
  const bounds = boundsOf(keys, places);
  if (bounds[0] === bounds[1]) {
    yield places;
    return;
  }
  const bits = Math.max(0, 32 - Math.clz32(bounds[1] - bounds[0]) - Math.log2(maxBins));
  const sorted = scratch.uint32(places.length);
  let from = 0;
  for (const to of sortByBin(keys, places, bounds, bits, sorted)) {
    const part = sorted.subarray(from, to);
    from = to;
    if (part.length === 0) continue;
    if (bits === 0) yield part;
    else yield* groupsByKey(scratch, keys, part);
  }
}
