/**
 * The indexing thread: makes segments of documents, merges them, and moves the log of a database into it. What is short
 * goes before a merge that is under way.
 */
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
import { checkpoint } from './checkpoint.ts';

/** A segment as it passes between threads: its arrays are in shared memory, so nothing is copied. */
export type PlainSegment = Omit<Segment, 'words'> & { words: WordListData };

/** What the thread is asked for. */
export type Work =
  | { kind: 'prepare'; settings: Settings; slots: string[]; segmentId: number; documents: StoredDocument[] }
  | { kind: 'merge'; segments: PlainSegment[]; segmentId: number; owner: Uint16Array }
  | { kind: 'checkpoint'; file: string };

/** What it gives for each kind of work. */
export interface Results {
  prepare: { segment: PlainSegment; rows: PreparedRows };
  merge: { segment: PlainSegment };
  checkpoint: null;
}

/** The result, or why there is none. */
export type Reply<T> = { result: T } | { error: string };

const pause = createPause();

async function run(work: Work): Promise<Results[Work['kind']]> {
  if (work.kind === 'prepare') {
    const schema = new IndexSchema(work.settings, work.slots);
    const documents = work.documents.map(({ doc, json }) => ({
      doc,
      document: JSON.parse(json) as JsonObject,
    }));
    return prepareRows(schema, documents, work.segmentId);
  }
  if (work.kind === 'checkpoint') return checkpoint(work.file);
  const segments = work.segments.map((segment) => ({ ...segment, words: new WordList(segment.words) }));
  return { segment: await mergeSegments(segments, work.segmentId, work.owner, pause) };
}

parentPort!.on('message', ({ work, port }: { work: Work; port: MessagePort }) => {
  run(work)
    .then((result): Reply<typeof result> => ({ result }))
    .catch((error: unknown) => ({ error: String(error) }))
    .then((reply) => port.postMessage(reply));
});
