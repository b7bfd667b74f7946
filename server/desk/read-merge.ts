import { Worker } from 'node:worker_threads';
import { rankQuestions } from '../../ingest/desk/rank-questions.ts';
import { drawSample, sampleSize } from '../../ingest/desk/read-sample.ts';
import type { Database } from '../../ingest/store/database.ts';
import type { MergeReading } from './question-list.ts';

/** What is read: the database at `path`, as of `today` (`YYYY-MM-DD`). */
export interface ReadMergeOrder {
  readonly path: string;
  /** Path of the index of all values, which is brought up to date behind it. */
  readonly values: string;
  readonly today: string;
}

/** Reads the last merge as a whole: seconds of work at the size of the whole country. */
export const readMerge = (database: Database, today: string): MergeReading => ({
  questions: rankQuestions(database, today),
  draws: drawSample(database, today.slice(0, 7), sampleSize),
});

/** Reads it in a thread of its own. */
export function readMergeInThread(order: ReadMergeOrder): Promise<MergeReading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-merge-worker.ts', import.meta.url), {
      workerData: order,
      execArgv: [],
    });
    worker.once('message', (reading) => resolve(reading as MergeReading));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`questions: the thread ended with exit code ${code}`)));
  });
}
