import type { Cluster } from './resolve-clusters.ts';

/** How many records that were published before are now in another course. */
export interface Churn {
  /** Records that were there before and still are. */
  readonly known: number;
  readonly moved: number;
}

/**
 * Compares clusters with those of the last publication (`before`: course id by record key). A course lives on where
 * most of its records are, and comes from where most of its records were; a record has moved when its course does
 * not live on here, or this one does not come from there. A course that only changes its id moves nothing. Courses of
 * which no record came from or went to another one may be left out: they count in `known` alone.
 */
export function churnSince(before: ReadonlyMap<string, string>, clusters: readonly Cluster[]): Churn {
  const shared = new Map<string, Map<string, number>>();
  const origin = new Map<string, string>();
  for (const { programId, records } of clusters) {
    const from = new Map<string, number>();
    for (const key of records) {
      const old = before.get(key);
      if (old === undefined) continue;
      from.set(old, (from.get(old) ?? 0) + 1);
      const to = shared.get(old) ?? new Map<string, number>();
      shared.set(old, to.set(programId, (to.get(programId) ?? 0) + 1));
    }
    const most = largest(from);
    if (most !== null) origin.set(programId, most);
  }
  let known = 0;
  let moved = 0;
  for (const [old, to] of shared) {
    const successor = largest(to);
    for (const [programId, count] of to) {
      known += count;
      if (programId !== successor || origin.get(programId) !== old) moved += count;
    }
  }
  return { known, moved };
}

/** The name with the largest count; of equals the first in order. */
function largest(counts: ReadonlyMap<string, number>): string | null {
  const sorted = [...counts].toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}
