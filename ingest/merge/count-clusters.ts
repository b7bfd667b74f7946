import type { MergeReport } from '../model/merge-report.ts';
import type { Cluster } from './resolve-clusters.ts';

/** What clusters are together. */
export interface ClusterCounts extends Pick<MergeReport, 'sizes' | 'mixes'> {
  readonly records: number;
  readonly clusters: number;
  /** Edges by kind of evidence. */
  readonly edges: Readonly<Record<string, number>>;
}

/** Counts courses by size and by the sources they have. */
export function countClusters(clusters: Iterable<Pick<Cluster, 'records' | 'edges'>>): ClusterCounts {
  const [edges, sizes, mixes]: Record<string, number>[] = [{}, {}, {}];
  const raise = (counts: Record<string, number>, name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  let [records, all] = [0, 0];
  for (const cluster of clusters) {
    all += 1;
    records += cluster.records.length;
    for (const { kind } of cluster.edges) raise(edges!, kind);
    raise(sizes!, sizeOf(cluster.records.length));
    raise(mixes!, sourceMix(cluster.records));
  }
  return { records, clusters: all, edges: edges!, sizes: sizes!, mixes: mixes! };
}

/** The sources of records, in order of the alphabet: `edudex+rio`. */
export const sourceMix = (keys: readonly string[]): string =>
  [...new Set(keys.map((key) => key.slice(0, key.indexOf(':'))))].toSorted().join('+');

const sizeOf = (count: number): string =>
  count < 3 ? String(count) : count < 6 ? '3-5' : count < 11 ? '6-10' : '11+';
