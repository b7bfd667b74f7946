import type { Conflict } from '../model/conflict.ts';
import { inTransaction, type Database } from './database.ts';
import type { StoredCluster } from './stored.ts';

/** A record as it was last resolved. */
export interface ResolvedRecord {
  readonly key: string;
  readonly hash: string;
  readonly brin: string | null;
  readonly kvk: string | null;
  /** Blocking values. */
  readonly values: Float64Array;
  /** Course it is in. */
  readonly programId: string;
}

/** Outcome of a resolve, for the records that anything can have changed for. */
export interface ResolveOutcome {
  readonly affected: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  /** What to keep of records, where that differs. */
  readonly known: readonly (Omit<ResolvedRecord, 'programId'> & { readonly names: () => string })[];
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
  /** Records as last resolved by this version of the rules, by key; empty when there are none. */
  resolved(version: string): Map<string, ResolvedRecord>;
  /** The decisions that the last resolve went by, as JSON, by id. */
  decisions(): Map<string, string>;
  /** Hash of every record there is, with the part it came in, by key. */
  hashes(): Map<string, string>;
  /**
   * Puts an outcome in place of what was there about the affected records, in one transaction, and notes the courses
   * that are new, other or gone as due. `isFull`: nothing of what was there stays.
   */
  save(outcome: ResolveOutcome, basis: ResolveBasis, before: ReadonlyMap<string, ResolvedRecord>): void;
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
      const found = new Map<string, ResolvedRecord>();
      if (basis()?.version !== version) return found;
      for (const row of database
        .prepare('SELECT key, hash, brin, kvk, blocking, program_id FROM resolved')
        .iterate()) {
        const { key, hash, brin, kvk } = row as unknown as ResolvedRecord;
        const bytes = (row['blocking'] as Uint8Array).slice();
        const programId = row['program_id'] as string;
        found.set(key, { key, hash, brin, kvk, values: new Float64Array(bytes.buffer), programId });
      }
      return found;
    },
    decisions: () => new Map(basis()?.decisions ?? []),
    hashes: () => {
      const rows = database
        .prepare("SELECT key, hash || ' ' || part AS hash FROM records WHERE kind = 'program'")
        .iterate();
      return new Map(Array.from(rows, (row) => [row['key'] as string, row['hash'] as string]));
    },
    save(outcome, { version, decisions }, before) {
      inTransaction(database, () => {
        if (before.size === 0) {
          database.exec(`INSERT OR IGNORE INTO due SELECT program_id FROM clusters;
            DELETE FROM clusters; DELETE FROM conflicts; DELETE FROM resolved;`);
        }
        const courses = replaceClusters(database, outcome, before);
        keepRecords(database, outcome, courses, before);
        replaceConflicts(database, outcome);
        database
          .prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)')
          .run(basisFact, JSON.stringify({ version, decisions: [...decisions] }));
      });
    },
  };
}

/** Puts the new clusters of the affected records in place of the old ones; gives the course of each record. */
function replaceClusters(
  database: Database,
  { affected, changed, clusters }: ResolveOutcome,
  before: ReadonlyMap<string, ResolvedRecord>,
): Map<string, string> {
  const find = database.prepare('SELECT title, provider, records, edges FROM clusters WHERE program_id = ?');
  const remove = database.prepare('DELETE FROM clusters WHERE program_id = ?');
  const due = database.prepare('INSERT OR IGNORE INTO due VALUES (?)');
  const put = database.prepare(
    'INSERT OR REPLACE INTO clusters (program_id, title, provider, records, edges) VALUES (?, ?, ?, ?, ?)',
  );
  const old = new Set<string>();
  for (const key of affected) {
    const programId = before.get(key)?.programId;
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
    if (!isSame || records.some((key) => changed.has(key))) due.run(programId);
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
  before: ReadonlyMap<string, ResolvedRecord>,
): void {
  const remove = database.prepare('DELETE FROM resolved WHERE key = ?');
  const move = database.prepare('UPDATE resolved SET program_id = ? WHERE key = ?');
  const put = database.prepare(
    'INSERT OR REPLACE INTO resolved (key, hash, brin, kvk, blocking, program_id, names) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const key of affected) {
    const programId = courses.get(key);
    const last = before.get(key)?.programId;
    if (programId === undefined) remove.run(key);
    else if (last !== undefined && last !== programId) move.run(programId, key);
  }
  for (const { key, hash, brin, kvk, values, names } of known) {
    put.run(
      key,
      hash,
      brin,
      kvk,
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
      courses.get(key)!,
      names(),
    );
  }
}

function replaceConflicts(database: Database, { affected, conflicts }: ResolveOutcome): void {
  const remove = database.prepare('DELETE FROM conflicts WHERE owner = ?');
  const add = database.prepare(
    'INSERT INTO conflicts (owner, code, severity, records, message) VALUES (?, ?, ?, ?, ?)',
  );
  for (const key of affected) remove.run(key);
  for (const { code, severity, records, message } of conflicts) {
    add.run(records[0]!, code, severity, JSON.stringify(records), message);
  }
}
