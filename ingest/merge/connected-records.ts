/** A record with its blocking values; a record that changed comes twice, as it was and as it is. */
export interface ValuedRecord {
  readonly key: string;
  readonly values: Float64Array;
}

/**
 * Keys of all records that a chain of common blocking values, or of decisions (`groups` of record keys), connects with
 * one of `seeds`; the seeds too. A negative value connects records only where two sources have it.
 */
export function connectedRecords(
  records: readonly ValuedRecord[],
  groups: readonly (readonly string[])[],
  seeds: Iterable<string>,
): Set<string> {
  const index = indexOf(records);
  const groupsOf = Map.groupBy(
    groups.flatMap((group) => group.map((key) => ({ key, group }))),
    ({ key }) => key,
  );
  const found = new Set(seeds);
  const passed = new Set<number>();
  // A set gives what is added to it while it is gone through.
  for (const key of found) {
    for (const { group } of groupsOf.get(key) ?? []) for (const other of group) found.add(other);
    for (const place of index.placesOf(key)) {
      for (const value of records[place]!.values) {
        if (passed.has(value)) continue;
        passed.add(value);
        const keys = index.keysWith(value);
        if (value < 0 && keys.every((other) => sourceOf(other) === sourceOf(keys[0]!))) continue;
        for (const other of keys) found.add(other);
      }
    }
  }
  return found;
}

/** The part of a key that names its source. */
const sourceOf = (key: string): string => key.slice(0, key.indexOf(':'));

/** Which records have a value: chains in arrays, as a map of two million entries would take 200 MB. */
function indexOf(records: readonly ValuedRecord[]): {
  placesOf: (key: string) => readonly number[];
  keysWith: (value: number) => string[];
} {
  const total = records.reduce((sum, { values }) => sum + values.length, 0);
  const size = 2 ** Math.max(4, Math.ceil(Math.log2(total + 1)));
  const head = new Int32Array(size).fill(-1);
  const next = new Int32Array(total);
  const held = new Float64Array(total);
  const owner = new Int32Array(total);
  const places = new Map<string, number[]>();
  let used = 0;
  for (const [place, { key, values }] of records.entries()) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
    for (const value of values) {
      const slot = Math.abs(value) % size;
      held[used] = value;
      owner[used] = place;
      next[used] = head[slot]!;
      head[slot] = used;
      used += 1;
    }
  }
  return {
    placesOf: (key) => places.get(key) ?? [],
    keysWith(value) {
      const keys: string[] = [];
      for (let at = head[Math.abs(value) % size]!; at !== -1; at = next[at]!) {
        if (held[at] === value) keys.push(records[owner[at]!]!.key);
      }
      return keys;
    },
  };
}
