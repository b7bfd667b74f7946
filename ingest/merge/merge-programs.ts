import type { Conflict } from '../model/conflict.ts';
import type { Program } from '../model/program.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import { stateOn } from '../model/validity.ts';
import type { CourseDecisions } from './course-decisions.ts';
import { mergeRecords } from './merge-records.ts';
import { missingInRio } from './missing-in-rio.ts';
import { recordConflicts } from './record-conflicts.ts';
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
  /** Clusters that a person keeps out. */
  excluded: number;
}

/** What a merge goes by besides the records. */
export interface MergeOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly decisions: CourseDecisions;
  /** What is counted already; the courses that are merged come to it. */
  readonly counted: MergeCounters;
  /** Takes what the records of courses disagree on, by course id; a course of which nothing is to be said has none. */
  readonly report: (
    ofCourses: readonly (readonly [programId: string, conflicts: readonly Conflict[]])[],
  ) => void;
}

/** Courses between two reports. */
const reportEvery = 500;

/**
 * Merges each cluster from its records that have not ended on `today`; an ended record says nothing about a course
 * that others still offer. A course of which a person excluded a record is left out. `load` gives the records of one cluster, so that only these are in memory.
 */
export function mergePrograms(
  clusters: Iterable<Cluster>,
  load: (keys: readonly string[]) => readonly ProgramRecord[],
  { today, decisions, counted, report }: MergeOptions,
): { programs: Iterable<Program>; counters: MergeCounters } {
  const counters = { ...counted };
  let found: [string, readonly Conflict[]][] = [];
  const say = (programId: string, conflicts: readonly Conflict[]): void => {
    found.push([programId, conflicts]);
    if (found.length < reportEvery) return;
    report(found);
    found = [];
  };
  function* run(): Generator<Program> {
    for (const cluster of clusters) {
      if (cluster.records.some((key) => decisions.excluded.has(key))) {
        counters.excluded += 1;
        say(cluster.programId, []);
        continue;
      }
      const all = load(cluster.records);
      const records = all.filter((record) => stateOn(record, today) !== 'ended');
      if (records.length === 0) {
        counters.ended += 1;
        say(cluster.programId, []);
        continue;
      }
      counters.offered += 1;
      const pins = records.flatMap(({ key }) => decisions.pins.get(key) ?? []);
      const { program, conflicts } = mergeRecords(cluster, records, pins);
      const values = recordConflicts(program.records.map(({ key }) => byKey(records, key)));
      say(program.programId, [...values, ...missingInRio(records, all), ...conflicts]);
      yield { ...program, recordDays: daysOf(records) };
    }
    report(found);
  }
  return { programs: run(), counters };
}

/** Days on which one of the records begins or ends. */
const daysOf = (records: readonly ProgramRecord[]): string[] =>
  [
    ...new Set(records.flatMap(({ validFrom, validUntil }) => [validFrom ?? [], validUntil ?? []].flat())),
  ].toSorted();

const byKey = (records: readonly ProgramRecord[], key: string): ProgramRecord =>
  records.find((record) => record.key === key)!;
