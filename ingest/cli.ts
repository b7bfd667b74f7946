/**
 * `npm run ingest -- …`: run, status, clusters, issues, schedule, decisions (`decide-commands.ts`) and what the
 * maintainers' desk shows (`desk-commands.ts`). Data goes to standard output, everything else to standard error. Exit
 * codes: 0 all well, 1 a source or the publication failed, 2 wrong use.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigError, type Config } from './config.ts';
import { decideCommands, decideUsage, runDecideCommand } from './decide-commands.ts';
import { deskCommands, deskUsage, runDeskCommand, type DeskFiles } from './desk-commands.ts';
import { formatReport } from './format-report.ts';
import { formatStatus } from './format-status.ts';
import { createClock } from './lib/clock.ts';
import { LockedError } from './lib/process-lock.ts';
import { createProgress, type ProgressTarget } from './lib/progress.ts';
import { feedNameSchema, type FeedName } from './model/codes.ts';
import type { PipelineReport } from './pipeline.ts';
import type { SearchServer } from './publish/search-index.ts';
import { readStatus } from './read-status.ts';
import { databasePath, lastRunOf, runOnce } from './run-once.ts';
import { startSchedule } from './schedule.ts';
import { createSources } from './sources/create-sources.ts';
import { openDatabase, type Database } from './store/database.ts';
import { emptySearchesPath, openEmptySearches } from './store/empty-searches.ts';
import { openValueIndex, valueIndexPath } from './store/value-index.ts';
import { createPublishStore } from './store/publish-store.ts';
import { createRecordStore } from './store/record-store.ts';
import { UsageError } from './usage-error.ts';

/** What the command needs from the process around it. */
export interface CliOptions {
  readonly argv: readonly string[];
  readonly readConfig: () => Config;
  /** Opens what the run needs: the sources (the demo's, when none is set) and a search server. */
  readonly open: (config: Config) => Promise<CliResources>;
  readonly out: ProgressTarget;
  readonly err: ProgressTarget;
  readonly signal: AbortSignal;
}

/** Opened for a run, closed after it. */
export interface CliResources {
  /** Settings with the sources to use. */
  readonly config: Config;
  readonly search: SearchServer;
  readonly close: () => Promise<void>;
}

const usage = `usage: npm run --silent ingest -- <command>
  run [--source edudex|rio|hovi|paths] [--accept-shrink all|<source>|<provider>]… [--accept-churn] [--no-collect] [--json]
  status [--json]
  clusters [--ndjson]
  issues [--ndjson]
${decideUsage}
${deskUsage}
  schedule`;

/** Carries out one command; returns the exit code. */
export async function runCli(options: CliOptions): Promise<number> {
  try {
    if (decideCommands.has(options.argv[0] ?? '')) {
      const config = options.readConfig();
      return withDatabase(config, (database) => {
        options.out.write(runDecideCommand(options.argv, database, createClock(config.fixedNow)));
      });
    }
    if (deskCommands.has(options.argv[0] ?? '')) {
      const config = options.readConfig();
      return withDatabase(config, (database) => {
        const files = filesIn(config.dataDir);
        options.out.write(runDeskCommand(options.argv, database, createClock(config.fixedNow), files));
      });
    }
    const { values, positionals } = parseCommand(options.argv);
    const config = options.readConfig();
    switch (positionals[0]) {
      case 'run':
        return await run(options, config, values);
      case 'status':
        return withDatabase(config, (database) => status(database, config, options, values.json));
      case 'clusters':
        return withDatabase(config, (database) =>
          printLines(createPublishStore(database).clusters(), options),
        );
      case 'issues':
        return withDatabase(config, (database) => printLines(createRecordStore(database).issues(), options));
      case 'schedule':
        return await schedule(options, config);
      default:
        throw new UsageError(positionals[0] === undefined ? 'no command' : `no command "${positionals[0]}"`);
    }
  } catch (error) {
    if (error instanceof UsageError) options.err.write(`${error.message}\n${usage}\n`);
    else if (error instanceof ConfigError) options.err.write(`${error.message}\n`);
    else {
      options.err.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    }
    return 2;
  }
}

