import type { Edge, EdgeKind } from '../model/edge.ts';
import { inTransaction, type Database } from './database.ts';
import { toCluster, type StoredCluster } from './stored.ts';

/** Reads of the last merge that only maintainers ask for. */
export interface DeskStore {
  /** The courses that these records are in, by record key; records that are in none are left out. */
  coursesOf(keys: Iterable<string>): Map<string, StoredCluster>;
  /** Every edge of these kinds, in the order of the courses. */
  edgesOf(kinds: readonly EdgeKind[]): IterableIterator<Edge>;
}

/** The last merge in the database. */
export function createDeskStore(database: Database): DeskStore {
  database.exec('CREATE TEMP TABLE IF NOT EXISTS asked (record_key TEXT PRIMARY KEY) WITHOUT ROWID');
  return {
    coursesOf(keys) {
      inTransaction(database, () => {
        database.exec('DELETE FROM asked');
        const ask = database.prepare('INSERT OR IGNORE INTO asked VALUES (?)');
        for (const key of keys) ask.run(key);
      });
      // One pass over all courses costs less than an index that every night would have to keep.
      const rows = database
        .prepare(
          `SELECT * FROM clusters WHERE EXISTS
             (SELECT 1 FROM json_each(clusters.records) r JOIN asked ON asked.record_key = r.value)`,
        )
        .all();
      return new Map(
        rows.map(toCluster).flatMap((course) => course.records.map((key) => [key, course] as const)),
      );
    },
    *edgesOf(kinds) {
      const rows = database
        .prepare(
          `SELECT e.value ->> 'a' AS a, e.value ->> 'b' AS b, e.value ->> 'kind' AS kind
           FROM clusters, json_each(clusters.edges) e
           WHERE e.value ->> 'kind' IN (SELECT value FROM json_each(?)) ORDER BY clusters.program_id`,
        )
        .iterate(JSON.stringify(kinds));
      for (const row of rows) yield { ...row } as unknown as Edge;
    },
  };
}
