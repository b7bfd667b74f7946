import type { MultiSearchParams } from 'meilisearch';
import type { Config } from '../ingest/config.ts';
import { formatReport } from '../ingest/format-report.ts';
import { createClock } from '../ingest/lib/clock.ts';
import type { FeedName } from '../ingest/model/codes.ts';
import type { Progress } from '../ingest/lib/progress.ts';
import { searchKey } from '../ingest/publish/search-key.ts';
import { lastRunOf, runOnce } from '../ingest/run-once.ts';
import { startSchedule } from '../ingest/schedule.ts';
import { emptySearchesPath, openEmptySearches } from '../ingest/store/empty-searches.ts';
import { indexNames } from '../search-config/documents.ts';
import { belowPath, sitePath } from './below-path.ts';
import { buildSite, currentSite } from './build-site.ts';
import { createApp, type AppState } from './create-app.ts';
import { checkDataDir } from './check-data-dir.ts';
import { openDesk } from './desk/open-desk.ts';
import { listen } from './listen.ts';
import { readGone } from './read-gone.ts';
import { readMoved } from './read-moved.ts';
import { readSlugs } from './read-slugs.ts';
import {
  embeddedIdentity,
  embeddedMasterKey,
  engineMount,
  openEmbeddedEngine,
  searchServerAt,
} from './open-search.ts';
import { openSources } from './open-sources.ts';
import { noteRunningServer } from './running-server.ts';
import { searchFeed } from './search-feed.ts';
import type { FeedHit } from './search-feed-entries.ts';
import { statusReader } from './status-route.ts';
import { watchCatalog } from './watch-catalog.ts';

/** A server that is ready: everything is collected, published, built and served. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * One process for small installations: serves what there is at once, runs the pipeline, builds the pages, and goes
 * on by schedule. A source that fails is told in a line; the last good data is served. Throws when the port is
 * taken, the data folder is in use, or search cannot be reached.
 */
export async function startServer(
  config: Config,
  progress: Progress,
  ended: AbortSignal,
): Promise<RunningServer> {
  checkDataDir(config.dataDir);
  const ending = new AbortController();
  const signal = AbortSignal.any([ended, ending.signal]);
  const engine = config.meili.url === null ? await openEmbeddedEngine(config) : null;
  const closers: (() => Promise<void> | void)[] = engine === null ? [] : [() => engine.close()];
  const close = async (): Promise<void> => {
    ending.abort();
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    const siteDir = currentSite(config.dataDir);
    const moved = readMoved(config.dataDir);
    const emptySearches = config.logsEmptySearches
      ? openEmptySearches(emptySearchesPath(config.dataDir))
      : null;
    if (emptySearches !== null) closers.push(emptySearches.close);
    const state: AppState = {
      siteDir,
      searchSettings: null,
      slugs: readSlugs(siteDir, moved),
      moved,
      gone: readGone(config.dataDir),
      status: statusReader(config),
      poll: null,
      clock: createClock(config.fixedNow),
      emptySearches,
      desk: null,
    };
    const served = await listen(
      belowPath(createApp(state, engine), sitePath(config.site.url)),
      config.host,
      config.port,
    );
    closers.push(served.close);
    closers.push(noteRunningServer(config.dataDir, served.localUrl));

    const masterKey = engine === null ? config.meili.masterKey : embeddedMasterKey(config);
    const searchAt =
      config.meili.url === null
        ? { url: `${served.localUrl}${engineMount}`, masterKey, identity: embeddedIdentity }
        : { url: config.meili.url, masterKey, identity: config.meili.url };
    const search = searchServerAt(searchAt.url, searchAt.masterKey, searchAt.identity);
    state.searchSettings = {
      url: config.meili.publicUrl ?? config.meili.url ?? `${sitePath(config.site.url)}${engineMount}`,
      apiKey: await searchKey(search.client, masterKey),
      indexes: indexNames,
      logsEmpty: config.logsEmptySearches,
      feeds: true,
    };
    state.searchFeed = searchFeed({
      ask: async (queries) =>
        (await search.client.multiSearch<MultiSearchParams, FeedHit>({ queries: [...queries] })).results,
      indexes: indexNames,
      siteDir: () => state.siteDir,
      siteUrl: config.site.url,
      pageEnding: config.site.pageEnding,
      clock: state.clock,
    });

    const sources = await openSources(config, (done, total) =>
      progress.update('demo', done, total, 'programs'),
    );
    closers.push(sources.close);
    progress.finish('demo');
    const refresh = siteRefresher(config, state, progress, signal);
    const desk = openDesk({
      config: sources.config,
      search: searchAt,
      siteDir: () => state.siteDir,
      refresh,
    });
    closers.push(desk.close);
    state.desk = desk.handler;
    const watch = watchCatalog(config.dataDir, () => {
      refresh('quietly').catch((error: unknown) => {
        if (!signal.aborted) progress.line(messageOf(error));
      });
    });
    closers.push(watch.close);
    const run = async (source: FeedName | null): Promise<void> => {
      const report = await runOnce(sources.config, {
        source,
        search,
        progress,
        signal,
        demo: config.demo,
        acceptShrink: new Set<string>(),
      });
      for (const line of formatReport(report)) progress.line(line);
      if (report.stopped.length === 0) await refresh();
      else if (state.siteDir === null)
        throw new Error('there is nothing to serve: the first publication was stopped');
    };
    const runAndTell = (source: FeedName | null): Promise<void> =>
      run(source).catch((error: unknown) => progress.line(`${source ?? 'run'}: ${messageOf(error)}`));
    // With pages to serve, a run that cannot be made is told and the last good catalogue stays up.
    await (state.siteDir === null ? run(null) : runAndTell(null));
    watch.begin();

    if (!config.demo) {
      const schedule = startSchedule({
        settings: sources.config.sources,
        run: runAndTell,
        lastRun: (source) => lastRunOf(config, source),
        clock: state.clock,
        say: progress.line,
        signal,
        hearHints: (ask) => {
          state.poll = ask;
        },
      });
      closers.push(() => schedule);
    }
    return { url: served.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Builds the pages when the catalogue is another than the one they were built from, and serves them. One build at a
 * time: a run of our own and the watch on the catalogue, which says nothing when there is nothing to do, both ask for it.
 */
function siteRefresher(
  config: Config,
  state: AppState,
  progress: Progress,
  signal: AbortSignal,
): (how?: 'quietly') => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const refresh = async (how?: 'quietly'): Promise<void> => {
    progress.update('pages', 0, null, 'being built');
    const { dir, built, kept } = await buildSite(config, signal);
    state.siteDir = dir;
    state.moved = readMoved(config.dataDir);
    state.slugs = readSlugs(dir, state.moved);
    state.gone = readGone(config.dataDir);
    progress.finish('pages');
    if (built) progress.line(kept > 0 ? `pages: built, ${kept} kept` : 'pages: built');
    else if (how !== 'quietly') progress.line('pages: unchanged');
  };
  return (how) => {
    last = last.catch(() => undefined).then(() => refresh(how));
    return last;
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
