import { setTimeout as pause } from 'node:timers/promises';
import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';
import { indexSettings } from '../../search-config/index-settings.ts';
import type { IndexName } from '../../search-config/documents.ts';
import { contentHash } from '../lib/content-hash.ts';
import type { PublishStore, WantedScope } from '../store/publish-store.ts';

/** A search server, embedded or real. */
export interface SearchServer {
  readonly client: Meilisearch;
  /** Names the server, so that another one is filled from nothing: its URL, or `embedded`. */
  readonly identity: string;
}

/** What was sent to one index. */
export interface IndexCounters {
  readonly sent: number;
  readonly removed: number;
  readonly total: number;
  /** True when the index was built from nothing and swapped in. */
  readonly rebuilt: boolean;
}

const batchSize = 1_000;
/** Milliseconds in which the end of a connection is noticed. */
const closedSeenAfter = 100;
const waitOptions = { timeout: 30 * 60_000, interval: 25 };
const settingsFact = (index: IndexName): string => `index ${index}`;

/**
 * Whether an index can be brought up to date with what changed: it is on the same server, with the settings of
 * today, and holds as many documents as were put there. Otherwise it is built anew.
 */
export async function isUpToDate(
  { client, identity }: SearchServer,
  store: PublishStore,
  index: IndexName,
): Promise<boolean> {
  if (store.fact(settingsFact(index)) !== indexFact(identity, index)) return false;
  return (await countDocuments(client, index)) === store.publishedCount(index);
}

const indexFact = (identity: string, index: IndexName): string =>
  `${identity} ${contentHash(JSON.stringify(indexSettings(index)))}`;

/** Documents in an index; null when there is no such index. */
async function countDocuments(client: Meilisearch, uid: string): Promise<number | null> {
  try {
    // Not by its stats: those of the embedded engine add up the size of every document.
    return (await client.index(uid).getDocuments({ limit: 0 })).total;
  } catch (error) {
    if (codeOf(error) === 'index_not_found') return null;
    throw error;
  }
}

const codeOf = (error: unknown): string | undefined => (error as { cause?: { code?: string } }).cause?.code;

/**
 * What was done before held the process up, for seconds or minutes: connections that the server closed meanwhile must be
 * seen to be closed before one of them is used again.
 */
const noticeClosed = (): Promise<void> => pause(closedSeenAfter);

/** Sends what changed to an index that is up to date. */
export async function updateIndex(
  { client }: SearchServer,
  store: PublishStore,
  index: IndexName,
  scope: WantedScope,
): Promise<IndexCounters> {
  const { changed, removed } = store.sealWanted(index, scope);
  await noticeClosed();
  await send(client, store, index, index);
  store.confirm(index);
  return { sent: changed, removed, total: store.publishedCount(index), rebuilt: false };
}

/**
 * Builds an index from nothing beside the one in use: new index, settings, documents, count check, swap (reference
 * meilisearch §4.1). Searches go on with the old one until the swap.
 */
export async function rebuildIndex(
  { client, identity }: SearchServer,
  store: PublishStore,
  index: IndexName,
): Promise<IndexCounters> {
  const { changed, wanted } = store.sealWanted(index, 'all');
  await noticeClosed();
  const fresh = `${index}_new`;
  if ((await countDocuments(client, fresh)) !== null) await done(client, client.deleteIndex(fresh));
  await done(client, client.createIndex(fresh, { primaryKey: 'id' }));
  await done(client, client.index(fresh).updateSettings(indexSettings(index)));
  await send(client, store, index, fresh);
  const count = await countDocuments(client, fresh);
  if (count !== wanted)
    throw new Error(`index ${fresh} holds ${count} documents, ${wanted} were sent; not swapped in`);
  const exists = (await countDocuments(client, index)) !== null;
  await done(client, client.swapIndexes([{ indexes: [fresh, index], rename: !exists }]));
  if (exists) await done(client, client.deleteIndex(fresh));
  store.confirm(index);
  store.setFact(settingsFact(index), indexFact(identity, index));
  return { sent: changed, removed: 0, total: wanted, rebuilt: true };
}

/** Sends everything on its way to `index` to the index `uid` and waits until it is in. */
async function send(client: Meilisearch, store: PublishStore, index: IndexName, uid: string): Promise<void> {
  const tasks: EnqueuedTask[] = [];
  for (const documents of store.outgoing(index, 'documents', batchSize)) {
    tasks.push(await client.index(uid).addDocumentsFromString(documents.join('\n'), 'application/x-ndjson'));
  }
  for (const ids of store.outgoing(index, 'removals', batchSize)) {
    tasks.push(await client.index(uid).deleteDocuments(ids));
  }
  for (const task of tasks) succeeded(await client.tasks.waitForTask(task, waitOptions));
}

async function done(client: Meilisearch, enqueued: Promise<EnqueuedTask>): Promise<void> {
  succeeded(await client.tasks.waitForTask(await enqueued, waitOptions));
}

function succeeded({ uid, status, type, error }: Task): void {
  if (status !== 'succeeded')
    throw new Error(`search server: task ${uid} (${type}) ${status}: ${error?.message ?? ''}`);
}
