import { dutchDate } from './lib/clock.ts';
import { churnSince } from './merge/churn.ts';
import { countClusters } from './merge/count-clusters.ts';
import { courseDecisions } from './merge/course-decisions.ts';
import { gateReasons } from './merge/gate.ts';
import { mergePrograms, type MergeCounters } from './merge/merge-programs.ts';
import { redirectsSince } from './merge/redirects.ts';
import type { Decision } from './model/decision.ts';
import type { Program } from './model/program.ts';
import { resolveStage } from './resolve-stage.ts';
import { createCourseStore, type CourseStore } from './store/course-store.ts';
import type { Database } from './store/database.ts';
import { createDecisionStore } from './store/decision-store.ts';
import { createMergeLog } from './store/merge-log.ts';
import { createMergeStore } from './store/merge-store.ts';
import { createPublishStore } from './store/publish-store.ts';
import { createRecordStore } from './store/record-store.ts';
import { createShownStore } from './store/shown-store.ts';
import { redirectedCourses } from './store/redirected-courses.ts';

/** The merged catalogue on its way to be enriched. */
export interface MergeStage {
  /** One program per cluster that is due and on offer, merged when it is asked for. */
  readonly programs: Iterable<Program>;
  /** Ids of the courses that were due, also of those that are gone; null is all. */
  readonly due: ReadonlySet<string> | null;
  /** Complete when the programs have been read. */
  readonly counters: MergeCounters;
  /** Why this may not be published, a line per reason; empty when it may. */
  readonly stopped: readonly string[];
  /** The courses that had a page before, with where merged ones went. */
  readonly courses: CourseStore;
  /** Notes that this merge is the published one, when its programs have been read. */
  confirm(): void;
  /** Notes that this merge is not published, with all that it found. */
  refuse(): void;
}

/** What a merge goes by besides what the database holds. */
export interface MergeStageOptions {
  readonly now: Date;
  readonly acceptChurn: boolean;
  /** Ids of the courses to merge, asked for when clusters are up to date; absent, or null: all. */
  readonly due?: (decisions: readonly Decision[]) => ReadonlySet<string> | null;
}

/** Owner of what is wrong with decisions about courses. */
const decisionsOwner = 'decisions';

/**
 * Resolves records to clusters by evidence and decisions, keeps what was found for maintainers, and asks the gate.
 * Nothing that a page or the index follows from changes before `confirm`.
 */
export function mergeStage(database: Database, { now, acceptChurn, due }: MergeStageOptions): MergeStage {
  const today = dutchDate(now);
  const records = createRecordStore(database);
  const findings = createMergeStore(database);
  const decisions = createDecisionStore(database).all();
  resolveStage(database, decisions);
  const clusters = [...createPublishStore(database).clusters()];
  const dueIds = due?.(decisions) ?? null;

  const ofCourses = courseDecisions(decisions, today);
  findings.replaceConflicts([[decisionsOwner, ofCourses.conflicts]]);
  const merged = mergePrograms(clusters, records.programsByKey, {
    today,
    decisions: ofCourses,
    due: dueIds,
    offered: createShownStore(database).ids(),
    report: findings.replaceConflicts,
  });

  const before = findings.memberships();
  const redirects = redirectsSince(before, findings.redirects(), clusters);
  const churn = churnSince(before, clusters);
  const stopped = gateReasons(findings.conflicts(), churn, acceptChurn);
  const log = (): void => {
    const { records: count, clusters: courses, ...counters } = merged.counters;
    createMergeLog(database).add({
      at: now.toISOString(),
      ...{ records: count, courses, ...counters, ...countClusters(clusters) },
      conflicts: findings.conflictCounts(),
      ...{ churn, redirects: redirects.size, stopped },
    });
  };
  return {
    programs: merged.programs,
    due: dueIds,
    counters: merged.counters,
    stopped,
    courses: redirectedCourses(createCourseStore(database), redirects),
    confirm() {
      findings.saveRedirects(redirects);
      findings.saveMemberships(clusters, today);
      createPublishStore(database).clearDue();
      log();
    },
    refuse() {
      // What the records of a course disagree on is found while they are merged: somebody looks now, so find it.
      for (const program of merged.programs) void program;
      log();
    },
  };
}
