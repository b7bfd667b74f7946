import type { MergeReport } from '../model/merge-report.ts';
import type { Database } from './database.ts';

/** A record that changed course: `from` null when it was new, `to` null when it is no longer delivered. */
export interface Move {
  readonly day: string;
  readonly record: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What the merges of the past found and changed. */
export interface MergeLog {
  add(report: MergeReport): void;
  /** Number of the last report, which rises with each; 0 before the first. */
  latest(): number;
  /** The last reports, oldest first. */
  last(count: number): MergeReport[];
  /** When these records changed course, by day and record. */
  movesOf(records: Iterable<string>): Move[];
  /** The last records that left the course of this id, by day and record; at most `limit`. */
  leftFrom(programId: string, limit: number): Move[];
}

/** A report, which may be of before open questions were counted. */
type Uncounted = Omit<MergeReport, 'questions'> & { readonly questions?: number };

/** Merges whose reports are kept. */
const keptReports = 400;

/** The log of merges in the database. */
export function createMergeLog(database: Database): MergeLog {
  const columns = 'day, record_key AS record, from_id AS "from", to_id AS "to"';
  // A record that moved and came back within a day has not moved.
  const ofRecord = database.prepare(
    `SELECT ${columns} FROM moves WHERE record_key = ? AND from_id IS NOT to_id ORDER BY day`,
  );
  const left = database.prepare(
    `SELECT ${columns} FROM moves WHERE from_id = ? AND from_id IS NOT to_id ORDER BY day DESC, record_key LIMIT ?`,
  );
  return {
    add(report) {
      const { lastInsertRowid } = database
        .prepare('INSERT INTO merges (at, report) VALUES (?, ?)')
        .run(report.at, JSON.stringify(report));
      database.prepare('DELETE FROM merges WHERE id <= ?').run(Number(lastInsertRowid) - keptReports);
    },
    latest: () => (database.prepare('SELECT max(id) AS id FROM merges').get()!['id'] as number | null) ?? 0,
    last: (count) =>
      database
        .prepare('SELECT report FROM merges ORDER BY id DESC LIMIT ?')
        .all(count)
        .map(({ report }) => ({ questions: null, ...(JSON.parse(report as string) as Uncounted) }))
        .toReversed(),
    movesOf: (records) =>
      [...records]
        .flatMap((key) => ofRecord.all(key) as unknown as Move[])
        .map((move) => ({ ...move }))
        .toSorted(byDay),
    leftFrom: (programId, limit) =>
      (left.all(programId, limit) as unknown as Move[]).map((move) => ({ ...move })).toSorted(byDay),
  };
}

const byDay = (a: Move, b: Move): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.record < b.record ? -1 : 1;
