import type { PreparedRows } from '../index/prepare-batch.ts';
import type { Segment } from '../index/segment.ts';
import type { WordListData } from '../index/word-list.ts';
import type { Settings } from '../settings/settings.ts';
import type { StoredDocument } from '../store/document-store.ts';

/** A segment as it passes between threads: its arrays are in shared memory, so nothing is copied. */
export type PlainSegment = Omit<Segment, 'words'> & { words: WordListData };

/** What the indexing thread is asked for. */
export type Work =
  | { kind: 'prepare'; settings: Settings; slots: string[]; segmentId: number; documents: StoredDocument[] }
  | { kind: 'merge'; segments: PlainSegment[]; segmentId: number; owner: Uint16Array };

export interface WorkResult {
  segment: PlainSegment;
  /** For `prepare`. */
  rows?: PreparedRows;
}

export interface Request {
  id: number;
  work: Work;
}

export interface Reply {
  id: number;
  result?: WorkResult;
  error?: string;
}
