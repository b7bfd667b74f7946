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

export type IndexStore = ReturnType<typeof createIndexStore>;

/** The durable list of indexes. */
export function createIndexStore(db: DatabaseSync) {
  const columns = `id, uid, primary_key as primaryKey, settings, revision, next_doc as nextDoc,
    created_at as createdAt, updated_at as updatedAt`;
  const fromRow = (row: Record<string, unknown>) => {
    const stored = JSON.parse(row['settings'] as string) as Partial<Settings>;
    return { ...row, settings: applySettings(defaultSettings(), stored) } as IndexRecord;
  };
  const list = db.prepare(`select ${columns} from indexes order by uid`);
  const insert = db.prepare(
    `insert into indexes (uid, primary_key, settings, created_at, updated_at) values (?, ?, ?, ?, ?)
     returning ${columns}`,
  );
  const update = db.prepare(
    'update indexes set primary_key = ?, settings = ?, revision = ?, next_doc = ?, updated_at = ? where id = ?',
  );
  const renameOne = db.prepare('update indexes set uid = ? where id = ?');
  return {
    all: () => list.all().map(fromRow),
    create: (uid: string, primaryKey: string | null, now: string) =>
      fromRow(insert.get(uid, primaryKey, JSON.stringify(defaultSettings()), now, now)!),
    save: (r: IndexRecord) =>
      void update.run(r.primaryKey, JSON.stringify(r.settings), r.revision, r.nextDoc, r.updatedAt, r.id),
    /** Removes the index with its documents. */
    remove(id: number): void {
      db.prepare('delete from documents where index_id = ?').run(id);
      db.prepare('delete from indexes where id = ?').run(id);
    },
    /** Sets names at once, so that two indexes can change theirs. */
    rename(names: ReadonlyMap<number, string>): void {
      // A name in passing that no index can have: uids hold no slash.
      for (const id of names.keys()) renameOne.run(`/${id}`, id);
      for (const [id, uid] of names) renameOne.run(uid, id);
    },
  };
}
