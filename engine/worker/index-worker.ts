/** The indexing thread: makes segments of documents and merges them. Making one goes before a merge that is under way. */
import { parentPort } from 'node:worker_threads';
import type { JsonObject } from '../index/flatten.ts';
import { IndexSchema } from '../index/index-schema.ts';
import { mergeSegments } from '../index/merge-segments.ts';
import { prepareRows } from '../index/prepare-batch.ts';
import { WordList } from '../index/word-list.ts';
import { createPause } from '../tasks/pause.ts';
import type { Reply, Request, Work, WorkResult } from './messages.ts';

const pause = createPause();

async function work(request: Work): Promise<WorkResult> {
  if (request.kind === 'prepare') {
    const schema = new IndexSchema(request.settings, request.slots);
    const documents = request.documents.map(({ doc, json }) => ({
      doc,
      document: JSON.parse(json) as JsonObject,
    }));
    return prepareRows(schema, documents, request.segmentId);
  }
  const segments = request.segments.map((segment) => ({ ...segment, words: new WordList(segment.words) }));
  return { segment: await mergeSegments(segments, request.segmentId, request.owner, pause) };
}

parentPort!.on('message', ({ id, work: request }: Request) => {
  work(request)
    .then((result): Reply => ({ id, result }))
    .catch((error: unknown): Reply => ({ id, error: String(error) }))
    .then((reply) => parentPort!.postMessage(reply));
});
