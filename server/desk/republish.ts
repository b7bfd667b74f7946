import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Config } from '../../ingest/config.ts';

/** What the process that republishes is told: settings, and where its search server is. */
export interface RepublishOrder {
  readonly config: Config;
  readonly search: { readonly url: string; readonly masterKey: string | null; readonly identity: string };
}

/** What came of it. `busy`: another run holds the data folder; `stopped`: reasons of the gate, empty when published. */
export type RepublishAnswer =
  | { readonly state: 'done'; readonly stopped: readonly string[] }
  | { readonly state: 'busy' }
  | { readonly state: 'failed'; readonly message: string };

/**
 * Merges and publishes what is stored in a process of its own, without asking a source. Never throws; `signal` kills
 * the process, which loses nothing.
 */
export function republish(order: RepublishOrder, signal: AbortSignal): Promise<RepublishAnswer> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'republish-child.ts'), {
      // Dates of the settings arrive as dates.
      serialization: 'advanced',
      execArgv: [],
      signal,
    });
    child.once('message', (answer) => resolve(answer as RepublishAnswer));
    child.once('error', ({ message }) => resolve({ state: 'failed', message }));
    child.once('exit', (code) => resolve({ state: 'failed', message: `ended with exit code ${code}` }));
    child.send(order);
  });
}
