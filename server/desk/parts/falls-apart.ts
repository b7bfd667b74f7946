import { ClusterSet } from '../../../ingest/merge/cluster-set.ts';
import type { Edge } from '../../../ingest/model/edge.ts';

/**
 * What is left of a cluster when one of its edges goes: the groups of records that then hang together, the largest
 * first. One group: nothing falls apart. No rule is asked again, so what would be tied otherwise is not seen here.
 */
export function fallsApart(records: readonly string[], edges: readonly Edge[], without: Edge): string[][] {
  const left = new ClusterSet();
  for (const key of records) left.add(key);
  for (const edge of edges) if (edge !== without) left.union(edge.a, edge.b);
  return [...left.sets().values()].toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
}
