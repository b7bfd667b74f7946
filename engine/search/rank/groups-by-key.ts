import type { Scratch } from '../scratch.ts';

/** Most bins of one round of the counting sort. */
const maxBins = 4096;
/** As few places are sorted by comparing. */
const few = 32;

/** The same for few places, or for keys that are no whole numbers: by comparing. */
export function* runsOf(keys: Uint32Array | Float64Array, places: Uint32Array): Iterable<Uint32Array> {
  places.sort((a, b) => keys[a]! - keys[b]! || a - b);
  for (let from = 0; from < places.length;) {
    let to = from + 1;
    while (to < places.length && keys[places[to]!] === keys[places[from]!]) to++;
    yield places.subarray(from, to);
    from = to;
  }
}

/**
 * Places of equal keys together, lowest key first, each group ascending: a counting sort, of bins when the keys lie
 * far apart, which are then sorted only as far as they are asked for. `places` says which, ascending; null for all.
 */
export function* groupsByKey(
  scratch: Scratch,
  keys: Uint32Array,
  places: Uint32Array | null = null,
): Iterable<Uint32Array> {
  const count = places?.length ?? keys.length;
  if (places !== null && count <= few) {
    yield* runsOf(keys, places);
    return;
  }
  let least = 0xffffffff;
  let most = 0;
  for (let i = 0; i < count; i++) {
    const key = keys[places === null ? i : places[i]!]!;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  const bits = Math.max(0, 32 - Math.clz32(most - least) - Math.log2(maxBins));
  const next = new Uint32Array(((most - least) >>> bits) + 2);
  for (let i = 0; i < count; i++) next[((keys[places === null ? i : places[i]!]! - least) >>> bits) + 1]!++;
  for (let bin = 1; bin < next.length; bin++) next[bin]! += next[bin - 1]!;
  const sorted = scratch.uint32(count);
  for (let i = 0; i < count; i++) {
    const place = places === null ? i : places[i]!;
    sorted[next[(keys[place]! - least) >>> bits]!++] = place;
  }
  // Each bin now begins where the one before it ends.
  for (let bin = 0; bin + 1 < next.length; bin++) {
    const part = sorted.subarray(bin === 0 ? 0 : next[bin - 1]!, next[bin]!);
    if (part.length === 0) continue;
    if (bits === 0) yield part;
    else yield* groupsByKey(scratch, keys, part);
  }
}
