import { churnSince } from './merge/churn.ts';
import { courseDecisions } from './merge/course-decisions.ts';
import { evidenceOf } from './merge/evidence.ts';
import { gateReasons } from './merge/gate.ts';
import { mergePrograms, type MergeCounters } from './merge/merge-programs.ts';
import { redirectsSince } from './merge/redirects.ts';
import { resolveClusters } from './merge/resolve-clusters.ts';
import type { Program } from './model/program.ts';
import { createCourseStore, type CourseStore } from './store/course-store.ts';
import type { Database } from './store/database.ts';
import { createDecisionStore } from './store/decision-store.ts';
import { createMergeStore } from './store/merge-store.ts';
import { createPublishStore } from './store/publish-store.ts';
import { createRecordStore } from './store/record-store.ts';
import { redirectedCourses } from './store/redirected-courses.ts';

/** The merged catalogue on its way to be enriched. */
export interface MergeStage {
  /** One program per cluster that is on offer, merged when it is asked for. */
  readonly programs: Iterable<Program>;
  /** Complete when the programs have been read. */
  readonly counters: MergeCounters;
  /** Why this may not be published, a line per reason; empty when it may. */
  readonly stopped: readonly string[];
  /** The courses that had a page before, with where merged ones went. */
  readonly courses: CourseStore;
  /** Notes that this merge is the published one. */
  confirm(): void;
}

/**
 * Resolves all records to clusters by evidence and decisions, keeps what was found for maintainers, and asks the gate.
 * Nothing that a page or the index follows from changes before `confirm`.
 */
export function mergeStage(database: Database, today: string, acceptChurn: boolean): MergeStage {
  const records = createRecordStore(database);
  const findings = createMergeStore(database);
  const decisions = createDecisionStore(database).all();
  const { clusters, conflicts } = resolveClusters(Array.from(records.programs(), evidenceOf), decisions);
  createPublishStore(database).saveClusters(clusters);

  const ofCourses = courseDecisions(decisions, today);
  findings.clearConflicts();
  findings.addConflicts([...conflicts, ...ofCourses.conflicts]);
  const merged = mergePrograms(clusters, records.programsByKey, {
    today,
    decisions: ofCourses,
    report: findings.addConflicts,
  });

  const before = findings.memberships();
  const redirects = redirectsSince(before, findings.redirects(), clusters);
  return {
    programs: merged.programs,
    counters: merged.counters,
    stopped: gateReasons(conflicts, churnSince(before, clusters), acceptChurn),
    courses: redirectedCourses(createCourseStore(database), redirects),
    confirm() {
      findings.saveRedirects(redirects);
      findings.saveMemberships(clusters);
    },
  };
}
