/** Thread that opens and closes a store at the same moment as others. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../ingest/store/database.ts';
import { openEmptySearches } from '../../ingest/store/empty-searches.ts';
import { openValueIndex } from '../../ingest/store/value-index.ts';
import type { AtGate } from './at-once.ts';

/** What it opens. */
export interface Opening {
  readonly store: 'openDatabase' | 'openEmptySearches' | 'openValueIndex';
  readonly path: string;
}

const open = { openDatabase, openEmptySearches, openValueIndex };
const { store, path, gate } = workerData as Opening & AtGate;
parentPort!.postMessage('ready');
Atomics.wait(gate, 0, 0);
try {
  open[store](path).close();
  parentPort!.postMessage('opened');
} catch (error) {
  parentPort!.postMessage(String(error));
}
