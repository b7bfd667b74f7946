/**
 * The whole flow, in order: collect → merge → enrich → publish. Each stage returns its counters; a source that
 * fails leaves its last good data, and the stages after it go on with that.
 */
import { join } from 'node:path';
import { collectSource } from './collect/collect-source.ts';
import type { Clock } from './lib/clock.ts';
import type { Progress } from './lib/progress.ts';
import { dutchDate } from './lib/clock.ts';
import { enrichPrograms, type EnrichCounters } from './enrich/enrich-programs.ts';
import { churnSince } from './merge/churn.ts';
import { courseDecisions } from './merge/course-decisions.ts';
import { evidenceOf } from './merge/evidence.ts';
import { gateReasons } from './merge/gate.ts';
import { mergePrograms, type MergeCounters } from './merge/merge-programs.ts';
import { redirectsSince } from './merge/redirects.ts';
import { resolveClusters } from './merge/resolve-clusters.ts';
import type { Source, SourceDefinition } from './model/source.ts';
import { publishPrograms, type PublishCounters } from './publish/publish-programs.ts';
import { isPublished, markPublished } from './publish/publication-state.ts';
import type { SearchServer } from './publish/search-index.ts';
import type { Database } from './store/database.ts';
import { createCourseStore } from './store/course-store.ts';
import { createDecisionStore } from './store/decision-store.ts';
import { createMergeStore } from './store/merge-store.ts';
import { createPublishStore } from './store/publish-store.ts';
import { redirectedCourses } from './store/redirected-courses.ts';
import { createRecordStore } from './store/record-store.ts';
import { createRunStore, type RunReport } from './store/run-store.ts';

/** What a run needs. */
export interface PipelineOptions {
  readonly database: Database;
  readonly sources: readonly Source[];
  /** All sources there are, for the page that names them. */
  readonly definitions: readonly SourceDefinition[];
  readonly search: SearchServer;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly acceptShrink: ReadonlySet<string>;
  /** True when many records may change course at once. */
  readonly acceptChurn?: boolean;
  readonly demo: boolean;
  readonly progress: Pick<Progress, 'update' | 'finish'>;
  readonly signal: AbortSignal;
}

/**
 * What a run did. `publish` is null when nothing had changed since the last publication, or when the gate stopped it:
 * then `stopped` says why, one line per reason.
 */
export interface PipelineReport {
  readonly collect: readonly RunReport[];
  readonly merge: MergeCounters | null;
  readonly enrich: EnrichCounters | null;
  readonly publish: PublishCounters | null;
  readonly stopped: readonly string[];
}

/** Runs the pipeline once. Throws when the search server fails or `signal` ends it; the last catalogue stays. */
export async function runPipeline(options: PipelineOptions): Promise<PipelineReport> {
  const { database, search, clock, demo } = options;
  const records = createRecordStore(database);
  const runs = createRunStore(database);
  const publications = createPublishStore(database);
  const catalogDir = join(options.dataDir, 'catalog');

  const collect = await collectAll(options);
  for (const report of collect) runs.add(report);

  const inputs = { revision: records.revision(), today: dutchDate(clock()), demo };
  if (await isPublished(inputs, catalogDir, search, publications)) {
    return { collect, merge: null, enrich: null, publish: null, stopped: [] };
  }

  const decisions = createDecisionStore(database).all();
  const findings = createMergeStore(database);
  const { clusters, conflicts } = resolveClusters(Array.from(records.programs(), evidenceOf), decisions);
  publications.saveClusters(clusters);
  findings.clearConflicts();
  const ofCourses = courseDecisions(decisions, inputs.today);
  findings.addConflicts([...conflicts, ...ofCourses.conflicts]);
  const merged = mergePrograms(clusters, records.programsByKey, {
    today: inputs.today,
    decisions: ofCourses,
    report: findings.addConflicts,
  });
  const before = findings.memberships();
  const stopped = gateReasons(conflicts, churnSince(before, clusters), options.acceptChurn ?? false);
  if (stopped.length > 0) return { collect, merge: merged.counters, enrich: null, publish: null, stopped };

  const redirects = redirectsSince(before, findings.redirects(), clusters);
  const enriched = enrichPrograms(merged.programs, records.steps());

  const publish = await publishPrograms(enriched.programs, {
    ...{ records, runs, publications, search, catalogDir, demo, today: inputs.today },
    courses: redirectedCourses(createCourseStore(database), redirects),
    definitions: options.definitions,
    progress: (done, total, what) => options.progress.update('publish', done, total, what),
  });
  options.progress.finish('publish');
  findings.saveRedirects(redirects);
  findings.saveMemberships(clusters);
  markPublished(inputs, publications);
  return { collect, merge: merged.counters, enrich: enriched.counters, publish, stopped };
}

/** All sources at once: they wait for different servers. */
async function collectAll({ sources, database, clock, ...options }: PipelineOptions): Promise<RunReport[]> {
  return Promise.all(
    sources.map(async (source) => {
      const { name } = source.definition;
      const report = await collectSource(source, {
        ...{ database, clock, acceptShrink: options.acceptShrink, signal: options.signal },
        rawDir: join(options.dataDir, 'raw'),
        progress: (done, total, what) => options.progress.update(name, done, total, what),
      });
      options.progress.finish(name);
      return report;
    }),
  );
}
