import type { Conflict } from '../model/conflict.ts';
import { inTransaction, type Database } from './database.ts';
import { toConflict } from './stored.ts';

/** What the last merge found, and which records were together when last published. */
export interface MergeStore {
  /** Puts conflicts in place of those that each owner (a course, or what all courses follow from) had. */
  replaceConflicts(ofOwners: readonly (readonly [owner: string, conflicts: readonly Conflict[]])[]): void;
  /** All conflicts, by code and records. */
  conflicts(): IterableIterator<Conflict>;
  /** Course of each record when last published, by record key; empty before the first publication. */
  memberships(): Map<string, string>;
  /** Where ids that are gone lead, by old id. */
  redirects(): Map<string, string>;
  /** Replaces all redirects. */
  saveRedirects(redirects: ReadonlyMap<string, string>): void;
  /** Conflicts by code. */
  conflictCounts(): Record<string, number>;
  /** Notes the clusters that have been published on `day`, and which records have changed course since the last time. */
  saveMemberships(
    clusters: Iterable<{ readonly programId: string; readonly records: readonly string[] }>,
    day: string,
  ): void;
}

/** The merge's findings in the database. */
export function createMergeStore(database: Database): MergeStore {
  const add = database.prepare(
    'INSERT INTO conflicts (owner, code, severity, records, message) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM conflicts WHERE owner = ?');
  const memberships = (): Map<string, string> => {
    const rows = database.prepare('SELECT record_key, program_id FROM memberships').all();
    return new Map(rows.map((row) => [row['record_key'] as string, row['program_id'] as string]));
  };
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
    memberships,
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
    saveMemberships(clusters, day) {
      // Only what changed: most nights that is one record in a hundred.
      const before = memberships();
      const isFirst = before.size === 0;
      inTransaction(database, () => {
        const save = database.prepare(
          'INSERT OR REPLACE INTO memberships (record_key, program_id) VALUES (?, ?)',
        );
        const remove = database.prepare('DELETE FROM memberships WHERE record_key = ?');
        // Twice on one day: where it came from first, and where it is now.
        const move = database.prepare(
          `INSERT INTO moves (day, record_key, from_id, to_id) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET to_id = excluded.to_id`,
        );
        for (const { programId, records } of clusters) {
          for (const key of records) {
            const old = before.get(key);
            before.delete(key);
            if (old === programId) continue;
            save.run(key, programId);
            if (!isFirst) move.run(day, key, old ?? null, programId);
          }
        }
        for (const [key, old] of before) {
          remove.run(key);
          move.run(day, key, old, null);
        }
      });
    },
  };
}
