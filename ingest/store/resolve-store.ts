import type { Conflict } from '../model/conflict.ts';
import { inTransaction, type Database } from './database.ts';
import type { StoredCluster } from './stored.ts';

/** What is kept of a record. */
export interface ResolvedRecord {
  readonly key: string;
  readonly brin: string | null;
  readonly kvk: string | null;
  /** Blocking values. */
  readonly values: Float64Array;
  /** By what people look it up, a line each. */
  readonly names: string;
}

/** Records as they were last resolved. */
export interface ResolvedRecords {
  /** Keys of the records that are new or say something else now, and of those that are gone. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  /** How many records have each pair of BRIN and KvK. */
  providers(): Iterable<{ readonly brin: string; readonly kvk: string; readonly count: number }>;
  providerOf(key: string): Pick<ResolvedRecord, 'brin' | 'kvk'> | null;
  withoutKvk(brin: string): string[];
  values(): IterableIterator<Pick<ResolvedRecord, 'key' | 'values'>>;
}

/** Outcome of a resolve, for the records that anything can have changed for; `affected` and `changed` null: for all. */
export interface ResolveOutcome {
  readonly affected: ReadonlySet<string> | null;
  readonly changed: ReadonlySet<string> | null;
  /** What to keep of records, where that differs. */
  readonly known: Iterable<ResolvedRecord>;
  readonly clusters: readonly StoredCluster[];
  readonly conflicts: readonly Conflict[];
}

/** What a resolve follows from besides the records; when it differs, nothing of the last one counts. */
export interface ResolveBasis {
  /** Of the rules and the code. */
  readonly version: string;
  /** All decisions as JSON, by id. */
  readonly decisions: ReadonlyMap<string, string>;
}

/** Keeps what was resolved, so that the next time only what changed is looked at. */
export interface ResolveStore {
  /** Records as last resolved by this version of the rules; null when there are none. */
  resolved(version: string): ResolvedRecords | null;
  /** The decisions that the last resolve went by, as JSON, by id. */
  decisions(): Map<string, string>;
  /**
   * Puts an outcome in place of what was there about the affected records, in one transaction, and notes the courses
   * that are new, other or gone as due.
   */
  save(outcome: ResolveOutcome, basis: ResolveBasis): void;
}

const basisFact = 'resolved by';

/** The resolver's memory in the database. */
export function createResolveStore(database: Database): ResolveStore {
  const basis = (): ResolveBasis | null => {
    const row = database.prepare('SELECT value FROM facts WHERE name = ?').get(basisFact);
    if (row === undefined) return null;
    const { version, decisions } = JSON.parse(row['value'] as string) as {
      version: string;
      decisions: [string, string][];
    };
    return { version, decisions: new Map(decisions) };
  };
  return {
    resolved(version) {
      const isKnown =
        basis()?.version === version && database.prepare('SELECT 1 FROM resolved').get() !== undefined;
      return isKnown ? resolvedRecords(database) : null;
    },
    decisions: () => new Map(basis()?.decisions ?? []),
    save(outcome, { version, decisions }) {
      inTransaction(database, () => {
        if (outcome.affected === null) {
          database.exec(`INSERT OR IGNORE INTO due SELECT program_id FROM clusters;
            DELETE FROM clusters; DELETE FROM conflicts; DELETE FROM resolved;`);
        }
        const courses = replaceClusters(database, outcome);
        keepRecords(database, outcome, courses);
        replaceConflicts(database, outcome);
        database
          .prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)')
          .run(basisFact, JSON.stringify({ version, decisions: [...decisions] }));
      });
    },
  };
}

/** What a record says, with the part it came in: what `resolved` has in `hash`. */
const saidBy = "r.hash || ' ' || r.part";

