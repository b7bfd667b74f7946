import { toCluster, type IndexedDocument, type StoredCluster } from './stored.ts';
import { inTransaction, type Database } from './database.ts';

/** Which documents were said to be wanted: all there are, or those of the courses that are made anew. */
export type WantedScope = 'all' | 'publishing';

/** What the indexes hold and what is on its way to them, and the clusters of the last merge. */
export interface PublishStore {
  clusters(): IterableIterator<StoredCluster>;
  /** Ids of all clusters, in order. */
  clusterIds(): string[];
  /** The cluster with this id, null when there is none. */
  cluster(programId: string): StoredCluster | null;
  /** Courses of which anything may have changed since they were published, or that are gone, by id. */
  due(): string[];
  /** All that was due is published. */
  clearDue(): void;
  /** Starts a publication: nothing is on its way. */
  clearOutgoing(): void;
  /** Notes that a document should be in the index; it goes out when it is new or changed. */
  want(documents: Iterable<IndexedDocument>): void;
  /** Ends the list of wanted documents of an index: what is in scope and was not wanted goes out as removal. */
  sealWanted(indexName: string, scope: WantedScope): { changed: number; removed: number; wanted: number };
  /** Documents on their way, in batches: changed ones as JSON, or ids to remove. */
  outgoing(indexName: string, what: 'documents' | 'removals', batch: number): IterableIterator<string[]>;
  /** All documents of an index as they should be are now in it. */
  confirm(indexName: string): void;
  /** Forgets what an index holds, so that everything goes out again. */
  forget(indexName: string): void;
  publishedCount(indexName: string): number;
  fact(name: string): string | null;
  setFact(name: string, value: string): void;
}

/** The publication state in the database. */
export function createPublishStore(database: Database): PublishStore {
  // `wanted` lives only as long as the process: a killed publication starts again from the records.
  database.exec(`
    CREATE TEMP TABLE IF NOT EXISTS wanted (index_name TEXT, id TEXT, PRIMARY KEY (index_name, id)) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS publishing (program_id TEXT PRIMARY KEY) WITHOUT ROWID;`);
  const find = database.prepare('SELECT hash FROM published WHERE index_name = ? AND id = ?');
  const want = database.prepare('INSERT INTO wanted VALUES (?, ?)');
  const send = database.prepare('INSERT INTO outgoing (index_name, id, hash, json) VALUES (?, ?, ?, ?)');
  const cluster = database.prepare('SELECT * FROM clusters WHERE program_id = ?');
  const count = (sql: string, name: string): number => database.prepare(sql).get(name)!['n'] as number;

  return {
    *clusters() {
      const rows = database.prepare('SELECT * FROM clusters ORDER BY program_id').iterate();
      for (const row of rows) yield toCluster(row);
    },
    clusterIds: () =>
      Array.from(
        database.prepare('SELECT program_id FROM clusters ORDER BY program_id').iterate(),
        (row) => row['program_id'] as string,
      ),
    cluster(programId) {
      const row = cluster.get(programId);
      return row === undefined ? null : toCluster(row);
    },
    due: () => {
      const rows = database.prepare('SELECT program_id FROM due ORDER BY program_id').all();
      return rows.map((row) => row['program_id'] as string);
    },
    clearDue() {
      database.exec('DELETE FROM due');
    },
    clearOutgoing() {
      database.exec('DELETE FROM outgoing; DELETE FROM wanted;');
    },
    want(documents) {
      inTransaction(database, () => {
        for (const { indexName, id, hash, json } of documents) {
          want.run(indexName, id);
          if (find.get(indexName, id)?.['hash'] !== hash) send.run(indexName, id, hash, json);
        }
      });
    },
    sealWanted(indexName, scope) {
      return inTransaction(database, () => {
        const changed = count('SELECT count(*) AS n FROM outgoing WHERE index_name = ?', indexName);
        // The id of a document begins with that of its course, and a point comes after what can follow it.
        const inScope =
          scope === 'all'
            ? 'published p WHERE'
            : `publishing d CROSS JOIN published p
               WHERE p.id >= d.program_id AND p.id < d.program_id || '.' AND`;
        const { changes } = database
          .prepare(
            `INSERT INTO outgoing (index_name, id, hash, json)
             SELECT index_name, id, hash, NULL FROM ${inScope} p.index_name = ? AND NOT EXISTS
               (SELECT 1 FROM wanted w WHERE w.index_name = p.index_name AND w.id = p.id)`,
          )
          .run(indexName);
        const wanted = count('SELECT count(*) AS n FROM wanted WHERE index_name = ?', indexName);
        return { changed, removed: Number(changes), wanted };
      });
    },
    *outgoing(indexName, what, batch) {
      const column = what === 'documents' ? 'json' : 'id';
      const condition = what === 'documents' ? 'json IS NOT NULL' : 'json IS NULL';
      const rows = database
        .prepare(`SELECT ${column} AS value FROM outgoing WHERE index_name = ? AND ${condition} ORDER BY id`)
        .iterate(indexName);
      let values: string[] = [];
      for (const row of rows) {
        values.push(row['value'] as string);
        if (values.length === batch) {
          yield values;
          values = [];
        }
      }
      if (values.length > 0) yield values;
    },
    confirm(indexName) {
      inTransaction(database, () => {
        database
          .prepare(
            'INSERT OR REPLACE INTO published SELECT index_name, id, hash FROM outgoing WHERE index_name = ? AND json IS NOT NULL',
          )
          .run(indexName);
        database
          .prepare(
            `DELETE FROM published WHERE index_name = ?1 AND id IN
               (SELECT id FROM outgoing WHERE index_name = ?1 AND json IS NULL)`,
          )
          .run(indexName);
        database.prepare('DELETE FROM outgoing WHERE index_name = ?').run(indexName);
      });
    },
    forget(indexName) {
      database.prepare('DELETE FROM published WHERE index_name = ?').run(indexName);
    },
    publishedCount: (indexName) =>
      count('SELECT count(*) AS n FROM published WHERE index_name = ?', indexName),
    fact: (name) =>
      (database.prepare('SELECT value FROM facts WHERE name = ?').get(name)?.['value'] as string) ?? null,
    setFact(name, value) {
      database.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(name, value);
    },
  };
}
