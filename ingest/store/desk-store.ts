import type { SourceName } from '../model/codes.ts';
import type { Issue } from '../model/issue.ts';
import type { Edge, EdgeKind } from '../model/edge.ts';
import { inTransaction, type Database } from './database.ts';
import { toCluster, type StoredCluster } from './stored.ts';

/** Reads of the last merge that only maintainers ask for. */
export interface DeskStore {
  /** The courses that these records are in, by record key; records that are in none are left out. */
  coursesOf(keys: Iterable<string>): Map<string, StoredCluster>;
  /** Every edge of these kinds, in the order of the courses. */
  edgesOf(kinds: readonly EdgeKind[]): IterableIterator<Edge>;
  /** Keys of records that have exactly this text as a value somewhere: an id, a code, a KvK number. At most 200. */
  recordsSaying(text: string): string[];
  /** Courses with this text in their title or their provider's name, whatever the case. */
  coursesNamed(text: string): IterableIterator<StoredCluster>;
  /** Every provider as a source names it, with one of its records. */
  providers(): ProviderRow[];
  /** Keys of a provider's records. */
  recordsOf(source: SourceName, provider: string): string[];
  /** What was wrong with the values of these records. */
  issuesOf(keys: Iterable<string>): Issue[];
}

/** A provider of one source. */
export interface ProviderRow {
  readonly source: SourceName;
  /** Id of the provider at the source. */
  readonly provider: string;
  readonly records: number;
  /** Key of one of its records. */
  readonly sample: string;
}

/** The last merge in the database. */
export function createDeskStore(database: Database): DeskStore {
  database.exec('CREATE TEMP TABLE IF NOT EXISTS asked (record_key TEXT PRIMARY KEY) WITHOUT ROWID');
  const ask = (keys: Iterable<string>): void =>
    inTransaction(database, () => {
      database.exec('DELETE FROM asked');
      const add = database.prepare('INSERT OR IGNORE INTO asked VALUES (?)');
      for (const key of keys) add.run(key);
    });
  return {
    coursesOf(keys) {
      ask(keys);
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
    // Every record is read: seconds at 400,000, once in a while, against an index that every night would have to keep.
    recordsSaying: (text) =>
      database
        .prepare(
          "SELECT key FROM records JOIN contents USING (hash) WHERE kind = 'program' AND instr(json, ?) > 0 ORDER BY key LIMIT 200",
        )
        .all(JSON.stringify(text))
        .map(({ key }) => key as string),
    *coursesNamed(text) {
      const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
      const rows = database
        .prepare(
          "SELECT * FROM clusters WHERE title LIKE ?1 ESCAPE '\\' OR provider LIKE ?1 ESCAPE '\\' ORDER BY title, program_id",
        )
        .iterate(pattern);
      for (const row of rows) yield toCluster(row);
    },
    providers: () =>
      database
        .prepare(
          `SELECT source, provider, count(*) AS records, min(key) AS sample FROM records
           WHERE kind = 'program' GROUP BY source, provider ORDER BY source, provider`,
        )
        .all()
        .map((row) => ({ ...row }) as unknown as ProviderRow),
    recordsOf: (source, provider) =>
      database
        .prepare(
          "SELECT key FROM records WHERE source = ? AND kind = 'program' AND provider = ? ORDER BY key",
        )
        .all(source, provider)
        .map(({ key }) => key as string),
    issuesOf(keys) {
      ask(keys);
      return database
        .prepare(
          `SELECT i.source, i.severity, i.code, i.record_key AS recordKey, i.field, i.value, i.message
           FROM issues i JOIN asked ON asked.record_key = i.record_key ORDER BY i.rowid`,
        )
        .all()
        .map((row) => ({ ...row }) as unknown as Issue);
    },
  };
}
