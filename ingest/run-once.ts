import { join } from 'node:path';
import type { Config } from './config.ts';
import { createClock } from './lib/clock.ts';
import { takeLock } from './lib/process-lock.ts';
import type { Progress } from './lib/progress.ts';
import type { FeedName } from './model/codes.ts';
import { runPipeline, type PipelineReport } from './pipeline.ts';
import type { SearchServer } from './publish/search-index.ts';
import { createSources } from './sources/create-sources.ts';
import type { LastRun } from './is-due.ts';
import { openDatabase } from './store/database.ts';
import { createRunStore } from './store/run-store.ts';

/** How a run departs from the usual. */
export interface RunOptions {
  /** Only this source; null is all that are set. */
  readonly source: FeedName | null;
  /** False to ask no source at all: what is there is merged and published with the decisions of now. */
  readonly collect?: boolean;
  readonly acceptShrink: ReadonlySet<string>;
  /** True when many records may change course at once. */
  readonly acceptChurn?: boolean;
  readonly search: SearchServer;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** True when the sources are the demo's. */
  readonly demo: boolean;
}

/** Path of the database in the data folder. */
export const databasePath = (config: Pick<Config, 'dataDir'>): string => join(config.dataDir, 'leeratlas.db');

/** When a source was last tried, and how that ended. */
export function lastRunOf(config: Pick<Config, 'dataDir'>, source: FeedName): LastRun {
  const database = openDatabase(databasePath(config));
  try {
    return createRunStore(database).status(source);
  } finally {
    database.close();
  }
}

/**
 * One run of the pipeline with these settings, alone: a second one in another process is refused (LockedError).
 * Lines for people go to `progress`: one per source that did not go well.
 */
export async function runOnce(config: Config, options: RunOptions): Promise<PipelineReport> {
  const unlock = takeLock(join(config.dataDir, 'run.lock'));
  const database = openDatabase(databasePath(config));
  try {
    const { sources, definitions } = createSources(config.sources);
    return await runPipeline({
      database,
      sources: sources.filter(
        ({ definition }) =>
          options.collect !== false && (options.source === null || definition.name === options.source),
      ),
      definitions,
      search: options.search,
      dataDir: config.dataDir,
      clock: createClock(config.fixedNow),
      acceptShrink: options.acceptShrink,
      acceptChurn: options.acceptChurn ?? false,
      demo: options.demo,
      progress: options.progress,
      signal: options.signal,
    });
  } finally {
    database.close();
    unlock();
  }
}
