import { catalogFiles, catalogMovedSchema } from '../search-config/catalog.ts';
import { readCatalogLines } from './catalog-folder.ts';

/** Slug of the course that each old slug leads to. Empty before the first publication. */
export function readMoved(dataDir: string): ReadonlyMap<string, string> {
  const moved = readCatalogLines(dataDir, catalogFiles.moved, catalogMovedSchema);
  return new Map(moved.map(({ slug, to }) => [slug, to]));
}
