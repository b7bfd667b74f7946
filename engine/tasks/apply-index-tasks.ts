import { ApiError, refusal } from '../http/errors.ts';
import { SearchIndex } from '../index/search-index.ts';
import { applySettings, defaultSettings, indexingKey, type SettingsPatch } from '../settings/settings.ts';
import { inTransaction } from '../store/database.ts';
import { buildSearchIndex, dropSnapshot } from '../store/live-index.ts';
import type { Task, TaskFilter } from '../store/task-store.ts';
import { createLiveIndex, liveIndex, succeed, type Workspace } from './workspace.ts';

/** Makes a new, empty index. */
export function createIndex(workspace: Workspace, task: Task): void {
  const { primaryKey } = JSON.parse(task.payload!) as { primaryKey: string | null };
  const uid = task.indexUid!;
  if (workspace.live.has(uid)) throw refusal('index_already_exists', uid);
  const live = inTransaction(workspace.db, () => {
    workspace.tasks.save(succeed(task, workspace.now(), {}));
    return createLiveIndex(workspace, uid, primaryKey);
  });
  workspace.live.set(uid, live);
}

/** Sets the primary key (while there are no documents) and the name. */
export function updateIndex(workspace: Workspace, task: Task): void {
  const { primaryKey, uid } = JSON.parse(task.payload!) as { primaryKey: string | null; uid: string | null };
  const live = liveIndex(workspace, task.indexUid!);
  const current = live.record.primaryKey;
  if (primaryKey !== null && current !== null && current !== primaryKey && live.search.size > 0)
    throw refusal('index_primary_key_already_exists', current);
  const name = uid ?? live.record.uid;
  if (name !== live.record.uid && workspace.live.has(name)) throw refusal('index_already_exists', name);
  const record = { ...live.record, primaryKey: primaryKey ?? current, uid: name, updatedAt: workspace.now() };
  inTransaction(workspace.db, () => {
    workspace.indexes.save(record);
    if (name !== live.record.uid) workspace.indexes.rename(new Map([[record.id, name]]));
    workspace.tasks.save(succeed(task, workspace.now(), {}));
  });
  workspace.live.delete(live.record.uid);
  workspace.live.set(name, live);
  live.record = record;
}

/** Removes an index with all its documents. */
export function deleteIndex(workspace: Workspace, task: Task): void {
  const live = liveIndex(workspace, task.indexUid!);
  inTransaction(workspace.db, () => {
    workspace.indexes.remove(live.record.id);
    workspace.tasks.save(succeed(task, workspace.now(), { deletedDocuments: live.search.size }));
  });
  workspace.live.delete(live.record.uid);
  dropSnapshot(workspace.dir, live.record.id);
}

/** One exchange of two names, or the renaming of the first into the second. */
export interface Swap {
  indexes: [string, string];
  rename: boolean;
}

/** The refusal of renamings whose second name is in use. */
function cannotRename(taken: [string, string][]): ApiError {
  const [[from, to]] = taken as [[string, string]];
  const list = taken.map(([, name]) => `\`${name}\``).join(', ');
  return new ApiError(
    'index_already_exists',
    taken.length === 1
      ? `Cannot rename \`${from}\` to \`${to}\` as the index already exists. Hint: You can remove \`${to}\` first and then do your remove.`
      : `The following indexes are being renamed but cannot because their new name conflicts with an already existing index: ${list}. Renaming doesn't overwrite the other index name.`,
  );
}

/** Exchanges names of indexes, all at once: documents, settings and finished tasks go along. */
export function swapIndexes(workspace: Workspace, task: Task): void {
  const swaps = JSON.parse(task.payload!) as Swap[];
  const live = new Map(workspace.live);
  const missing = swaps
    .flatMap(({ indexes, rename }) => (rename ? [indexes[0]] : indexes))
    .filter((uid) => !live.has(uid));
  if (missing.length > 0) throw refusal('index_not_found', ...missing);
  const taken = swaps
    .filter(({ indexes, rename }) => rename && live.has(indexes[1]))
    .map(({ indexes }) => indexes);
  if (taken.length > 0) throw cannotRename(taken);
  const taskNames = new Map<string, string>();
  for (const { indexes, rename } of swaps) {
    const [a, b] = indexes;
    const [first, second] = [live.get(a)!, live.get(b)];
    live.set(b, first);
    if (second === undefined) live.delete(a);
    else live.set(a, second);
    taskNames.set(a, b);
    if (!rename) taskNames.set(b, a);
  }
  const renamed = [...live].filter(([uid, { record }]) => record.uid !== uid);
  inTransaction(workspace.db, () => {
    workspace.indexes.rename(new Map(renamed.map(([uid, { record }]) => [record.id, uid])));
    workspace.tasks.renameIndex(taskNames);
    workspace.tasks.save(succeed(task, workspace.now(), {}));
  });
  for (const [uid, entry] of renamed) entry.record = { ...entry.record, uid };
  workspace.live = live;
}

/** Changes settings; when they change what is indexed, a new index is built beside the running one first. */
export async function updateSettings(workspace: Workspace, task: Task): Promise<void> {
  const { db, documents, indexes, live, now, pause, tasks } = workspace;
  const { patch, mayCreate } = JSON.parse(task.payload!) as { patch: SettingsPatch; mayCreate: boolean };
  const uid = task.indexUid!;
  const existing = live.get(uid);
  if (existing === undefined && !mayCreate) throw refusal('index_not_found', uid);
  const before = existing?.record.settings ?? defaultSettings();
  const settings = applySettings(before, patch);
  let search = existing?.search ?? new SearchIndex(settings);
  const isIndexedAnew = existing !== undefined && indexingKey(settings) !== indexingKey(before);
  if (isIndexedAnew) search = await buildSearchIndex(existing.record, settings, documents, pause);
  const record = inTransaction(db, () => {
    const current = existing?.record ?? indexes.create(uid, null, now());
    const next = { ...current, settings, updatedAt: now() };
    indexes.save(next);
    tasks.save(succeed(task, now(), {}));
    return next;
  });
  if (existing === undefined) live.set(uid, { record, search, snapshotRevision: -1 });
  else if (isIndexedAnew) Object.assign(existing, { record, search, snapshotRevision: -1 });
  else {
    existing.record = record;
    search.updateSettings(settings);
  }
}

/** Cancels tasks that have not begun. */
export function cancelTasks({ db, tasks, now }: Workspace, task: Task): void {
  const filter = JSON.parse(task.payload!) as TaskFilter;
  const earlier = tasks.list(filter, { from: task.uid - 1 });
  const enqueued = earlier.filter(({ status }) => status === 'enqueued');
  const end = { status: 'canceled', payload: null, canceledBy: task.uid, finishedAt: now() } as const;
  inTransaction(db, () => {
    for (const one of enqueued) tasks.save({ ...one, ...end });
    tasks.save(succeed(task, now(), { canceledTasks: enqueued.length }));
  });
}

/** Removes finished tasks from the log. */
export function deleteTasks({ db, tasks, now }: Workspace, task: Task): void {
  const filter = JSON.parse(task.payload!) as TaskFilter;
  const earlier = tasks.list(filter, { from: task.uid - 1 });
  const finished = earlier.filter(({ status }) => status !== 'enqueued' && status !== 'processing');
  inTransaction(db, () => {
    tasks.remove(finished.map(({ uid }) => uid));
    tasks.save(succeed(task, now(), { deletedTasks: finished.length }));
  });
}
