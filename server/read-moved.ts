import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogFiles, catalogMovedSchema } from '../search-config/catalog.ts';

/** Slug of the course that each old slug leads to. Empty before the first publication. */
export function readMoved(dataDir: string): ReadonlyMap<string, string> {
  const file = join(dataDir, 'catalog', catalogFiles.moved);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => catalogMovedSchema.parse(JSON.parse(line)))
      .map(({ slug, to }) => [slug, to]),
  );
}