function resolvedRecords(database: Database): ResolvedRecords {
  const keysOf = (sql: string, ...values: readonly string[]): string[] =>
    Array.from(database.prepare(sql).iterate(...values), (row) => row['key'] as string);
  const provider = database.prepare('SELECT brin, kvk FROM resolved WHERE key = ?');
  return {
    changed: keysOf(`SELECT r.key FROM records r LEFT JOIN resolved d ON d.key = r.key
      WHERE r.kind = 'program' AND d.hash IS NOT ${saidBy}`),
    gone: keysOf(`SELECT d.key FROM resolved d
      WHERE NOT EXISTS (SELECT 1 FROM records r WHERE r.kind = 'program' AND r.key = d.key)`),
    providers: () =>
      database
        .prepare(
          `SELECT brin, kvk, count(*) AS count FROM resolved WHERE brin IS NOT NULL AND kvk IS NOT NULL
           GROUP BY brin, kvk`,
        )
        .all() as unknown as { brin: string; kvk: string; count: number }[],
    providerOf: (key) => (provider.get(key) as unknown as ResolvedRecord | undefined) ?? null,
    withoutKvk: (brin) => keysOf('SELECT key FROM resolved WHERE brin = ? AND kvk IS NULL', brin),
    *values() {
      for (const row of database.prepare('SELECT key, blocking FROM resolved').iterate()) {
        // A copy, as the row's bytes need not begin at a multiple of 8.
        const bytes = (row['blocking'] as Uint8Array).slice();
        yield { key: row['key'] as string, values: new Float64Array(bytes.buffer) };
      }
    },
  };
}

/** Puts the new clusters of the affected records in place of the old ones; gives the course of each record. */
function replaceClusters(
  database: Database,
  { affected, changed, clusters }: ResolveOutcome,
): Map<string, string> {
  const find = database.prepare('SELECT title, provider, records, edges FROM clusters WHERE program_id = ?');
  const courseOf = database.prepare('SELECT program_id FROM resolved WHERE key = ?');
  const remove = database.prepare('DELETE FROM clusters WHERE program_id = ?');
  const due = database.prepare('INSERT OR IGNORE INTO due VALUES (?)');
  const put = database.prepare(
    'INSERT OR REPLACE INTO clusters (program_id, title, provider, records, edges) VALUES (?, ?, ?, ?, ?)',
  );
  const old = new Set<string>();
  for (const key of affected ?? []) {
    const programId = courseOf.get(key)?.['program_id'] as string | undefined;
    if (programId !== undefined) old.add(programId);
  }
  const courses = new Map<string, string>();
  for (const { programId, title, provider, records, edges } of clusters) {
    for (const key of records) courses.set(key, programId);
    const values = [title, provider, JSON.stringify(records), JSON.stringify(edges)] as const;
    const known = old.delete(programId) ? find.get(programId) : undefined;
    const isSame =
      known !== undefined && Object.values(known).every((value, place) => value === values[place]);
    if (!isSame) put.run(programId, ...values);
    if (!isSame || changed === null || records.some((key) => changed.has(key))) due.run(programId);
  }
  const forget = database.prepare('DELETE FROM conflicts WHERE owner = ?');
  for (const programId of old) {
    remove.run(programId);
    forget.run(programId);
    due.run(programId);
  }
  return courses;
}

function keepRecords(
  database: Database,
  { affected, known }: ResolveOutcome,
  courses: ReadonlyMap<string, string>,
): void {
  const remove = database.prepare('DELETE FROM resolved WHERE key = ?');
  const move = database.prepare('UPDATE resolved SET program_id = ?1 WHERE key = ?2 AND program_id <> ?1');
  const put = database.prepare(
    `INSERT OR REPLACE INTO resolved (key, hash, brin, kvk, blocking, program_id, names)
     SELECT r.key, ${saidBy}, ?2, ?3, ?4, ?5, ?6 FROM records r WHERE r.kind = 'program' AND r.key = ?1`,
  );
  for (const key of affected ?? []) {
    const programId = courses.get(key);
    if (programId === undefined) remove.run(key);
    else move.run(programId, key);
  }
  for (const { key, brin, kvk, values, names } of known) {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    put.run(key, brin, kvk, bytes, courses.get(key)!, names);
  }
}

function replaceConflicts(database: Database, { affected, conflicts }: ResolveOutcome): void {
  const remove = database.prepare('DELETE FROM conflicts WHERE owner = ?');
  const add = database.prepare(
    'INSERT INTO conflicts (owner, code, severity, records, message) VALUES (?, ?, ?, ?, ?)',
  );
  for (const key of affected ?? []) remove.run(key);
  for (const { code, severity, records, message } of conflicts) {
    add.run(records[0]!, code, severity, JSON.stringify(records), message);
  }
}
