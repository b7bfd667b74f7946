/**
 * The whole flow, in order: collect → merge → enrich → publish. Each stage returns its counters; a source that
 * fails leaves its last good data, and the stages after it go on with that.
 */
import { join } from 'node:path';
import { collectSource } from './collect/collect-source.ts';
import { dutchDate, type Clock } from './lib/clock.ts';
import { createStopwatch, type StageFigures, type Stopwatch } from './lib/stopwatch.ts';
import { withSmallHeap } from './lib/with-small-heap.ts';
import type { Progress } from './lib/progress.ts';
import { enrichPrograms, type EnrichCounters } from './enrich/enrich-programs.ts';
import type { MergeCounters } from './merge/merge-programs.ts';
import { mergeStage } from './merge-stage.ts';
import type { Source, SourceDefinition } from './model/source.ts';
import { dueCourses, noteBasis } from './publish/due-courses.ts';
import { indexesToRebuild, publishPrograms, type PublishCounters } from './publish/publish-programs.ts';
import { isPublished, markPublished } from './publish/publication-state.ts';
import type { SearchServer } from './publish/search-index.ts';
import type { IndexName } from '../search-config/documents.ts';
import type { Database } from './store/database.ts';
import { createPublishStore } from './store/publish-store.ts';
import { createRecordStore } from './store/record-store.ts';
import { createShownStore } from './store/shown-store.ts';
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
  /** What each stage took; merging and enriching go on while `publish` asks for programs. */
  readonly stages: readonly StageFigures[];
}

/** Runs the pipeline once. Throws when the search server fails or `signal` ends it; the last catalogue stays. */
export async function runPipeline(options: PipelineOptions): Promise<PipelineReport> {
  const { database, search, demo } = options;
  const records = createRecordStore(database);
  const runs = createRunStore(database);
  const publications = createPublishStore(database);
  const catalogDir = join(options.dataDir, 'catalog');
  const today = dutchDate(options.clock());

  const watch = createStopwatch();
  // Until something is published all there is comes in and goes out at once, and memory counts for more than time.
  const isFirst = publications.publishedCount('offers') === 0;
  const collect = await watch.time('collect', () => inSmallHeap(isFirst, () => collectAll(options)));
  for (const report of collect) runs.add(report);

  const inputs = { revision: records.revision(), today, demo };
  if (await isPublished(inputs, catalogDir, search, publications)) {
    return { ...nothing, collect, stages: watch.figures() };
  }
  const rebuild = await indexesToRebuild(search, publications);
  const published = await inSmallHeap(rebuild.size > 0, () =>
    publishChanges(options, { today, catalogDir, rebuild, watch }),
  );
  if (published.publish !== null) markPublished(inputs, publications);
  return { ...published, collect, stages: watch.figures() };
}

const nothing = { merge: null, enrich: null, publish: null, stopped: [] };

const inSmallHeap = <Result>(isWanted: boolean, work: () => Promise<Result>): Promise<Result> =>
  isWanted ? withSmallHeap(work) : work();

/** A publication that is about to be made. */
interface Publication {
  readonly today: string;
  readonly catalogDir: string;
  readonly rebuild: ReadonlySet<IndexName>;
  readonly watch: Stopwatch;
}

/** Merges, enriches and publishes what changed. */
async function publishChanges(
  options: PipelineOptions,
  { today, catalogDir, rebuild, watch }: Publication,
): Promise<Omit<PipelineReport, 'collect' | 'stages'>> {
  const { database, search, demo } = options;
  const records = createRecordStore(database);
  const publications = createPublishStore(database);
  const shown = createShownStore(database);
  const merged = await watch.time('merge', () =>
    mergeStage(database, {
      now: options.clock(),
      acceptChurn: options.acceptChurn ?? false,
      ...{ definitions: options.definitions, acceptShrink: options.acceptShrink },
      due: (decisions) =>
        rebuild.size > 0 ? null : dueCourses({ publications, shown, records, decisions, today }),
    }),
  );
  if (merged.stopped.length > 0) {
    merged.refuse();
    const { counters, stopped } = merged;
    return { ...nothing, merge: counters, stopped };
  }

  const enriched = enrichPrograms(merged.programs, records.steps());

  const publish = await publishPrograms(enriched.programs, {
    records,
    runs: createRunStore(database),
    publications,
    courses: merged.courses,
    ...{ shown, rebuild, due: merged.due },
    search,
    definitions: options.definitions,
    catalogDir,
    today,
    demo,
    watch,
    progress: (done, total, what) => options.progress.update('publish', done, total, what),
  });
  options.progress.finish('publish');
  merged.confirm();
  noteBasis({ publications, records, today });
  return {
    publish,
    merge: merged.counters,
    enrich: enriched.counters,
    stopped: [],
  };
}

/** All sources at once: they wait for different servers. */
async function collectAll(options: PipelineOptions): Promise<RunReport[]> {
  return Promise.all(
    options.sources.map(async (source) => {
      const { name } = source.definition;
      const report = await collectSource(source, {
        database: options.database,
        rawDir: join(options.dataDir, 'raw'),
        clock: options.clock,
        acceptShrink: options.acceptShrink,
        progress: (done, total, what) => options.progress.update(name, done, total, what),
        signal: options.signal,
      });
      options.progress.finish(name);
      return report;
    }),
  );
}
