import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { indexSettings } from '../../search-config/index-settings.ts';
import { catalogFiles } from '../../search-config/catalog.ts';
import { indexNames, type IndexName } from '../../search-config/documents.ts';
import { contentHash } from '../lib/content-hash.ts';
import type { PublishStore } from '../store/publish-store.ts';
import { publishingCode } from './due-courses.ts';
import { isUpToDate, type SearchServer } from './search-index.ts';

const fact = 'published inputs';

/** All that a publication follows from. */
export interface PublicationInputs {
  /** Raised by every change of a record. */
  readonly revision: number;
  /** Past runs drop out day by day. */
  readonly today: string;
  readonly demo: boolean;
}

const fingerprint = (inputs: PublicationInputs): string =>
  contentHash(
    JSON.stringify([
      publishingCode(),
      inputs,
      Object.keys(indexNames).map((index) => indexSettings(index as IndexName)),
    ]),
  );

/** Whether catalogue and indexes already follow from these inputs, so that nothing has to be done. */
export async function isPublished(
  inputs: PublicationInputs,
  catalogDir: string,
  search: SearchServer,
  store: PublishStore,
): Promise<boolean> {
  if (store.fact(fact) !== fingerprint(inputs)) return false;
  if (!existsSync(join(catalogDir, catalogFiles.summary))) return false;
  for (const index of Object.keys(indexNames) as IndexName[]) {
    if (!(await isUpToDate(search, store, index))) return false;
  }
  return true;
}

/** Notes that catalogue and indexes follow from these inputs. */
export const markPublished = (inputs: PublicationInputs, store: PublishStore): void =>
  store.setFact(fact, fingerprint(inputs));
