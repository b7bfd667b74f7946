import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLITE_BUSY (https://sqlite.org/rescode.html#busy): another connection holds what is needed. */
const busy = 5;

/** How often the log is tried to be set up. Each try is after another process is done with the file. */
const attempts = 20;

/**
 * Opens the SQLite file at `path` with its folder, also when others open the same new file at the same moment. It waits
 * at most `busyMs` for what others hold. WAL lets some read while one writes; NORMAL loses no consistency, at most the
 * last commit.
 */
export function openFile(path: string, busyMs: number): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: busyMs });
  useLog(database, attempts);
  database.exec('PRAGMA synchronous = NORMAL');
  return database;
}

/** Two that set up the log of a new file each wait for the other: SQLite refuses both at once instead of waiting. */
function useLog(database: DatabaseSync, left: number): void {
  try {
    database.exec('PRAGMA journal_mode = WAL');
  } catch (error) {
    if (left === 0 || (error as { errcode?: number }).errcode !== busy) throw error;
    // This does wait its turn.
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
    useLog(database, left - 1);
  }
}
