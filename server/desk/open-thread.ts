import { Worker } from 'node:worker_threads';
import type { DeskAnswer, DeskOrder, DeskRequest, FromDesk, ToDesk } from './desk-messages.ts';

/** The desk's thread as the server sees it. */
export interface DeskThread {
  /** What the desk answers; null when the site itself is to answer. */
  ask(request: DeskRequest): Promise<DeskAnswer | null>;
  close(): Promise<void>;
}

/** What is answered when the thread ended while it worked; the next request starts another. */
const failed: DeskAnswer = {
  status: 503,
  headers: [['content-type', 'text/plain; charset=utf-8']],
  body: new TextEncoder().encode('Het beheer begint opnieuw. Probeer het zo weer.').buffer,
};

/** Starts the thread, and starts it again when it ends by itself. `refresh` builds the pages. */
export function openThread(order: DeskOrder, refresh: () => Promise<void>): DeskThread {
  let asked = 0;
  let running: { worker: Worker; ended: Promise<void> } | null = null;
  const waiting = new Map<number, (answer: DeskAnswer | null) => void>();

  const build = async (id: number, say: (message: ToDesk) => void): Promise<void> => {
    const problem = await refresh().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    say({ type: 'built', id, problem });
  };
  const start = (): { worker: Worker; ended: Promise<void> } => {
    const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), {
      workerData: order,
      execArgv: [],
    });
    const ended = new Promise<void>((resolve) => {
      // An error is followed by the end, which is what counts.
      worker.on('error', () => undefined);
      worker.once('exit', () => {
        running = null;
        for (const answer of waiting.values()) answer(failed);
        waiting.clear();
        resolve();
      });
    });
    worker.on('message', (message: FromDesk) => {
      if (message.type === 'build') {
        void build(message.id, (built) => worker.postMessage(built));
        return;
      }
      waiting.get(message.id)?.(message.answer);
      waiting.delete(message.id);
    });
    return { worker, ended };
  };
  running = start();
  return {
    ask(request) {
      const { worker } = (running ??= start());
      asked += 1;
      const id = asked;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        worker.postMessage({ type: 'request', id, request } satisfies ToDesk);
      });
    },
    async close() {
      if (running === null) return;
      running.worker.postMessage({ type: 'end' } satisfies ToDesk);
      await running.ended;
    },
  };
}
