import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogFiles, catalogGoneSchema } from '../search-config/catalog.ts';

/**
 * Courses without a page that had one, by program id: the id of the course each has become part of, or null when it is
 * gone for good. Empty before the first publication.
 */
export function readGone(dataDir: string): ReadonlyMap<string, string | null> {
  const file = join(dataDir, 'catalog', catalogFiles.gone);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => catalogGoneSchema.parse(JSON.parse(line)))
      .map(({ programId, movedTo }) => [programId, movedTo]),
  );
}
