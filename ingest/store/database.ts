import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const migrationsDir = join(import.meta.dirname, 'migrations');

/** The catalogue's database: `<DATA_DIR>/leeratlas.db`. */
export type Database = DatabaseSync;

/**
 * Opens the database and brings it to the newest schema (`migrations/NNNN-*.sql`, in order, each in a transaction).
 * Throws when the file was made by a newer version of the product.
 */
export function openDatabase(path: string): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  // WAL lets `status` and `clusters` read while a run writes; NORMAL loses no consistency, at most the last commit.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;');
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
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > files.length) {
    throw new Error(
      `the database has schema ${version}, this version knows ${files.length}: use a newer version`,
    );
  }
  for (const [index, file] of files.entries()) {
    if (index < version) continue;
    inTransaction(database, () => {
      database.exec(readFileSync(join(migrationsDir, file), 'utf8'));
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

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
