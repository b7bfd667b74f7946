import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What a worker gets beside its own data: it says that it is ready, and waits for the gate to be 1. */
export interface AtGate {
  readonly gate: Int32Array<SharedArrayBuffer>;
}

/** How many do the same. */
const count = 4;

/** Lets four threads of a module of this folder do the same thing at the same moment; what each said of it. */
export async function atOnce<Data extends object>(module: string, data: Data): Promise<string[]> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { ...data, gate } satisfies AtGate;
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL(module, import.meta.url), { workerData, execArgv: [] }),
  );
  const said = async (): Promise<string[]> =>
    (await Promise.all(workers.map((worker) => once(worker, 'message')))).map(String);
  await said();
  const answers = said();
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
  return answers;
}
