import { join } from 'node:path';
import { inTransaction, type Database } from './database.ts';
import { openFile } from './open-file.ts';

/** Every word of every record of the last good data. */
export interface ValueIndex {
  /** Takes in what has come since the last time, in seconds at the size of the whole country. */
  refresh(database: Database): void;
  /** False until it was first filled. */
  isFilled(): boolean;
  /** Keys of records in which all words of a text stand, whatever their case and accents; at most 200. */
  recordsSaying(database: Database, text: string): string[];
  close(): void;
}

const most = 200;

/** How long is waited for who brings the index up to date, in ms. */
const busyMs = 30_000;

/** Letters and digits with their accents: what SQLite's `unicode61` takes for a word. */
const words = /[\p{L}\p{N}\p{M}]+/gu;

/** Path of the index in the data folder. */
export const valueIndexPath = (dataDir: string): string => join(dataDir, 'values.db');

/**
 * Opens the index at `path`: a file of its own, which can be thrown away. It goes by the ids of texts, which rise: while
 * the last text it has is still there under its id, what is new stands behind that, and else it is made anew. What it
 * has of texts that are gone is not found any more.
 */
export function openValueIndex(path: string): ValueIndex {
  const index = openFile(path, busyMs);
  index.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS said USING fts5
       (text, content = '', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
     CREATE TABLE IF NOT EXISTS reached (id INTEGER NOT NULL, hash TEXT NOT NULL)`,
  );
  const reached = index.prepare('SELECT id, hash FROM reached');
  return {
    refresh(database) {
      inTransaction(index, () => {
        const last = reached.get() as { id: number; hash: string } | undefined;
        const held = last && database.prepare('SELECT hash FROM contents WHERE id = ?').get(last.id);
        const isBehind = last !== undefined && held?.['hash'] === last.hash;
        if (!isBehind) index.exec("INSERT INTO said (said) VALUES ('delete-all')");
        const add = index.prepare('INSERT INTO said (rowid, text) VALUES (?, ?)');
        let newest = isBehind ? last : undefined;
        const texts = database.prepare('SELECT id, hash, json FROM contents WHERE id > ? ORDER BY id');
        for (const row of texts.iterate(newest?.id ?? -1)) {
          const { id, hash, json } = row as { id: number; hash: string; json: string };
          add.run(id, json);
          newest = { id, hash };
        }
        index.exec('DELETE FROM reached');
        if (newest !== undefined) {
          index.prepare('INSERT INTO reached (id, hash) VALUES (?, ?)').run(newest.id, newest.hash);
        }
      });
    },
    isFilled: () => reached.get() !== undefined,
    recordsSaying(database, text) {
      const asked = text.match(words) ?? [];
      if (asked.length === 0) return [];
      const keyOf = database.prepare(
        `SELECT r.key FROM contents c JOIN records r ON r.kind = 'program' AND r.key = c.json ->> 'key'
         WHERE c.id = ? AND r.hash = c.hash`,
      );
      const keys: string[] = [];
      const found = index.prepare('SELECT rowid AS id FROM said WHERE said MATCH ? ORDER BY rowid');
      for (const { id } of found.iterate(asked.map((word) => `"${word}"`).join(' '))) {
        const row = keyOf.get(id as number);
        if (row !== undefined) keys.push(row['key'] as string);
        if (keys.length === most) break;
      }
      return keys;
    },
    close() {
      index.close();
    },
  };
}
