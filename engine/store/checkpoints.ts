import type { DatabaseSync } from 'node:sqlite';
import { indexer } from '../worker/indexer.ts';

/** Rows written after which the log is moved into the database; a row of a document takes a page of 16 kB at most. */
const rowsPerCheckpoint = 500;

/** Has what was committed moved from SQLite's log into the database, beside searches. */
export interface Checkpoints {
  /** Begins when enough was written since the last time, unless one is under way. */
  afterWriting(): void;
  /** Resolves when none is under way. */
  settled(): Promise<void>;
}

/**
 * A commit is durable in the log. To move its pages to where they belong takes longer than the commit itself, so the
 * indexing thread does that, on a connection of its own; the log is begun anew once all of it was moved.
 */
export function createCheckpoints(db: DatabaseSync, file: string): Checkpoints {
  const rows = db.prepare('select total_changes() as n');
  let moved = 0;
  let running: Promise<void> | null = null;
  return {
    afterWriting() {
      const { n } = rows.get() as { n: number };
      if (running !== null || n - moved < rowsPerCheckpoint) return;
      moved = n;
      running = indexer.checkpoint(file).finally(() => (running = null));
    },
    settled: async () => void (await running),
  };
}
