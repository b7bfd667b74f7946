import type { FeedName } from '../model/codes.ts';
import type { Database } from './database.ts';

/** How one source's run ended: all taken, some parts or providers kept as they were, or nothing taken. */
export type RunState = 'ok' | 'partial' | 'failed';

/** What one source's run did, in numbers. */
export interface RunCounters {
  /** Programs, steps and units that came in. */
  readonly received: number;
  /** Records left out because of an error in them. */
  readonly refused: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Outcome of one source's run. */
export interface RunReport {
  readonly source: FeedName;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly state: RunState;
  /** One line for a person when the state is not `ok`. */
  readonly message: string | null;
  readonly counters: RunCounters;
}

/** What `status` tells of a source. */
export interface SourceStatus {
  readonly source: FeedName;
  readonly lastTry: string | null;
  readonly lastGood: string | null;
  readonly state: RunState | null;
  readonly message: string | null;
  /** Records of the last good data. */
  readonly recordsIn: number;
  /** Records of the last good data that were left out. */
  readonly refused: number;
  readonly issues: number;
}

/** Writes and reads run reports. */
export interface RunStore {
  add(report: RunReport): void;
  status(source: FeedName): SourceStatus;
}

/** The run reports in the database. */
export function createRunStore(database: Database): RunStore {
  return {
    add(report) {
      database
        .prepare(
          'INSERT INTO runs (source, started_at, finished_at, state, message, counters) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(
          report.source,
          report.startedAt,
          report.finishedAt,
          report.state,
          report.message,
          JSON.stringify(report.counters),
        );
    },
    status(source) {
      const last = database
        .prepare('SELECT * FROM runs WHERE source = ? ORDER BY id DESC LIMIT 1')
        .get(source);
      const good = database
        .prepare(
          "SELECT finished_at FROM runs WHERE source = ? AND state <> 'failed' ORDER BY id DESC LIMIT 1",
        )
        .get(source);
      const count = (sql: string): number => database.prepare(sql).get(source)!['n'] as number;
      return {
        source,
        lastTry: (last?.['started_at'] as string | undefined) ?? null,
        lastGood: (good?.['finished_at'] as string | undefined) ?? null,
        state: (last?.['state'] as RunState | undefined) ?? null,
        message: (last?.['message'] as string | null | undefined) ?? null,
        recordsIn: count(
          "SELECT count(*) AS n FROM records WHERE source = ? AND kind IN ('program', 'step')",
        ),
        refused: count("SELECT count(*) AS n FROM issues WHERE source = ? AND severity = 'error'"),
        issues: count('SELECT count(*) AS n FROM issues WHERE source = ?'),
      };
    },
  };
}
