/** A record with its blocking values; a record that changed comes twice, as it was and as it is. */
export interface ValuedRecord {
  readonly key: string;
  readonly values: Float64Array;
}

/**
 * Keys of all records that a chain of common blocking values, or of decisions (`groups` of record keys), connects with
 * one of `seeds`; the seeds too. A negative value connects records only where two sources have it. The records are not
 * read when there is no seed, and not held: only their keys and values, in arrays.
 */
export function connectedRecords(
  records: Iterable<ValuedRecord>,
  groups: readonly (readonly string[])[],
  seeds: Iterable<string>,
): Set<string> {
  const found = new Set(seeds);
  if (found.size === 0) return found;
  const index = indexOf(records);
  const groupsOf = Map.groupBy(
    groups.flatMap((group) => group.map((key) => ({ key, group }))),
    ({ key }) => key,
  );
  const passed = new Set<number>();
  // A set gives what is added to it while it is gone through.
  for (const key of found) {
    for (const { group } of groupsOf.get(key) ?? []) for (const other of group) found.add(other);
    for (const value of index.valuesOf(key)) {
      if (passed.has(value)) continue;
      passed.add(value);
      const keys = index.keysWith(value);
      if (value < 0 && keys.every((other) => sourceOf(other) === sourceOf(keys[0]!))) continue;
      for (const other of keys) found.add(other);
    }
  }
  return found;
}

/** The part of a key that names its source. */
const sourceOf = (key: string): string => key.slice(0, key.indexOf(':'));

/** Which records have a value: chains in arrays, as a map of two million entries would take 200 MB. */
function indexOf(records: Iterable<ValuedRecord>): {
  valuesOf: (key: string) => Iterable<number>;
  keysWith: (value: number) => string[];
} {
  const keys: string[] = [];
  const from = [0];
  const last = new Map<string, number>();
  /** The place at which the key of a record stood before; -1 for none. */
  const earlier: number[] = [];
  let held = new Float64Array(1 << 16);
  let used = 0;
  for (const { key, values } of records) {
    earlier.push(last.get(key) ?? -1);
    last.set(key, keys.length);
    keys.push(key);
    if (used + values.length > held.length) held = grown(held, used + values.length);
    held.set(values, used);
    used += values.length;
    from.push(used);
  }
  const size = 2 ** Math.max(4, Math.ceil(Math.log2(used + 1)));
  const head = new Int32Array(size).fill(-1);
  const next = new Int32Array(used);
  const owner = new Int32Array(used);
  for (const place of keys.keys()) {
    for (let at = from[place]!; at < from[place + 1]!; at += 1) {
      const slot = Math.abs(held[at]!) % size;
      owner[at] = place;
      next[at] = head[slot]!;
      head[slot] = at;
    }
  }
  return {
    *valuesOf(key) {
      for (let place = last.get(key) ?? -1; place !== -1; place = earlier[place]!) {
        yield* held.subarray(from[place], from[place + 1]);
      }
    },
    keysWith(value) {
      const found: string[] = [];
      for (let at = head[Math.abs(value) % size]!; at !== -1; at = next[at]!) {
        if (held[at] === value) found.push(keys[owner[at]!]!);
      }
      return found;
    },
  };
}

function grown(values: Float64Array<ArrayBuffer>, least: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(least, values.length * 2));
  larger.set(values);
  return larger;
}
