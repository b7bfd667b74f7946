import { DatabaseSync } from 'node:sqlite';

/** Passes over the log: what is committed during the first is left to the next, which is short. */
const maxPasses = 3;

/**
 * Moves the log of a database into it, without keeping anyone from writing or reading (SQLite, `wal_checkpoint(passive)`).
 * What is written meanwhile may stay in the log for the next time.
 */
export function checkpoint(file: string): null {
  const db = new DatabaseSync(file);
  try {
    const move = db.prepare('pragma wal_checkpoint(passive)');
    for (let pass = 0; pass < maxPasses; pass++) {
      const { log, checkpointed } = move.get() as { log: number; checkpointed: number };
      if (log === checkpointed) break;
    }
    return null;
  } finally {
    db.close();
  }
}
