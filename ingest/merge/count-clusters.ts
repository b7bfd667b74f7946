import type { MergeReport } from '../model/merge-report.ts';
import type { Cluster } from './resolve-clusters.ts';

/** Counts courses by size and by the sources they have. */
export function countClusters(
  clusters: Iterable<Pick<Cluster, 'records'>>,
): Pick<MergeReport, 'sizes' | 'mixes'> {
  const sizes: Record<string, number> = {};
  const mixes: Record<string, number> = {};
  for (const { records } of clusters) {
    const [size, mix] = [sizeOf(records.length), sourceMix(records)];
    sizes[size] = (sizes[size] ?? 0) + 1;
    mixes[mix] = (mixes[mix] ?? 0) + 1;
  }
  return { sizes, mixes };
}

/** The sources of records, in order of the alphabet: `edudex+rio`. */
export const sourceMix = (keys: readonly string[]): string =>
  [...new Set(keys.map((key) => key.slice(0, key.indexOf(':'))))].toSorted().join('+');

const sizeOf = (count: number): string =>
  count < 3 ? String(count) : count < 6 ? '3-5' : count < 11 ? '6-10' : '11+';
