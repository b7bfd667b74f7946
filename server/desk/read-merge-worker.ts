/** Thread that reads the last merge once, for `read-merge.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../ingest/store/database.ts';
import { readMerge, type ReadMergeOrder } from './read-merge.ts';

const { path, today } = workerData as ReadMergeOrder;
const database = openDatabase(path);
try {
  parentPort!.postMessage(readMerge(database, today));
} finally {
  database.close();
}
