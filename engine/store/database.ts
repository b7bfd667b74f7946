import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Layout of the folder. The one before is brought up to it, any other is refused, never guessed at. */
const layoutVersion = 2;

/** Layout 1 had documents in the tree of their key, whose inner pages had room for few. */
const fromLayout1 = `
begin;
alter table documents rename to documents_before;
drop index documents_by_id;
create table documents (key integer primary key, index_id integer not null, external_id text not null,
  revision integer not null, json text not null) strict;
insert into documents select index_id * 1073741824 + doc, index_id, external_id, revision, json
  from documents_before order by 1;
drop table documents_before;
pragma user_version = 2;
commit;
`;

const schema = `
create table if not exists meta (key text primary key, value text not null) strict;
create table if not exists indexes (
  id integer primary key autoincrement,
  uid text not null unique,
  primary_key text,
  settings text not null,
  revision integer not null default 0,
  next_doc integer not null default 0,
  created_at text not null,
  updated_at text not null
) strict;
create table if not exists documents (
  key integer primary key,
  index_id integer not null,
  external_id text not null,
  revision integer not null,
  json text not null
) strict;
create unique index if not exists documents_by_id on documents (index_id, external_id);
create table if not exists tasks (
  uid integer primary key,
  batch_uid integer,
  index_uid text,
  status text not null,
  type text not null,
  payload text,
  details text,
  error text,
  canceled_by integer,
  custom_metadata text,
  enqueued_at text not null,
  started_at text,
  finished_at text
) strict;
create index if not exists tasks_by_status on tasks (status);
create index if not exists tasks_by_batch on tasks (batch_uid);
create index if not exists tasks_open on tasks (uid) where status in ('enqueued', 'processing');
create index if not exists tasks_urgent on tasks (type, uid)
  where status in ('enqueued', 'processing') and type in ('taskCancelation', 'taskDeletion');
create table if not exists keys (
  uid text primary key,
  name text,
  description text,
  actions text not null,
  indexes text not null,
  expires_at text,
  created_at text not null,
  updated_at text not null
) strict;
`;

/** Raised when the folder cannot be used; the message is one line for a person. */
export class EngineFolderError extends Error {
  override name = 'EngineFolderError';
}

/** The database of a folder. */
export const databaseFile = (dir: string) => join(dir, 'engine.db');

/** The database of a folder as it is open, and the lock that keeps others out of the folder. */
export interface OpenDatabase {
  db: DatabaseSync;
  /** Closes both. */
  close(): void;
}

/**
 * Opens (or makes) the database of the folder and holds the folder alone: SQLite's own lock on a file beside it, which
 * the system releases when the process ends, however it ends. Every commit is on disk before it returns. What is
 * committed stays in the log until `createCheckpoints` has it moved.
 */
export function openDatabase(dir: string): OpenDatabase {
  mkdirSync(dir, { recursive: true });
  const lock = new DatabaseSync(join(dir, 'engine.lock'));
  const db = new DatabaseSync(databaseFile(dir));
  const close = () => {
    db.close();
    lock.close();
  };
  try {
    lock.exec('pragma busy_timeout = 250; begin exclusive;');
    // A document of some kilobytes fits in a page of this size; with smaller pages it takes a page of its own.
    db.exec('pragma page_size = 16384; pragma busy_timeout = 250; pragma journal_mode = wal;');
    db.exec('pragma synchronous = full; pragma wal_autocheckpoint = 0; pragma cache_size = -32000;');
    db.exec('begin immediate; commit;');
  } catch (error) {
    close();
    const busy = error instanceof Error && /locked|busy/i.test(error.message);
    throw busy
      ? new EngineFolderError(`the engine's folder ${dir} is in use by another process`)
      : new EngineFolderError(`the engine's folder ${dir} cannot be opened: ${String(error)}`);
  }
  const version = Number((db.prepare('pragma user_version').get() as { user_version: number }).user_version);
  if (version === 1) db.exec(fromLayout1);
  else if (version !== 0 && version !== layoutVersion) {
    close();
    throw new EngineFolderError(
      `the engine's folder ${dir} has layout ${version}, this engine reads layout ${layoutVersion}`,
    );
  }
  db.exec(schema);
  db.exec(`pragma user_version = ${layoutVersion}`);
  return { db, close };
}

/** Runs `work` in one transaction: all of it is durable when this returns, or none. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('begin immediate');
  try {
    const result = work();
    db.exec('commit');
    return result;
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}
