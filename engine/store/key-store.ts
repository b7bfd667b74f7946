import type { DatabaseSync } from 'node:sqlite';

/** An API key without its secret, which is derived from master key and uid. Times are ISO, UTC. */
export interface KeyRecord {
  uid: string;
  name: string | null;
  description: string | null;
  actions: string[];
  indexes: string[];
  expiresAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** The durable list of keys, newest first. */
export interface KeyStore {
  all(): KeyRecord[];
  get(uid: string): KeyRecord | null;
  put(key: KeyRecord): void;
  remove(uid: string): void;
}

export function createKeyStore(db: DatabaseSync): KeyStore {
  const fromRow = (row: Record<string, unknown>): KeyRecord => ({
    uid: row['uid'] as string,
    name: row['name'] as string | null,
    description: row['description'] as string | null,
    actions: JSON.parse(row['actions'] as string) as string[],
    indexes: JSON.parse(row['indexes'] as string) as string[],
    expiresAt: row['expires_at'] as string | null,
    createdAt: row['created_at'] as string,
    updatedAt: row['updated_at'] as string,
  });
  return {
    all: () => db.prepare('select * from keys order by created_at desc, rowid desc').all().map(fromRow),
    get(uid) {
      const row = db.prepare('select * from keys where uid = ?').get(uid);
      return row === undefined ? null : fromRow(row);
    },
    put: (key) =>
      void db
        .prepare('insert or replace into keys values (?, ?, ?, ?, ?, ?, ?, ?)')
        .run(
          key.uid,
          key.name,
          key.description,
          JSON.stringify(key.actions),
          JSON.stringify(key.indexes),
          key.expiresAt,
          key.createdAt,
          key.updatedAt,
        ),
    remove: (uid) => void db.prepare('delete from keys where uid = ?').run(uid),
  };
}
