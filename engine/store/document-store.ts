import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../index/flatten.ts';

/** A stored document: internal number, JSON text. */
export interface StoredDocument {
  doc: number;
  json: string;
}

export type DocumentStore = ReturnType<typeof createDocumentStore>;

/** A document's key: the number of its index, and below it its own. */
const key = '?1 * 1073741824 + ?2';
const end = '(?1 + 1) * 1073741824';
const ofIndex = `key >= ?1 * 1073741824 and key < ${end}`;
const columns = 'key & 1073741823 as doc, json';

/** Documents of all indexes; the only truth, from which every index can be rebuilt. */
export function createDocumentStore(db: DatabaseSync) {
  const find = db.prepare(`select ${columns} from documents where index_id = ? and external_id = ?`);
  const get = db.prepare(`select json from documents where key = ${key}`);
  // A number keeps its id, so the index by id, whose entries lie all over, is not written for a document replaced.
  const put = db.prepare(
    `insert into documents values (${key}, ?1, ?3, ?4, ?5)
     on conflict (key) do update set revision = excluded.revision, json = excluded.json`,
  );
  const remove = db.prepare(`delete from documents where key = ${key}`);
  const page = db.prepare(
    `select ${columns} from documents where key > ${key} and key < ${end} and revision > ?3 order by key limit ?4`,
  );
  const numbers = db.prepare(`select key & 1073741823 as doc from documents where ${ofIndex}`);
  const count = db.prepare('select count(*) as n from documents where index_id = ?');
  const size = db.prepare(
    `select coalesce(sum(octet_length(json)), 0) as total, cast(round(coalesce(avg(octet_length(json)), 0)) as integer) as average from documents where ${ofIndex}`,
  );
  return {
    find: (indexId: number, externalId: string) =>
      (find.get(indexId, externalId) as unknown as StoredDocument | undefined) ?? null,
    get(indexId: number, doc: number): JsonObject | null {
      const row = get.get(indexId, doc);
      return row === undefined ? null : (JSON.parse(row['json'] as string) as JsonObject);
    },
    put: (indexId: number, doc: number, externalId: string, revision: number, json: string) =>
      void put.run(indexId, doc, externalId, revision, json),
    remove: (indexId: number, doc: number) => void remove.run(indexId, doc),
    /** Ascending by number, from `after` (exclusive), changed since revision `since` (exclusive). */
    page: (indexId: number, after: number, since: number, limit: number) =>
      page.all(indexId, after, since, limit) as unknown as StoredDocument[],
    *numbers(indexId: number): Generator<number> {
      for (const row of numbers.iterate(indexId)) yield row['doc'] as number;
    },
    count: (indexId: number) => count.get(indexId)!['n'] as number,
    /** Total and average size of the documents in bytes. */
    size: (indexId: number) => ({ ...size.get(indexId) }) as { total: number; average: number },
  };
}
