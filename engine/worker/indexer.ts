import { MessageChannel, Worker } from 'node:worker_threads';
import type { PreparedBatch } from '../index/prepare-batch.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { WordList } from '../index/word-list.ts';
import type { StoredDocument } from '../store/document-store.ts';
import type { PlainSegment, Reply, Results, Work } from './index-worker.ts';

const unpack = (segment: PlainSegment) => ({ ...segment, words: new WordList(segment.words) });

/** Does the making and merging of segments in a thread of its own. */
class Indexer {
  #worker: Worker | null = null;
  readonly #merges = new WeakMap<SearchIndex, Promise<void>>();

  /** Has the thread up before there is work: to start it takes as long as a batch. */
  warm(): void {
    this.#thread();
  }

  /** The thread; by itself it does not keep the process alive, an open port for a reply does. */
  #thread(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
    const forget = () => {
      if (this.#worker === worker) this.#worker = null;
    };
    worker.once('error', forget).once('exit', forget).unref();
    this.#worker = worker;
    return worker;
  }

  #do<K extends Work['kind']>(work: Extract<Work, { kind: K }>): Promise<Results[K]> {
    const { port1, port2 } = new MessageChannel();
    this.#thread().postMessage({ work, port: port2 }, [port2]);
    return new Promise((resolve, reject) => {
      port1.once('message', (reply: Reply<Results[K]>) => {
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply.result);
        port1.close();
      });
      port1.once('close', () => reject(new Error('the indexing thread ended')));
    });
  }

  /** Makes the batch that adds or replaces documents (as JSON text) and removes others. */
  async prepare(search: SearchIndex, documents: StoredDocument[], removed: number[]): Promise<PreparedBatch> {
    const { settings, slots } = search;
    const segmentId = search.reserveSegmentId();
    const { segment, rows } = await this.#do({ kind: 'prepare', settings, slots, segmentId, documents });
    return { segment: unpack(segment), rows, removed };
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

  /** Moves the log of a database into it; one that fails is made up for by the next. */
  async checkpoint(file: string): Promise<void> {
    await this.#do({ kind: 'checkpoint', file }).catch(() => null);
  }

  async #merge(search: SearchIndex): Promise<void> {
    try {
      await search.compact(async (segments, segmentId, owner) => {
        const { segment } = await this.#do({ kind: 'merge', segments: [...segments], segmentId, owner });
        return unpack(segment);
      });
    } catch {
      // Without the merge the index answers the same, only slower; the next batch tries again.
    }
  }
}

/** One thread for all indexes of the process: there is one task at a time anyway. */
export const indexer = new Indexer();
