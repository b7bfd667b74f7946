import type { Conflict } from '../model/conflict.ts';
import type { Edge } from '../model/edge.ts';
import { ClusterSet } from './cluster-set.ts';
import type { Evidence } from './evidence.ts';

/**
 * What must not be in one cluster without a person's decision: two EDU-DEX programs, or two KvK numbers. `D` edges do
 * not count: what only they bring together was decided. Publication stops at these (`gate.ts`).
 */
export function clusterConflicts(
  records: readonly string[],
  edges: readonly Edge[],
  byKey: ReadonlyMap<string, Evidence>,
): Conflict[] {
  if (records.length < 2) return [];
  const tied = new ClusterSet();
  for (const key of records) tied.add(key);
  for (const { a, b, kind } of edges) if (kind !== 'D') tied.union(a, b);
  return [...tied.sets().values()].flatMap((keys) => {
    const programs = keys.filter((key) => byKey.get(key)!.source === 'edudex');
    const kvks = new Set(keys.flatMap((key) => byKey.get(key)!.kvk ?? []));
    const found: Conflict[] = [];
    if (programs.length > 1) {
      found.push({
        code: 'CLUSTER_TWO_EDUDEX',
        severity: 'error',
        records: keys,
        message: `one course holds ${programs.length} EDU-DEX programs: ${programs.slice(0, 3).join(', ')}`,
      });
    }
    if (kvks.size > 1) {
      found.push({
        code: 'CLUSTER_TWO_KVK',
        severity: 'error',
        records: keys,
        message: `one course spans KvK ${[...kvks].toSorted().join(', ')}`,
      });
    }
    return found;
  });
}
