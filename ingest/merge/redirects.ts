import type { Cluster } from './resolve-clusters.ts';

/**
 * Where ids of courses that are no longer there lead: to the course that holds most of the records the old one held
 * when last published (of equals, the first in order). `known` are the redirects so far: they are led on when their
 * course has gone too, and end when an id is in use again. An old id of which no record is left leads nowhere.
 *
 * `before` is the course id of each record when last published, of all records in `clusters`: all there are, or those that
 * have, or had, a record that moved. `isLive` says whether there is a course of an id.
 */
export function redirectsSince(
  before: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
  clusters: readonly Cluster[],
  isLive: (programId: string) => boolean,
): Map<string, string> {
  const successors = successorsOf(before, isLive, clusters);
  const redirects = new Map<string, string>();
  for (const [old, target] of [...known, ...[...successors.keys()].map((id) => [id, id] as const)]) {
    const to = isLive(target) ? target : successors.get(target);
    if (!isLive(old) && to !== undefined) redirects.set(old, to);
  }
  return redirects;
}

/** For each id that is gone, the course that holds most of its records. */
function successorsOf(
  before: ReadonlyMap<string, string>,
  isLive: (programId: string) => boolean,
  clusters: readonly Cluster[],
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { programId, records } of clusters) {
    for (const key of records) {
      const old = before.get(key);
      if (old === undefined || isLive(old)) continue;
      const to = counts.get(old) ?? new Map<string, number>();
      counts.set(old, to.set(programId, (to.get(programId) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([old, to]) => {
      const [most] = [...to].toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
      return [old, most![0]];
    }),
  );
}
