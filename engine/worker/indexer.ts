import { Worker } from 'node:worker_threads';
import type { PreparedBatch } from '../index/prepare-batch.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { WordList } from '../index/word-list.ts';
import type { StoredDocument } from '../store/document-store.ts';
import type { PlainSegment, Reply, Work, WorkResult } from './messages.ts';

/** Work that waits for its reply. */
interface Waiting {
  resolve: (result: WorkResult) => void;
  reject: (error: Error) => void;
}

/** Does the making and merging of segments in a thread of its own. */
class Indexer {
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  readonly #merges = new WeakMap<SearchIndex, Promise<void>>();
  #last = 0;

  #start(): Worker {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
    const fail = (error: Error) => {
      if (this.#worker === worker) this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on('message', ({ id, result, error }: Reply) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) worker.unref();
      if (result === undefined) waiting?.reject(new Error(error));
      else waiting?.resolve(result);
    });
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`the indexing thread ended with ${code}`)));
    return worker;
  }

  /** The thread keeps the process alive only while there is work. */
  #do(work: Work): Promise<WorkResult> {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, work });
    });
  }

  /** Has the thread up before there is work: to start it takes as long as a batch. */
  warm(): void {
    this.#worker ??= this.#start();
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  /** Makes the batch that adds or replaces documents (as JSON text) and removes others. */
  async prepare(search: SearchIndex, documents: StoredDocument[], removed: number[]): Promise<PreparedBatch> {
    const { settings, slots } = search;
    const segmentId = search.reserveSegmentId();
    const result = await this.#do({ kind: 'prepare', settings, slots, segmentId, documents });
    return { segment: unpack(result.segment), rows: result.rows!, removed };
  }

  /** Merges segments of an index when it has many, beside what else is done. */
  compact(search: SearchIndex): void {
    const before = this.#merges.get(search) ?? Promise.resolve();
    const merge = Promise.all([before, this.#merge(search)]).then(() => undefined);
    this.#merges.set(search, merge);
  }

  /** Resolves when no merge of the index is under way. */
  async merged(search: SearchIndex): Promise<void> {
    await this.#merges.get(search);
  }

  async #merge(search: SearchIndex): Promise<void> {
    try {
      await search.compact(async (segments, id, owner) => {
        const { segment } = await this.#do({ kind: 'merge', segments: [...segments], segmentId: id, owner });
        return unpack(segment);
      });
    } catch {
      // Without the merge the index answers the same, only slower; the next batch tries again.
    }
  }
}

const unpack = (segment: PlainSegment) => ({ ...segment, words: new WordList(segment.words) });

/** One thread for all indexes of the process: there is one task at a time anyway. */
export const indexer = new Indexer();
