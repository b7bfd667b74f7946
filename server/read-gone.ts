import { catalogFiles, catalogGoneSchema } from '../search-config/catalog.ts';
import { readCatalogLines } from './catalog-folder.ts';

/**
 * Courses without a page that had one, by program id: the id of the course each has become part of, or null when it is
 * gone for good. Empty before the first publication.
 */
export function readGone(dataDir: string): ReadonlyMap<string, string | null> {
  const gone = readCatalogLines(dataDir, catalogFiles.gone, catalogGoneSchema);
  return new Map(gone.map(({ programId, movedTo }) => [programId, movedTo]));
}
