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

/** What came of one part of a delivery: a file, an institution, a supplier, a set of tables. */
export interface PartReport {
  readonly part: string;
  /** Read (its records may still be put back by a guard), the same as last time, or refused. */
  readonly state: 'read' | 'unchanged' | 'refused';
  readonly received: number;
  /** Records left out because of an error in them. */
  readonly refused: number;
  /** Milliseconds that fetching and reading took. */
  readonly ms: number;
  /** Why it was refused, in one line. */
  readonly message?: string;
  /** The files it was made of, where those are not parts themselves. */
  readonly files?: readonly { readonly name: string; readonly rows: number; readonly ms: number }[];
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
  readonly parts: readonly PartReport[];
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
  /** The parts of the last run. */
  readonly parts: readonly PartReport[];
}

/** Writes and reads run reports. */
export interface RunStore {
  add(report: RunReport): void;
  status(source: FeedName): SourceStatus;
  /** The last runs of a source, oldest first, without their parts. */
  last(source: FeedName, count: number): Omit<RunReport, 'parts'>[];
}

/** Runs of a source whose parts are kept. */
const keptDetails = 30;

/** The run reports in the database. */
export function createRunStore(database: Database): RunStore {
  return {
    add(report) {
      database
        .prepare(
          'INSERT INTO runs (source, started_at, finished_at, state, message, counters, parts) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(
          report.source,
          report.startedAt,
          report.finishedAt,
          report.state,
          report.message,
          JSON.stringify(report.counters),
          JSON.stringify(report.parts),
        );
      database
        .prepare(
          `UPDATE runs SET parts = NULL WHERE source = ?1 AND parts IS NOT NULL AND id <=
             (SELECT id FROM runs WHERE source = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)`,
        )
        .run(report.source, keptDetails);
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
        parts: JSON.parse((last?.['parts'] as string | null | undefined) ?? '[]') as PartReport[],
      };
    },
    last: (source, count) =>
      database
        .prepare(
          `SELECT source, started_at AS startedAt, finished_at AS finishedAt, state, message, counters
           FROM runs WHERE source = ? ORDER BY id DESC LIMIT ?`,
        )
        .all(source, count)
        .map(
          (row) =>
            ({ ...row, counters: JSON.parse(row['counters'] as string) }) as unknown as Omit<
              RunReport,
              'parts'
            >,
        )
        .toReversed(),
  };
}
