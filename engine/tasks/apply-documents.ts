import { ApiError, errorBody, refusal } from '../http/errors.ts';
import type { JsonObject } from '../index/flatten.ts';
import { SearchIndex } from '../index/search-index.ts';
import { defaultSettings } from '../settings/settings.ts';
import { toArray } from '../index/bitset.ts';
import { evaluateFilter } from '../search/filter/evaluate-filter.ts';
import { indexer } from '../worker/indexer.ts';
import { inTransaction } from '../store/database.ts';
import type { StoredDocument } from '../store/document-store.ts';
import type { LiveIndex } from '../store/live-index.ts';
import type { Task } from '../store/task-store.ts';
import { checkFieldCount, checkGeo, documentId, inferPrimaryKey } from './document-ids.ts';
import { createLiveIndex, succeed, type Workspace } from './workspace.ts';

/** What a document task is to do. */
export type DocumentPayload =
  | { kind: 'add'; merge: boolean; primaryKey: string | null; skipCreation: boolean; documents: JsonObject[] }
  | { kind: 'ids'; ids: string[] }
  | { kind: 'filter'; filter: unknown }
  | { kind: 'all' };

/** What becomes of one document in the batch; `document` null removes it. */
interface Change {
  doc: number;
  id: string;
  document: JsonObject | null;
  /** The document as it is stored; made once the batch is complete. */
  json?: string;
}

/** State of a batch while its tasks are taken in order. */
interface Batch {
  live: LiveIndex;
  primaryKey: string | null;
  nextDoc: number;
  changes: Map<string, Change>;
}

function currentOf(
  workspace: Workspace,
  batch: Batch,
  id: string,
): { doc: number; document: JsonObject | null } | null {
  const change = batch.changes.get(id);
  if (change !== undefined) return change;
  const stored = workspace.documents.find(batch.live.record.id, id);
  return stored === null ? null : { doc: stored.doc, document: JSON.parse(stored.json) as JsonObject };
}

/** Takes the additions of one task into the batch; on an error nothing of the task is taken. */
async function addDocuments(
  workspace: Workspace,
  batch: Batch,
  payload: Extract<DocumentPayload, { kind: 'add' }>,
): Promise<number> {
  let primaryKey = batch.primaryKey;
  if (primaryKey !== null && payload.primaryKey !== null && payload.primaryKey !== primaryKey) {
    throw refusal('index_primary_key_already_exists', primaryKey);
  }
  primaryKey ??=
    payload.primaryKey ?? (payload.documents.length > 0 ? inferPrimaryKey(payload.documents[0]!) : null);
  const mine = new Map<string, Change>();
  let { nextDoc } = batch;
  let indexed = 0;
  for (const document of payload.documents) {
    await workspace.pause();
    const id = documentId(document, primaryKey!);
    checkFieldCount(document);
    checkGeo(batch.live.search, document, id);
    const current = mine.get(id) ?? currentOf(workspace, batch, id);
    const exists = current !== null && current.document !== null;
    if (!exists && payload.skipCreation) continue;
    const merged = payload.merge && exists ? { ...current.document, ...document } : document;
    mine.set(id, { doc: exists ? current.doc : nextDoc++, id, document: merged });
    indexed++;
  }
  // Only now, when no document was refused.
  for (const [id, change] of mine) {
    const before = batch.changes.get(id);
    if (before !== undefined && before.doc !== change.doc) batch.changes.set(`/${before.doc}`, { ...before });
    batch.changes.set(id, change);
  }
  batch.nextDoc = nextDoc;
  batch.primaryKey = primaryKey;
  return indexed;
}

function removeDocument(workspace: Workspace, batch: Batch, id: string): number {
  const current = currentOf(workspace, batch, id);
  if (current === null || current.document === null) return 0;
  batch.changes.set(id, { doc: current.doc, id, document: null });
  return 1;
}

/** Does one task on the batch and gives the details it ends with. */
async function take(
  workspace: Workspace,
  batch: Batch,
  payload: DocumentPayload,
): Promise<Record<string, unknown>> {
  if (payload.kind === 'add') return { indexedDocuments: await addDocuments(workspace, batch, payload) };
  const { live } = batch;
  let deleted = 0;
  if (payload.kind === 'ids') for (const id of payload.ids) deleted += removeDocument(workspace, batch, id);
  else {
    const matches =
      payload.kind === 'all'
        ? live.search.alive
        : evaluateFilter(live.search, payload.filter, 'invalid_document_filter');
    for (const doc of toArray(matches)) {
      const document = workspace.documents.get(live.record.id, doc);
      if (document !== null)
        deleted += removeDocument(workspace, batch, documentId(document, batch.primaryKey!));
    }
  }
  return { deletedDocuments: deleted };
}

