/** The indexing thread: makes segments of documents and merges them. Making one goes before a merge that is under way. */
import { parentPort, type MessagePort } from 'node:worker_threads';
import type { JsonObject } from '../index/flatten.ts';
import { IndexSchema } from '../index/index-schema.ts';
import { mergeSegments } from '../index/merge-segments.ts';
import { prepareRows, type PreparedRows } from '../index/prepare-batch.ts';
import type { Segment } from '../index/segment.ts';
import { WordList, type WordListData } from '../index/word-list.ts';
import type { Settings } from '../settings/settings.ts';
import type { StoredDocument } from '../store/document-store.ts';
import { createPause } from '../tasks/pause.ts';

/** A segment as it passes between threads: its arrays are in shared memory, so nothing is copied. */
export type PlainSegment = Omit<Segment, 'words'> & { words: WordListData };

/** What the thread is asked for. */
export type Work =
  | { kind: 'prepare'; settings: Settings; slots: string[]; segmentId: number; documents: StoredDocument[] }
  | { kind: 'merge'; segments: PlainSegment[]; segmentId: number; owner: Uint16Array };

/** What it gives: a segment and, for `prepare`, the rows of the columns; or why it could not. */
export type Reply = { segment: PlainSegment; rows?: PreparedRows } | { error: string };

const pause = createPause();

async function run(work: Work): Promise<Reply> {
  if (work.kind === 'prepare') {
    const schema = new IndexSchema(work.settings, work.slots);
    const documents = work.documents.map(({ doc, json }) => ({
      doc,
      document: JSON.parse(json) as JsonObject,
    }));
    return prepareRows(schema, documents, work.segmentId);
  }
  const segments = work.segments.map((segment) => ({ ...segment, words: new WordList(segment.words) }));
  return { segment: await mergeSegments(segments, work.segmentId, work.owner, pause) };
}

parentPort!.on('message', ({ work, port }: { work: Work; port: MessagePort }) => {
  run(work)
    .catch((error: unknown): Reply => ({ error: String(error) }))
    .then((reply) => port.postMessage(reply));
});
