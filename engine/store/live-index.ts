import { join } from 'node:path';
import { addBit, createBitset, hasBit } from '../index/bitset.ts';
import { SearchIndex } from '../index/search-index.ts';
import { readSnapshot, removeSnapshot, writeSnapshot } from '../index/snapshot.ts';
import { indexer } from '../worker/indexer.ts';
import { indexingKey, type Settings } from '../settings/settings.ts';
import type { DocumentStore } from './document-store.ts';
import type { IndexRecord } from './index-store.ts';

/** An index as it runs: its durable record and the index in memory made from its documents. */
export interface LiveIndex {
  record: IndexRecord;
  search: SearchIndex;
  /** Revision the snapshot on disk was made at; -1 for none. */
  snapshotRevision: number;
}

/** Documents read and indexed in one go when an index is (re)built. */
const pageSize = 2000;

const snapshotFile = (dir: string, indexId: number) => join(dir, `index-${indexId}.snapshot`);

/** Indexes the documents that changed since a revision, and forgets those that no longer exist. */
async function replay(
  search: SearchIndex,
  documents: DocumentStore,
  indexId: number,
  since: number,
  pause: () => Promise<void>,
): Promise<void> {
  for (let after = -1; ;) {
    const page = documents.page(indexId, after, since, pageSize);
    if (page.length === 0) break;
    after = page.at(-1)!.doc;
    search.apply(await indexer.prepare(search, page, []));
    indexer.compact(search);
    await pause();
  }
  if (search.size === documents.count(indexId)) return;
  const present = createBitset(search.limit);
  for (const doc of documents.numbers(indexId)) addBit(present, doc);
  const removed: number[] = [];
  for (let doc = 0; doc < search.limit; doc++) {
    if (hasBit(search.alive, doc) && !hasBit(present, doc)) removed.push(doc);
  }
  search.apply(await indexer.prepare(search, [], removed));
}

/** Builds the index of a record from its documents under the given settings. */
export async function buildSearchIndex(
  record: IndexRecord,
  settings: Settings,
  documents: DocumentStore,
  pause: () => Promise<void>,
): Promise<SearchIndex> {
  const search = new SearchIndex(settings);
  await replay(search, documents, record.id, -1, pause);
  return search;
}

/** Opens an index: from its snapshot and what changed since, or from the documents. */
export async function openLiveIndex(
  dir: string,
  record: IndexRecord,
  documents: DocumentStore,
  pause: () => Promise<void>,
): Promise<LiveIndex> {
  const snapshot = readSnapshot(snapshotFile(dir, record.id), indexingKey(record.settings));
  if (snapshot === null || snapshot.revision > record.revision) {
    const search = await buildSearchIndex(record, record.settings, documents, pause);
    return { record, search, snapshotRevision: -1 };
  }
  const search = new SearchIndex(record.settings, snapshot.data);
  if (snapshot.revision < record.revision)
    await replay(search, documents, record.id, snapshot.revision, pause);
  return { record, search, snapshotRevision: snapshot.revision };
}

/**
 * Writes a snapshot when the one on disk is behind. It is made beside searches and further changes; one that was
 * overtaken by a change is given up.
 */
export async function saveSnapshot(dir: string, live: LiveIndex): Promise<void> {
  if (live.snapshotRevision === live.record.revision) return;
  await indexer.merged(live.search);
  const { record, search } = live;
  const { version } = search;
  const isSame = () => live.search === search && search.version === version;
  const key = { revision: record.revision, indexingKey: indexingKey(record.settings) };
  const written = await writeSnapshot(snapshotFile(dir, record.id), key, search.toData(), isSame);
  if (written) live.snapshotRevision = record.revision;
}

export function dropSnapshot(dir: string, indexId: number): void {
  removeSnapshot(snapshotFile(dir, indexId));
}
