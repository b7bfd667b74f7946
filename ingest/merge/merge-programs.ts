import type { Program } from '../model/program.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import { stateOn } from '../model/validity.ts';
import { mergeRecords } from './merge-records.ts';
import type { Cluster } from './resolve-clusters.ts';

/** What the merge found. `offered` and `ended` are complete when the programs have been read. */
export interface MergeCounters {
  readonly records: number;
  readonly clusters: number;
  /** Edges by kind of evidence. */
  readonly edges: Readonly<Record<string, number>>;
  offered: number;
  /** Clusters whose records have all ended: not shown. */
  ended: number;
}

/**
 * Merges each cluster from its records that have not ended on `today`; an ended record says nothing about a course
 * that others still offer. `load` gives the records of one cluster, so that only these are in memory.
 */
export function mergePrograms(
  clusters: readonly Cluster[],
  load: (keys: readonly string[]) => readonly ProgramRecord[],
  today: string,
): { programs: Iterable<Program>; counters: MergeCounters } {
  const edges: Record<string, number> = {};
  for (const { kind } of clusters.flatMap((cluster) => cluster.edges)) edges[kind] = (edges[kind] ?? 0) + 1;
  const counters: MergeCounters = {
    records: clusters.reduce((sum, { records }) => sum + records.length, 0),
    clusters: clusters.length,
    edges,
    offered: 0,
    ended: 0,
  };
  function* run(): Generator<Program> {
    for (const cluster of clusters) {
      const records = load(cluster.records).filter((record) => stateOn(record, today) !== 'ended');
      if (records.length === 0) {
        counters.ended += 1;
      } else {
        counters.offered += 1;
        yield mergeRecords(cluster, records);
      }
    }
  }
  return { programs: run(), counters };
}
