import { refusal } from '../http/errors.ts';
import { inTransaction } from '../store/database.ts';
import { saveSnapshot } from '../store/live-index.ts';
import type { NewTask, QueuedTask, Task, TaskType } from '../store/task-store.ts';
import { applyDocuments, fail } from './apply-documents.ts';
import {
  cancelTasks,
  createIndex,
  deleteIndex,
  deleteTasks,
  swapIndexes,
  updateIndex,
  updateSettings,
} from './apply-index-tasks.ts';
import type { Workspace } from './workspace.ts';

/** Takes tasks in and does them one after another, in the order of their numbers. */
export interface Scheduler {
  /** Durable before it returns. Refused with `no_space_left_on_device` when the log is full of open tasks. */
  enqueue(task: Omit<NewTask, 'enqueuedAt'>): Task;
  /** Whether documents of the index are being changed now. */
  isIndexing(uid: string): boolean;
  /** Ends after the task at hand and writes snapshots. Waiting tasks are done at the next start. */
  stop(): Promise<void>;
}

/** A batch takes adjacent document tasks up to this many documents and this much text. */
const maxBatchDocuments = 2000;
const maxBatchCharacters = 32_000_000;
/** Quiet time after which snapshots are written, in milliseconds. */
const snapshotDelay = 3000;
/** Time until the queue is tried again after the disk refused, in milliseconds. */
const retryDelay = 1000;

const isDocumentTask = ({ type }: Pick<Task, 'type'>) =>
  type === 'documentAdditionOrUpdate' || type === 'documentDeletion';

/** The tasks to do next as one: the oldest, with the document tasks on the same index right after it. */
function nextBatch(enqueued: readonly QueuedTask[]): QueuedTask[] {
  const first = enqueued[0];
  if (first === undefined) return [];
  const byItself = (task: QueuedTask) =>
    !isDocumentTask(task) ||
    task.payload.startsWith('{"kind":"filter"') ||
    task.payload.startsWith('{"kind":"all"');
  const batch = [first];
  if (byItself(first)) return batch;
  let documents = Number(first.details?.['receivedDocuments'] ?? 0);
  let characters = first.payloadLength;
  for (const task of enqueued.slice(1)) {
    if (byItself(task) || task.indexUid !== first.indexUid) break;
    documents += Number(task.details?.['receivedDocuments'] ?? 0);
    characters += task.payloadLength;
    if (documents > maxBatchDocuments || characters > maxBatchCharacters) break;
    batch.push(task);
  }
  return batch;
}

const doers: Partial<Record<TaskType, (workspace: Workspace, task: Task) => void | Promise<void>>> = {
  settingsUpdate: updateSettings,
  indexCreation: createIndex,
  indexUpdate: updateIndex,
  indexDeletion: deleteIndex,
  indexSwap: swapIndexes,
  taskCancelation: cancelTasks,
  taskDeletion: deleteTasks,
};

async function run(workspace: Workspace, batch: Task[]): Promise<void> {
  const task = batch[0]!;
  if (isDocumentTask(task)) return applyDocuments(workspace, batch);
  const act = doers[task.type];
  if (act === undefined) throw new Error(`the engine does not do tasks of type ${task.type}`);
  return act(workspace, task);
}

/** Starts the queue; tasks left by an earlier process are taken up at once. */
export function startScheduler(workspace: Workspace): Scheduler {
  let stopped = false;
  let working: Promise<void> | null = null;
  let busyIndex: string | null = null;
  let snapshotTimer: NodeJS.Timeout | undefined;

  let saving = Promise.resolve();

  const saveSnapshots = async () => {
    for (const live of workspace.live.values()) {
      try {
        await saveSnapshot(workspace.dir, live);
      } catch {
        // A snapshot only saves time at the next start; without room on the disk the engine goes on without.
      }
    }
  };

  const work = async (): Promise<void> => {
    clearTimeout(snapshotTimer);
    while (!stopped) {
      const tasks = nextBatch(workspace.tasks.enqueued(64)).map(({ uid }) => workspace.tasks.get(uid)!);
      if (tasks.length === 0) break;
      const batchUid = workspace.tasks.nextBatchUid();
      const startedAt = workspace.now();
      const started = tasks.map((task): Task => ({ ...task, status: 'processing', batchUid, startedAt }));
      inTransaction(workspace.db, () => started.forEach((task) => workspace.tasks.save(task)));
      busyIndex = tasks[0]!.indexUid;
      try {
        await run(workspace, started);
      } catch (error) {
        const now = workspace.now();
        inTransaction(workspace.db, () =>
          started.forEach((task) => workspace.tasks.save(fail(task, now, error))),
        );
      }
      busyIndex = null;
      workspace.checkpoints.afterWriting();
      await new Promise((resolve) => setImmediate(resolve));
    }
    working = null;
    if (!stopped)
      snapshotTimer = setTimeout(() => {
        saving = saving.then(saveSnapshots);
      }, snapshotDelay).unref();
  };
  const wake = () => {
    if (stopped) return;
    // Who asked has the answer first.
    working ??= new Promise((resolve) => setImmediate(resolve)).then(work).catch(() => {
      // The log itself cannot be written (a full disk): tasks stay queued, searches go on, and it tries again.
      working = null;
      busyIndex = null;
      setTimeout(wake, retryDelay).unref();
    });
  };
  wake();

  // A full log forgets a tenth of what it can hold, the oldest that is done; what frees it is always taken in.
  const makeRoom = (type: TaskType) => {
    if (workspace.tasks.total() < workspace.taskLimit) return;
    inTransaction(workspace.db, () => workspace.tasks.forgetOldest(Math.ceil(workspace.taskLimit / 10)));
    const isFull = workspace.tasks.total() >= workspace.taskLimit;
    if (!isFull || type === 'taskCancelation' || type === 'taskDeletion') return;
    throw refusal('no_space_left_on_device');
  };

  return {
    enqueue(task) {
      makeRoom(task.type);
      const stored = inTransaction(workspace.db, () =>
        workspace.tasks.add({ ...task, enqueuedAt: workspace.now() }),
      );
      wake();
      return stored;
    },
    isIndexing: (uid) => busyIndex === uid,
    async stop() {
      stopped = true;
      clearTimeout(snapshotTimer);
      await working;
      await saving;
      await saveSnapshots();
      await workspace.checkpoints.settled();
    },
  };
}
