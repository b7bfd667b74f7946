import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './content-hash.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Hash of all files in folders of this project (`ingest/merge`): what was made by other code is made anew, without
 * anybody having to think of a version number.
 */
export function codeHash(folders: readonly string[]): string {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.*`, { cwd: root })).toSorted();
  return contentHash(files.map((file) => contentHash(readFileSync(join(root, file)))).join(' '));
}
