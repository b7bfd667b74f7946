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

export type KeyStore = ReturnType<typeof createKeyStore>;

/** The durable list of keys, newest first. */
export function createKeyStore(db: DatabaseSync) {
  const columns = `uid, name, description, actions, indexes, expires_at as expiresAt, created_at as createdAt,
    updated_at as updatedAt`;
  const all = db.prepare(`select ${columns} from keys order by created_at desc, rowid desc`);
  const put = db.prepare('insert or replace into keys values (?, ?, ?, ?, ?, ?, ?, ?)');
  const remove = db.prepare('delete from keys where uid = ?');
  const fromRow = (row: Record<string, unknown>) => {
    const list = (name: string) => JSON.parse(row[name] as string) as string[];
    return { ...row, actions: list('actions'), indexes: list('indexes') } as KeyRecord;
  };
  return {
    all: () => all.all().map(fromRow),
    put(key: KeyRecord): void {
      const [actions, indexes] = [JSON.stringify(key.actions), JSON.stringify(key.indexes)];
      const { uid, name, description, expiresAt, createdAt, updatedAt } = key;
      put.run(uid, name, description, actions, indexes, expiresAt, createdAt, updatedAt);
    },
    remove: (uid: string) => void remove.run(uid),
  };
}