/** Writes the batch and the ends of its tasks in one transaction. */
function commit(workspace: Workspace, batch: Batch, tasks: Task[], create: boolean): void {
  inTransaction(workspace.db, () => {
    if (create) {
      const { search } = batch.live;
      batch.live = { ...createLiveIndex(workspace, tasks[0]!.indexUid!, null), search };
    }
    const { record } = batch.live;
    const next = {
      ...record,
      primaryKey: batch.primaryKey,
      nextDoc: batch.nextDoc,
      revision: record.revision + 1,
      updatedAt: workspace.now(),
    };
    for (const { doc, document } of batch.changes.values()) {
      if (document === null) workspace.documents.remove(record.id, doc);
    }
    for (const { doc, id, json } of batch.changes.values()) {
      if (json !== undefined) workspace.documents.put(record.id, doc, id, next.revision, json);
    }
    workspace.indexes.save(next);
    for (const task of tasks) workspace.tasks.save(task);
    batch.live.record = next;
  });
}

/** Errors that name the index they were met in. */
const namesIndex = new Set([
  'invalid_document_filter',
  'invalid_document_geo_field',
  'max_fields_limit_exceeded',
]);

/** Ends a task with an error; counts of what it would have done are 0. */
export function fail(task: Task, now: string, error: unknown): Task {
  const cause =
    error instanceof ApiError
      ? error.body
      : errorBody('internal', error instanceof Error ? error.message : String(error));
  const where = namesIndex.has(cause.code) ? `Index \`${task.indexUid ?? ''}\`: ` : '';
  const body = { ...cause, message: where + cause.message };
  const details = task.details === null ? null : { ...task.details };
  for (const key of ['indexedDocuments', 'deletedDocuments']) {
    if (details !== null && key in details) details[key] = 0;
  }
  return { ...task, status: 'failed', payload: null, details, error: body, finishedAt: now };
}

/**
 * Does adjacent document tasks of one index as one batch: each task succeeds or fails by itself, all that succeed
 * become durable together, and then visible together.
 */
export async function applyDocuments(workspace: Workspace, tasks: Task[]): Promise<void> {
  const uid = tasks[0]!.indexUid!;
  const existing = workspace.live.get(uid);
  const live = existing ?? emptyIndex();
  const batch: Batch = {
    live: { ...live },
    primaryKey: live.record.primaryKey,
    nextDoc: live.record.nextDoc,
    changes: new Map(),
  };
  const done: Task[] = [];
  // The first addition makes the index, when there is none.
  let exists = existing !== undefined;
  for (const task of tasks) {
    // To take a task in, to read it and to write the batch are long steps each: searches go in between.
    await workspace.pause();
    try {
      const payload = JSON.parse(task.payload!) as DocumentPayload;
      exists ||= payload.kind === 'add';
      if (!exists) throw refusal('index_not_found', uid);
      const details = await take(workspace, batch, payload);
      done.push(succeed(task, workspace.now(), details));
    } catch (error) {
      done.push(fail(task, workspace.now(), error));
    }
  }
  const added: StoredDocument[] = [];
  const removed: number[] = [];
  for (const change of batch.changes.values()) {
    await workspace.pause();
    if (change.document === null) removed.push(change.doc);
    else {
      change.json = JSON.stringify(change.document);
      added.push({ doc: change.doc, json: change.json });
    }
  }
  const prepared = await indexer.prepare(batch.live.search, added, removed);
  await workspace.pause();
  const finished = done.map((task) => ({ ...task, finishedAt: workspace.now() }));
  if (!exists) {
    inTransaction(workspace.db, () => finished.forEach((task) => workspace.tasks.save(task)));
    return;
  }
  commit(workspace, batch, finished, existing === undefined);
  if (existing === undefined) workspace.live.set(uid, batch.live);
  else existing.record = batch.live.record;
  batch.live.search.apply(prepared);
  indexer.compact(batch.live.search);
}

/** A stand-in for an index that the batch is to make. */
function emptyIndex(): LiveIndex {
  const settings = defaultSettings();
  const times = { createdAt: '', updatedAt: '' };
  return {
    record: { id: -1, uid: '', primaryKey: null, settings, revision: 0, nextDoc: 0, ...times },
    search: new SearchIndex(settings),
    snapshotRevision: -1,
  };
}
