import { countOpenQuestions } from './desk/ask-questions.ts';
import { dutchDate } from './lib/clock.ts';
import { churnSince, type Churn } from './merge/churn.ts';
import { countClusters } from './merge/count-clusters.ts';
import { courseDecisions } from './merge/course-decisions.ts';
import { gateReasons } from './merge/gate.ts';
import { mergePrograms, type MergeCounters } from './merge/merge-programs.ts';
import { redirectsSince } from './merge/redirects.ts';
import type { Cluster } from './merge/resolve-clusters.ts';
import type { Decision } from './model/decision.ts';
import type { Program } from './model/program.ts';
import type { SourceDefinition } from './model/source.ts';
import { resolveStage } from './resolve-stage.ts';
import { sourceSizes } from './source-sizes.ts';
import { createCourseStore, type CourseStore } from './store/course-store.ts';
import type { Database } from './store/database.ts';
import { createDecisionStore } from './store/decision-store.ts';
import { createMergeLog } from './store/merge-log.ts';
import { createMergeStore, type MergeStore, type MovedRecord } from './store/merge-store.ts';
import { createPublishStore, type PublishStore } from './store/publish-store.ts';
import { createRecordStore } from './store/record-store.ts';
import { createShownStore, type ShownStore } from './store/shown-store.ts';
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
  /** All sources there are, for their minimums. */
  readonly definitions: readonly SourceDefinition[];
  /** What a maintainer accepts this once: `all`, sources, providers. */
  readonly acceptShrink: ReadonlySet<string>;
  /** Ids of the courses to merge, asked for when clusters are up to date; absent, or null: all. */
  readonly due?: (decisions: readonly Decision[]) => ReadonlySet<string> | null;
}

/** Owner of what is wrong with decisions about courses. */
const decisionsOwner = 'decisions';

/**
 * Resolves records to clusters by evidence and decisions, keeps what was found for maintainers, and asks the gate.
 * Nothing that a page or the index follows from changes before `confirm`.
 */
export function mergeStage(database: Database, options: MergeStageOptions): MergeStage {
  const { now, acceptChurn, due } = options;
  const today = dutchDate(now);
  const records = createRecordStore(database);
  const findings = createMergeStore(database);
  const decisions = createDecisionStore(database).all();
  resolveStage(database, decisions);
  const publications = createPublishStore(database);
  const { sizes: ofClusters, mixes, ...counts } = countClusters(publications.clusters());
  const dueIds = due?.(decisions) ?? null;

  const ofCourses = courseDecisions(decisions, today);
  findings.replaceConflicts([[decisionsOwner, ofCourses.conflicts]]);
  const shown = createShownStore(database);
  const merged = mergePrograms(clustersOf(publications, dueIds), records.programsByKey, {
    ...{ today, decisions: ofCourses, report: findings.replaceConflicts },
    counted: { ...counts, ...countOthers(counts.clusters, publications, shown, ofCourses.excluded, dueIds) },
  });

  const moved = findings.moved();
  const { churn, redirects } = movesSince(moved, findings, publications);
  const sizes = sourceSizes(database, options.definitions, options.acceptShrink);
  const stopped = gateReasons({ conflicts: findings.conflicts(), churn, acceptChurn, sizes: sizes.all });
  const log = (): void => {
    const { records: count, clusters: courses, ...counters } = merged.counters;
    createMergeLog(database).add({
      at: now.toISOString(),
      ...{ records: count, courses, ...counters, sizes: ofClusters, mixes },
      conflicts: findings.conflictCounts(),
      ...{ churn, redirects: redirects.size, stopped },
      questions: countOpenQuestions(database, today),
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
      findings.saveMoved(moved, today);
      publications.clearDue();
      sizes.confirm();
      log();
    },
    refuse() {
      // What the records of a course disagree on is found while they are merged: somebody looks now, so find it.
      for (const program of merged.programs) void program;
      log();
    },
  };
}

/** The clusters that are due, by id, one at a time. */
function* clustersOf(publications: PublishStore, due: ReadonlySet<string> | null): Generator<Cluster> {
  for (const programId of due === null ? publications.clusterIds() : [...due].toSorted()) {
    const cluster = publications.cluster(programId);
    if (cluster !== null) yield cluster;
  }
}

/** Of the courses that are not due: how many are on offer, have ended, or are kept out. */
function countOthers(
  clusters: number,
  publications: PublishStore,
  shown: ShownStore,
  excludedRecords: ReadonlySet<string>,
  due: ReadonlySet<string> | null,
): Pick<MergeCounters, 'offered' | 'ended' | 'excluded'> {
  if (due === null) return { offered: 0, ended: 0, excluded: 0 };
  const ofOthers = (ids: Iterable<string>): number => [...new Set(ids)].filter((id) => !due.has(id)).length;
  const offered = shown.count() - [...due].filter((id) => shown.traitsOf(id) !== null).length;
  const excluded = ofOthers(shown.ofRecords(excludedRecords));
  const isThere = (id: string): boolean => publications.cluster(id) !== null;
  return { offered, excluded, ended: clusters - [...due].filter(isThere).length - offered - excluded };
}

/** What moved since the last publication: only courses that records left or came to are looked at. */
function movesSince(
  moved: readonly MovedRecord[],
  findings: MergeStore,
  publications: PublishStore,
): { churn: Churn; redirects: Map<string, string> } {
  const ids = new Set(moved.flatMap(({ from, to }) => (from === null || to === null ? [] : [from, to])));
  const clusters = [...ids].flatMap((id) => publications.cluster(id) ?? []);
  const before = new Map<string, string>();
  for (const key of clusters.flatMap(({ records }) => records)) {
    const course = findings.publishedCourseOf(key);
    if (course !== null) before.set(key, course);
  }
  const gone = moved.filter(({ to }) => to === null).length;
  return {
    churn: { known: findings.publishedCount() - gone, moved: churnSince(before, clusters).moved },
    redirects: redirectsSince(
      before,
      findings.redirects(),
      clusters,
      (id) => publications.cluster(id) !== null,
    ),
  };
}
