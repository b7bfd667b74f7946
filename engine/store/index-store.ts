import type { DatabaseSync } from 'node:sqlite';
import { applySettings, defaultSettings, type Settings } from '../settings/settings.ts';

/** A row of the table of indexes. `revision` grows with every change of documents. */
export interface IndexRecord {
  id: number;
  uid: string;
  primaryKey: string | null;
  settings: Settings;
  revision: number;
  nextDoc: number;
  createdAt: string;
  updatedAt: string;
}

/** The durable list of indexes. */
export interface IndexStore {
  all(): IndexRecord[];
  create(uid: string, primaryKey: string | null, now: string): IndexRecord;
  save(record: IndexRecord): void;
  /** Removes the index with its documents. */
  remove(id: number): void;
  /** Sets names at once, so that two indexes can change theirs. */
  rename(names: ReadonlyMap<number, string>): void;
}

export function createIndexStore(db: DatabaseSync): IndexStore {
  const fromRow = (row: Record<string, unknown>): IndexRecord => ({
    id: row['id'] as number,
    uid: row['uid'] as string,
    primaryKey: row['primary_key'] as string | null,
    settings: applySettings(defaultSettings(), JSON.parse(row['settings'] as string) as Partial<Settings>),
    revision: row['revision'] as number,
    nextDoc: row['next_doc'] as number,
    createdAt: row['created_at'] as string,
    updatedAt: row['updated_at'] as string,
  });
  const list = db.prepare('select * from indexes order by uid');
  const insert = db.prepare(
    'insert into indexes (uid, primary_key, settings, created_at, updated_at) values (?, ?, ?, ?, ?) returning *',
  );
  const update = db.prepare(
    'update indexes set primary_key = ?, settings = ?, revision = ?, next_doc = ?, updated_at = ? where id = ?',
  );
  const renameOne = db.prepare('update indexes set uid = ? where id = ?');
  return {
    all: () => list.all().map(fromRow),
    create: (uid, primaryKey, now) =>
      fromRow(insert.get(uid, primaryKey, JSON.stringify(defaultSettings()), now, now)!),
    save: (r) =>
      void update.run(r.primaryKey, JSON.stringify(r.settings), r.revision, r.nextDoc, r.updatedAt, r.id),
    remove(id) {
      db.prepare('delete from documents where index_id = ?').run(id);
      db.prepare('delete from indexes where id = ?').run(id);
    },
    rename(names) {
      // A name in passing that no index can have: uids hold no slash.
      for (const id of names.keys()) renameOne.run(`/${id}`, id);
      for (const [id, uid] of names) renameOne.run(uid, id);
    },
  };
}
