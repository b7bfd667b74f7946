import { join } from 'node:path';
import { openFile } from './open-file.ts';

/** Words that were searched for and found nothing, with how often: nothing of who, when or from where. */
export interface EmptySearches {
  /** Counts one search for these words. Beyond `wordsMost` different ones new words are not taken. */
  note(words: string): void;
  /** The most frequent ones. */
  top(limit: number): { readonly words: string; readonly count: number }[];
  close(): void;
}

/** Path of the log in the data folder. */
export const emptySearchesPath = (dataDir: string): string => join(dataDir, 'empty-searches.db');

/** Different words that are kept: somebody who sends nonsense fills a small file, not a disk. */
const wordsMost = 10_000;

/** How long the log waits for another process, in ms. */
const busyMs = 5_000;

/**
 * Opens the log at `path`. It is a file of its own: a search may not wait for a run that writes the catalogue, and the
 * log can be thrown away by itself.
 */
export function openEmptySearches(path: string): EmptySearches {
  const database = openFile(path, busyMs);
  database.exec(
    'CREATE TABLE IF NOT EXISTS empty_searches (words TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID',
  );
  const raise = database.prepare('UPDATE empty_searches SET count = count + 1 WHERE words = ?');
  const add = database.prepare(
    'INSERT INTO empty_searches SELECT ?1, 1 WHERE (SELECT count(*) FROM empty_searches) < ?2',
  );
  const top = database.prepare('SELECT words, count FROM empty_searches ORDER BY count DESC, words LIMIT ?');
  return {
    note(words) {
      if (Number(raise.run(words).changes) === 0) add.run(words, wordsMost);
    },
    top: (limit) =>
      top.all(limit).map((row) => ({ words: row['words'] as string, count: row['count'] as number })),
    close() {
      database.close();
    },
  };
}
