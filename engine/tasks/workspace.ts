import type { DatabaseSync } from 'node:sqlite';
import type { Checkpoints } from '../store/checkpoints.ts';
import type { DocumentStore } from '../store/document-store.ts';
import type { IndexStore } from '../store/index-store.ts';
import type { KeyStore } from '../store/key-store.ts';
import type { LiveIndex } from '../store/live-index.ts';
import type { Task, TaskStore } from '../store/task-store.ts';
import { SearchIndex } from '../index/search-index.ts';
import { defaultSettings } from '../settings/settings.ts';
import { refusal } from '../http/errors.ts';

/** Everything the engine holds; routes read it, tasks change it. */
export interface Workspace {
  dir: string;
  masterKey: string | null;
  /** Tasks the log may hold, done or not. */
  taskLimit: number;
  db: DatabaseSync;
  checkpoints: Checkpoints;
  indexes: IndexStore;
  documents: DocumentStore;
  tasks: TaskStore;
  keys: KeyStore;
  live: Map<string, LiveIndex>;
  /** Current time as ISO text. */
  now: () => string;
  pause: () => Promise<void>;
}

/** Ends a task well; its payload is not needed any more. */
export function succeed(task: Task, now: string, details: Record<string, unknown>): Task {
  return {
    ...task,
    status: 'succeeded',
    payload: null,
    details: { ...task.details, ...details },
    finishedAt: now,
  };
}

/** The running index of a name; refuses when there is none. */
export function liveIndex(workspace: Workspace, uid: string): LiveIndex {
  const live = workspace.live.get(uid);
  if (live === undefined) throw refusal('index_not_found', uid);
  return live;
}

/** Makes an index. Call within a transaction; the caller puts the result in `live` after the commit. */
export function createLiveIndex(workspace: Workspace, uid: string, primaryKey: string | null): LiveIndex {
  const record = workspace.indexes.create(uid, primaryKey, workspace.now());
  return { record, search: new SearchIndex(defaultSettings()), snapshotRevision: -1 };
}
