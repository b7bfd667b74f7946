/** Thread that reads the last merge once, for `read-merge.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../ingest/store/database.ts';
import { openValueIndex } from '../../ingest/store/value-index.ts';
import { readMerge, type ReadMergeOrder } from './read-merge.ts';

const { path, values: valuesPath, today } = workerData as ReadMergeOrder;
const database = openDatabase(path);
try {
  parentPort!.postMessage(readMerge(database, today));
  // Nobody waits for this: until it is done, what is new is not found by what it says.
  const values = openValueIndex(valuesPath);
  values.refresh(database);
  values.close();
} finally {
  database.close();
}
