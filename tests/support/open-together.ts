/** Worker that opens and closes a store at the same moment as others: at the signal of the gate. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../ingest/store/database.ts';
import { openEmptySearches } from '../../ingest/store/empty-searches.ts';
import { openValueIndex } from '../../ingest/store/value-index.ts';

/** What a worker opens, and what it waits for before it does. */
export interface Opening {
  readonly store: 'openDatabase' | 'openEmptySearches' | 'openValueIndex';
  readonly path: string;
  readonly gate: Int32Array<SharedArrayBuffer>;
}

const open = { openDatabase, openEmptySearches, openValueIndex };
const { store, path, gate } = workerData as Opening;
parentPort!.postMessage('ready');
Atomics.wait(gate, 0, 0);
try {
  open[store](path).close();
  parentPort!.postMessage('opened');
} catch (error) {
  parentPort!.postMessage(String(error));
}
