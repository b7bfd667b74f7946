import { prepareRows, type NumberedDocument, type PreparedBatch } from '../../engine/index/prepare-batch.ts';
import type { SearchIndex } from '../../engine/index/search-index.ts';

/** The batch that adds or replaces `documents` and removes `removed`, made on this thread instead of the worker's. */
export const prepareBatch = (
  index: SearchIndex,
  documents: Iterable<NumberedDocument>,
  removed: number[],
): PreparedBatch => ({ ...prepareRows(index.schema, [...documents], index.reserveSegmentId()), removed });
