import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openFile } from './open-file.ts';

const migrationsDir = join(import.meta.dirname, 'migrations');

/** How long is waited for a run that writes, in ms. */
const busyMs = 10_000;

/** The catalogue's database: `<DATA_DIR>/leeratlas.db`. */
export type Database = DatabaseSync;

/**
 * Opens the database and brings it to the newest schema (`migrations/NNNN-*.sql`, in order, each in a transaction).
 * Throws when the file was made by a newer version of the product.
 */
export function openDatabase(path: string): Database {
  const database = openFile(path, busyMs);
  // A delivery is hundreds of megabytes: the log goes into the file every 80 MB instead of every 4, and 64 MB of pages
  // stay in memory.
  database.exec('PRAGMA wal_autocheckpoint = 20000; PRAGMA cache_size = -65536;');
  migrate(database);
  return database;
}

function migrate(database: Database): void {
  const files = readdirSync(migrationsDir)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  const version = schemaOf(database);
  if (version > files.length) {
    throw new Error(
      `the database has schema ${version}, this version knows ${files.length}: use a newer version`,
    );
  }
  for (const [index, file] of files.entries()) {
    if (index < version) continue;
    inTransaction(database, () => {
      // Another process may have made this step while this one waited for its turn.
      if (index < schemaOf(database)) return;
      database.exec(readFileSync(join(migrationsDir, file), 'utf8'));
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

const schemaOf = (database: Database): number =>
  (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;

/** Runs `work` in one transaction; on an error nothing of it stays. Not to be nested. */
export function inTransaction<Result>(database: Database, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