function parseCommand(argv: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        'accept-shrink': { type: 'string', multiple: true, default: [] },
        'accept-churn': { type: 'boolean', default: false },
        'no-collect': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        ndjson: { type: 'boolean', default: false },
      },
    });
    if (parsed.positionals.length > 1) throw new Error(`"${parsed.positionals[1]}" is not expected`);
    return parsed;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function run(
  options: CliOptions,
  config: Config,
  values: {
    source?: string | undefined;
    'accept-shrink': string[];
    'accept-churn': boolean;
    'no-collect': boolean;
    json: boolean;
  },
): Promise<number> {
  const source = parseSource(values.source);
  const resources = await options.open(config);
  const progress = createProgress(options.err);
  try {
    const report = await runOnce(resources.config, {
      source,
      collect: !values['no-collect'],
      acceptShrink: new Set(values['accept-shrink']),
      acceptChurn: values['accept-churn'],
      search: resources.search,
      progress,
      signal: options.signal,
      demo: config.demo,
    });
    progress.end();
    if (values.json) options.out.write(`${JSON.stringify(report)}\n`);
    else for (const line of formatReport(report)) progress.line(line);
    return exitCodeOf(report);
  } finally {
    progress.end();
    await resources.close();
  }
}

/** Exit code of a run: 1 when a source failed or was taken in part, or the publication was stopped. */
export const exitCodeOf = (report: PipelineReport): number =>
  report.collect.every(({ state }) => state === 'ok') && report.stopped.length === 0 ? 0 : 1;

function parseSource(name: string | undefined): FeedName | null {
  if (name === undefined) return null;
  const parsed = feedNameSchema.safeParse(name);
  if (!parsed.success) throw new UsageError(`no source "${name}"`);
  return parsed.data;
}

function withDatabase(config: Config, work: (database: Database) => void): number {
  const database = openDatabase(databasePath(config));
  try {
    work(database);
    return 0;
  } finally {
    database.close();
  }
}

const filesIn = (dataDir: string): DeskFiles => ({
  openValues: () => openValueIndex(valueIndexPath(dataDir)),
  openEmptySearches: () =>
    existsSync(emptySearchesPath(dataDir)) ? openEmptySearches(emptySearchesPath(dataDir)) : null,
});

function printLines(items: Iterable<unknown>, { out }: CliOptions): void {
  for (const item of items) out.write(`${JSON.stringify(item)}\n`);
}

function status(database: Database, config: Config, { out }: CliOptions, asJson: boolean): void {
  const { sources, definitions } = createSources(config.sources);
  const set = new Set(sources.map(({ definition }) => definition.name));
  const report = readStatus(database, definitions, set, createClock(config.fixedNow)());
  out.write(asJson ? `${JSON.stringify(report)}\n` : `${formatStatus(report).join('\n')}\n`);
}

/** Runs each source at its hours until the process is told to end. */
async function schedule(options: CliOptions, config: Config): Promise<number> {
  const progress = createProgress(options.err);
  const runScheduled = async (source: FeedName): Promise<void> => {
    const resources = await options.open(config);
    try {
      const report = await runOnce(resources.config, {
        source,
        acceptShrink: new Set(),
        search: resources.search,
        progress,
        signal: options.signal,
        demo: config.demo,
      });
      for (const line of formatReport(report)) progress.line(line);
    } catch (error) {
      // The next hour comes anyway; one line says what went wrong with this one.
      if (error instanceof LockedError) progress.line(`${source}: another run is busy: ${error.message}`);
      else progress.line(`${source}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await resources.close();
    }
  };
  await startSchedule({
    settings: config.sources,
    run: runScheduled,
    lastRun: (source) => lastRunOf(config, source),
    clock: createClock(config.fixedNow),
    say: progress.line,
    signal: options.signal,
  });
  return 0;
}
