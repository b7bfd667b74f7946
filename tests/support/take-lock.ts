/** Thread that takes the lock of a run at the same moment as others, and keeps it. */
import { parentPort, workerData } from 'node:worker_threads';
import { LockedError, takeLock } from '../../ingest/lib/process-lock.ts';
import type { AtGate } from './at-once.ts';

const { path, gate } = workerData as { readonly path: string } & AtGate;
parentPort!.postMessage('ready');
Atomics.wait(gate, 0, 0);
try {
  takeLock(path);
  parentPort!.postMessage('held');
} catch (error) {
  parentPort!.postMessage(error instanceof LockedError ? 'refused' : String(error));
}
