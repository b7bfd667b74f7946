import type { Conflict } from '../model/conflict.ts';
import { inTransaction, type Database } from './database.ts';
import { toConflict } from './stored.ts';

/** A record whose course is another than when last published: `from` null when it is new, `to` null when it is gone. */
export interface MovedRecord {
  readonly record: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What the last merge found, and which records were together when last published. */
export interface MergeStore {
  /** Puts conflicts in place of those that each owner (a course, or what all courses follow from) had. */
  replaceConflicts(ofOwners: readonly (readonly [owner: string, conflicts: readonly Conflict[]])[]): void;
  /** All conflicts, by code and records. */
  conflicts(): IterableIterator<Conflict>;
  /** Records in another course than when last published; before the first publication all are new. */
  moved(): MovedRecord[];
  /** The course of a record when last published, null when it was not there. */
  publishedCourseOf(record: string): string | null;
  /** Records that were there when last published. */
  publishedCount(): number;
  /** Where ids that are gone lead, by old id. */
  redirects(): Map<string, string>;
  /** Replaces all redirects. */
  saveRedirects(redirects: ReadonlyMap<string, string>): void;
  /** Conflicts by code. */
  conflictCounts(): Record<string, number>;
  /** Notes that these records are published on `day` in the course that they have now. */
  saveMoved(moved: Iterable<MovedRecord>, day: string): void;
}

/** The merge's findings in the database. */
export function createMergeStore(database: Database): MergeStore {
  const add = database.prepare(
    'INSERT INTO conflicts (owner, code, severity, records, message) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM conflicts WHERE owner = ?');
  const published = database.prepare('SELECT program_id FROM memberships WHERE record_key = ?');
  const count = database.prepare('SELECT count(*) AS n FROM memberships');
  const publishedCount = (): number => count.get()!['n'] as number;
  return {
    replaceConflicts(ofOwners) {
      inTransaction(database, () => {
        for (const [owner, conflicts] of ofOwners) {
          remove.run(owner);
          for (const { code, severity, records, message } of conflicts) {
            add.run(owner, code, severity, JSON.stringify(records), message);
          }
        }
      });
    },
    *conflicts() {
      const rows = database
        .prepare('SELECT code, severity, records, message FROM conflicts ORDER BY code, records, message')
        .iterate();
      for (const row of rows) yield toConflict(row);
    },
    moved: () =>
      database
        .prepare(
          `SELECT d.key AS record, m.program_id AS "from", d.program_id AS "to"
           FROM resolved d LEFT JOIN memberships m ON m.record_key = d.key WHERE m.program_id IS NOT d.program_id
           UNION ALL SELECT m.record_key, m.program_id, NULL FROM memberships m
           WHERE NOT EXISTS (SELECT 1 FROM resolved d WHERE d.key = m.record_key)`,
        )
        .all() as unknown as MovedRecord[],
    publishedCourseOf: (record) => (published.get(record)?.['program_id'] as string | undefined) ?? null,
    publishedCount,
    conflictCounts: () =>
      Object.fromEntries(
        database
          .prepare('SELECT code, count(*) AS n FROM conflicts GROUP BY code ORDER BY code')
          .all()
          .map((row) => [row['code'] as string, row['n'] as number]),
      ),
    redirects: () => {
      const rows = database.prepare('SELECT old_id, new_id FROM redirects').all();
      return new Map(rows.map((row) => [row['old_id'] as string, row['new_id'] as string]));
    },
    saveRedirects(redirects) {
      inTransaction(database, () => {
        database.exec('DELETE FROM redirects');
        const save = database.prepare('INSERT INTO redirects (old_id, new_id) VALUES (?, ?)');
        for (const [old, id] of redirects) save.run(old, id);
      });
    },
    saveMoved(moved, day) {
      const isFirst = publishedCount() === 0;
      inTransaction(database, () => {
        const save = database.prepare(
          'INSERT OR REPLACE INTO memberships (record_key, program_id) VALUES (?, ?)',
        );
        const forget = database.prepare('DELETE FROM memberships WHERE record_key = ?');
        // Twice on one day: where it came from first, and where it is now.
        const move = database.prepare(
          `INSERT INTO moves (day, record_key, from_id, to_id) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET to_id = excluded.to_id`,
        );
        for (const { record, from, to } of moved) {
          if (to === null) forget.run(record);
          else save.run(record, to);
          if (!isFirst) move.run(day, record, from, to);
        }
      });
    },
  };
}
