import type { SourceName } from '../model/codes.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Issue } from '../model/issue.ts';
import type { Edge, EdgeKind } from '../model/edge.ts';
import type { Database } from './database.ts';
import { toCluster, toConflict, type StoredCluster } from './stored.ts';

/** Reads of the last merge that only maintainers ask for. */
export interface DeskStore {
  /** The courses that these records are in, by record key; records that are in none are left out. */
  coursesOf(keys: Iterable<string>): Map<string, StoredCluster>;
  /** The courses of a mix of sources (`edudex+rio`) and with an edge of a kind, by id; null narrows nothing. */
  courses(narrow: {
    readonly mix: string | null;
    readonly kind: EdgeKind | null;
  }): IterableIterator<StoredCluster>;
  /** Conflicts that name one of these records, by code and records. */
  conflictsOf(keys: Iterable<string>): Conflict[];
  /** Conflicts of one code, by records. */
  conflictsOfCode(code: string): Conflict[];
  /** The course that an id which is gone leads to; null when it leads nowhere. */
  leadsTo(oldId: string): string | null;
  /** Ids that lead to a course. */
  oldIdsOf(programId: string): string[];
  /** Slug at which a course was last published; null while it is not in the catalogue. */
  slugOf(programId: string): string | null;
  /** Every edge of these kinds, in the order of the courses. */
  edgesOf(kinds: readonly EdgeKind[]): IterableIterator<Edge>;
  /** Keys of records known by exactly this id, code, KvK number or BRIN, whatever the case. At most 200. */
  recordsNamed(text: string): string[];
  /** Courses with this text in their title or their provider's name, whatever the case. */
  coursesNamed(text: string): IterableIterator<StoredCluster>;
  /** Every provider as a source names it, with one of its records. */
  providers(): ProviderRow[];
  /** Day on which records of a provider were last delivered; null when it has none. */
  lastSeenOf(source: SourceName, provider: string): string | null;
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

/** Sources of courses, as record keys begin with. */
const sources: readonly SourceName[] = ['edudex', 'hovi', 'rio'];

/** The last merge in the database. */
export function createDeskStore(database: Database): DeskStore {
  const ofRecords = database.prepare(
    `SELECT * FROM clusters WHERE program_id IN
       (SELECT program_id FROM resolved WHERE key IN (SELECT value FROM json_each(?)))`,
  );
  const asJson = (keys: Iterable<string>): string => JSON.stringify([...keys]);
  return {
    coursesOf: (keys) =>
      new Map(
        ofRecords
          .all(asJson(keys))
          .map(toCluster)
          .flatMap((course) => course.records.map((key) => [key, course] as const)),
      ),
    *courses({ mix, kind }) {
      const texts = [
        ...(mix === null
          ? []
          : sources.map((source) => ({ column: 'records', text: `"${source}:`, has: mix.includes(source) }))),
        ...(kind === null ? [] : [{ column: 'edges', text: `"kind":"${kind}"`, has: true }]),
      ];
      // What stands in a column as text says less surely than its JSON, and much faster: whoever asks looks again.
      const where = texts.map(({ column, has }) => `instr(${column}, ?) ${has ? '>' : '='} 0`);
      const rows = database
        .prepare(`SELECT * FROM clusters WHERE ${['true', ...where].join(' AND ')} ORDER BY program_id`)
        .iterate(...texts.map(({ text }) => text));
      for (const row of rows) yield toCluster(row);
    },
    conflictsOf(keys) {
      const rows = database
        .prepare(
          `SELECT code, severity, records, message FROM conflicts
           WHERE EXISTS (SELECT 1 FROM json_each(conflicts.records) r
             WHERE r.value IN (SELECT value FROM json_each(?)))
           ORDER BY code, records, message`,
        )
        .all(asJson(keys));
      return rows.map(toConflict);
    },
    conflictsOfCode: (code) =>
      database
        .prepare(
          'SELECT code, severity, records, message FROM conflicts WHERE code = ? ORDER BY records, message',
        )
        .all(code)
        .map(toConflict),
    leadsTo: (oldId) => {
      const row = database.prepare('SELECT new_id FROM redirects WHERE old_id = ?').get(oldId);
      return (row?.['new_id'] as string | undefined) ?? null;
    },
    oldIdsOf: (programId) =>
      database
        .prepare('SELECT old_id FROM redirects WHERE new_id = ? ORDER BY old_id')
        .all(programId)
        .map((row) => row['old_id'] as string),
    slugOf: (programId) => {
      const row = database
        .prepare('SELECT slug FROM courses WHERE program_id = ? AND vanished_on IS NULL')
        .get(programId);
      return (row?.['slug'] as string | undefined) ?? null;
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
    recordsNamed: (text) =>
      database
        .prepare('SELECT key FROM resolved WHERE instr(names, ?) > 0 ORDER BY key LIMIT 200')
        .all(`\n${text.toLowerCase()}\n`)
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
    providers: () => {
      // By source, as the index begins with that.
      const ofSource = database.prepare(
        `SELECT source, provider, count(*) AS records, min(key) AS sample FROM records
         WHERE source = ? AND kind = 'program' GROUP BY provider ORDER BY provider`,
      );
      return sources
        .flatMap((source) => ofSource.all(source))
        .map((row) => ({ ...row }) as unknown as ProviderRow);
    },
    lastSeenOf: (source, provider) => {
      const row = database
        .prepare(
          `SELECT max(p.seen_on) AS day FROM records r INDEXED BY records_by_provider JOIN parts p USING (source, part)
           WHERE r.source = ? AND r.kind = 'program' AND r.provider = ?`,
        )
        .get(source, provider);
      return row!['day'] as string | null;
    },
    recordsOf: (source, provider) =>
      database
        .prepare(
          // Left to itself it reads all programs in the order of their keys.
          `SELECT key FROM records INDEXED BY records_by_provider
           WHERE source = ? AND kind = 'program' AND provider = ? ORDER BY key`,
        )
        .all(source, provider)
        .map(({ key }) => key as string),
    issuesOf: (keys) =>
      database
        .prepare(
          `SELECT source, severity, code, record_key AS recordKey, field, value, message FROM issues
           WHERE record_key IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
        )
        .all(asJson(keys))
        .map((row) => ({ ...row }) as unknown as Issue),
  };
}
