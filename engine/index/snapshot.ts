import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { IndexData } from './search-index.ts';

/** Changes whenever the shape of `IndexData` or the tokenizer does. */
const formatVersion = 'leeratlas-engine-snapshot-2';

/** What a snapshot was made of: a revision of the documents, under settings that index the same. */
export interface SnapshotKey {
  revision: number;
  indexingKey: string;
}

interface Stored extends SnapshotKey {
  data: IndexData;
}

/**
 * Writes the index beside the database: temporary file, fsync, rename. The snapshot only saves time: it can be
 * thrown away and is rebuilt from the documents.
 */
export function writeSnapshot(file: string, key: SnapshotKey, data: IndexData): void {
  const body = serialize({ ...key, data } satisfies Stored);
  const header = Buffer.from(`${formatVersion}\n${createHash('sha1').update(body).digest('hex')}\n`);
  const temporary = `${file}.tmp`;
  const handle = openSync(temporary, 'w');
  try {
    writeSync(handle, header);
    for (let written = 0; written < body.length;) written += writeSync(handle, body, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}

/** Reads a snapshot; null on any doubt: absent, of another version, damaged, or made under other settings. */
export function readSnapshot(
  file: string,
  indexingKey: string,
): { revision: number; data: IndexData } | null {
  try {
    const bytes = readFileSync(file);
    const versionEnd = bytes.indexOf(10);
    const headerEnd = bytes.indexOf(10, versionEnd + 1);
    if (bytes.toString('utf8', 0, versionEnd) !== formatVersion || headerEnd < 0) return null;
    const body = bytes.subarray(headerEnd + 1);
    const sum = createHash('sha1').update(body).digest('hex');
    if (bytes.toString('utf8', versionEnd + 1, headerEnd) !== sum) return null;
    const stored = deserialize(body) as Stored;
    return stored.indexingKey === indexingKey ? { revision: stored.revision, data: stored.data } : null;
  } catch {
    return null;
  }
}

/** Throws a snapshot away; nothing happens when there is none. */
export function removeSnapshot(file: string): void {
  rmSync(file, { force: true });
}
