import type { Database } from './database.ts';
import { inTransaction } from './database.ts';
import { countProviderFacts, type ProviderFacts } from './provider-facts.ts';
import { raiseRevision } from './revision.ts';
import type { FeedName } from '../model/codes.ts';
import type { Issue } from '../model/issue.ts';

/** A row on its way in. `edited` decides between two rows of one key; '' when the source does not say. */
export interface StagedRow {
  readonly kind: 'program' | 'step' | 'unit';
  readonly key: string;
  readonly part: string;
  readonly provider: string;
  readonly edited: string;
  /** Of what the source says; equal hashes mean equal `json`. */
  readonly hash: string;
  /** What the record has, from `factBits`; 0 where that is no question. */
  readonly facts: number;
  /** What the record says; null when the last good data has this hash for this key (`knows`). */
  readonly json: string | null;
}

/** How many programs of a provider (or steps, of the source itself) there were and would be. */
export interface ProviderCount {
  readonly provider: string;
  readonly before: number;
  readonly after: number;
}

/**
 * A part as it came: the same as last time, or read, with the fingerprint to know it by next time (null: not to be
 * taken for known, as some of it was refused).
 */
export type PartState =
  | 'unchanged'
  | {
      readonly fingerprint: string | null;
      /** Days for which the mapping holds: from, inclusive, and until, exclusive; absent: always. */
      readonly holds?: { readonly from: string; readonly until: string };
    };

/** What a commit changed. */
export interface CommitCounters {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/**
 * One source's delivery while it comes in. Nothing of it is visible before `commit`, which is one transaction: a
 * kill at any moment leaves the last good data.
 */
export interface Staging {
  /** Whether the last good data has this key with this hash: then what it says need not be given again. */
  knows(kind: StagedRow['kind'], key: string, hash: string): boolean;
  /** Adds a row. Returns false when its key was there already; then the newest edit stays, by hash when equal. */
  add(row: StagedRow): boolean;
  /** Forgets what came of a part. */
  dropPart(part: string): void;
  /** Takes over the last good rows of a part. */
  keepPart(part: string): void;
  /** Programs (or steps) per provider, before and after, for the guards. */
  providerCounts(): ProviderCount[];
  /** What the programs (or steps) of each provider have, before and after. */
  providerFacts(): ProviderFacts[];
  /** Puts a provider's last good programs in place of what came. Returns the parts that had any of it. */
  keepProvider(provider: string): string[];
  /** Makes the delivery the last good data. */
  commit(delivery: {
    readonly parts: ReadonlyMap<string, PartState>;
    readonly issues: ReadonlyMap<string, readonly Issue[]>;
    readonly takenAt: string;
    readonly seenOn: string;
  }): CommitCounters;
  /** Forgets everything that came. */
  discard(): void;
}

const flushAt = 2_000;

/** Starts a delivery of `source`; what an interrupted one left is dropped. */
export function beginStaging(database: Database, source: FeedName): Staging {
  const statements = {
    find: database.prepare('SELECT 1 FROM staged WHERE kind = ? AND key = ?'),
    known: database.prepare('SELECT 1 FROM records WHERE kind = ? AND key = ? AND hash = ? AND source = ?'),
    say: database.prepare('INSERT OR IGNORE INTO contents (hash, json) VALUES (?, ?)'),
    add: database.prepare(`
      INSERT INTO staged (source, kind, key, part, provider, edited, hash, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (kind, key) DO UPDATE SET part = excluded.part, provider = excluded.provider,
        edited = excluded.edited, hash = excluded.hash, facts = excluded.facts
      WHERE excluded.edited > edited OR (excluded.edited = edited AND excluded.hash > hash)`),
    dropPart: database.prepare('DELETE FROM staged WHERE source = ? AND part = ?'),
    keepPart: database.prepare(
      'INSERT OR IGNORE INTO staged SELECT * FROM records WHERE source = ? AND part = ?',
    ),
    discard: database.prepare('DELETE FROM staged WHERE source = ?'),
  };
  if (statements.discard.run(source).changes > 0) dropUnsaid(database);

  // Sources yield one record at a time; single commits would cost most of the time.
  let waiting: StagedRow[] = [];
  const waitingKeys = new Set<string>();
  const flush = (): void => {
    if (waiting.length === 0) return;
    inTransaction(database, () => {
      for (const row of waiting) {
        const { kind, key, part, provider, edited, hash, facts, json } = row;
        if (json !== null) statements.say.run(hash, json);
        statements.add.run(source, kind, key, part, provider, edited, hash, facts);
      }
    });
    waiting = [];
    waitingKeys.clear();
  };

  return {
    knows: (kind, key, hash) => statements.known.get(kind, key, hash, source) !== undefined,
    add(row) {
      const id = `${row.kind} ${row.key}`;
      const isNew = !waitingKeys.has(id) && statements.find.get(row.kind, row.key) === undefined;
      waiting.push(row);
      waitingKeys.add(id);
      if (waiting.length >= flushAt) flush();
      return isNew;
    },
    dropPart(part) {
      flush();
      statements.dropPart.run(source, part);
    },
    keepPart(part) {
      flush();
      statements.keepPart.run(source, part);
    },
    providerCounts() {
      flush();
      return database
        .prepare(
          `SELECT provider, sum(before) AS before, sum(after) AS after FROM (
             SELECT provider, count(*) AS before, 0 AS after FROM records WHERE source = ?1 AND kind <> 'unit' GROUP BY provider
             UNION ALL
             SELECT provider, 0, count(*) FROM staged WHERE source = ?1 AND kind <> 'unit' GROUP BY provider
           ) GROUP BY provider ORDER BY provider`,
        )
        .all(source) as unknown as ProviderCount[];
    },
    providerFacts() {
      flush();
      return countProviderFacts(database, source);
    },
    keepProvider(provider) {
      flush();
      return inTransaction(database, () => {
        const parts = database
          .prepare(
            `SELECT part FROM staged WHERE source = ?1 AND kind <> 'unit' AND provider = ?2
             UNION SELECT part FROM records WHERE source = ?1 AND kind <> 'unit' AND provider = ?2`,
          )
          .all(source, provider) as { part: string }[];
        database
          .prepare("DELETE FROM staged WHERE source = ? AND kind <> 'unit' AND provider = ?")
          .run(source, provider);
        database
          .prepare(
            `INSERT OR REPLACE INTO staged SELECT * FROM records WHERE source = ? AND kind <> 'unit' AND provider = ?`,
          )
          .run(source, provider);
        return parts.map(({ part }) => part);
      });
    },
    commit(delivery) {
      flush();
      return inTransaction(database, () => {
        const counters = changes(database, source);
        database
          .prepare(
            `DELETE FROM records WHERE source = ? AND NOT EXISTS
               (SELECT 1 FROM staged s WHERE s.kind = records.kind AND s.key = records.key)`,
          )
          .run(source);
        database
          .prepare(
            `INSERT OR REPLACE INTO records SELECT s.* FROM staged s
             LEFT JOIN records r ON r.kind = s.kind AND r.key = s.key
             WHERE s.source = ? AND (r.hash IS NOT s.hash OR r.part IS NOT s.part OR r.facts IS NOT s.facts)`,
          )
          .run(source);
        statements.discard.run(source);
        if (counters.changed + counters.removed > 0) dropUnsaid(database);
        writeParts(database, source, delivery);
        if (counters.added + counters.changed + counters.removed > 0) raiseRevision(database);
        return counters;
      });
    },
    discard() {
      waiting = [];
      waitingKeys.clear();
      if (statements.discard.run(source).changes > 0) dropUnsaid(database);
    },
  };
}

/** Removes what nothing says any more. */
function dropUnsaid(database: Database): void {
  database.exec(
    'DELETE FROM contents WHERE hash NOT IN (SELECT hash FROM records UNION ALL SELECT hash FROM staged)',
  );
}

function changes(database: Database, source: FeedName): CommitCounters {
  return database
    .prepare(
      `SELECT count(*) FILTER (WHERE r.key IS NULL) AS added,
              count(*) FILTER (WHERE r.key IS NOT NULL AND r.hash <> s.hash) AS changed,
              count(*) FILTER (WHERE r.hash = s.hash) AS unchanged,
              (SELECT count(*) FROM records o WHERE o.source = ?1 AND NOT EXISTS
                 (SELECT 1 FROM staged t WHERE t.kind = o.kind AND t.key = o.key)) AS removed
       FROM staged s LEFT JOIN records r ON r.kind = s.kind AND r.key = s.key WHERE s.source = ?1`,
    )
    .get(source) as unknown as CommitCounters;
}

function writeParts(
  database: Database,
  source: FeedName,
  { parts, issues, takenAt, seenOn }: Parameters<Staging['commit']>[0],
): void {
  const known = database.prepare('SELECT part FROM parts WHERE source = ?').all(source) as { part: string }[];
  const kept = database.prepare('SELECT 1 FROM records WHERE source = ? AND part = ? LIMIT 1');
  const forget = database.prepare('DELETE FROM parts WHERE source = ? AND part = ?');
  const forgetIssues = database.prepare('DELETE FROM issues WHERE source = ? AND part = ?');
  for (const { part } of known) {
    if (!parts.has(part) && kept.get(source, part) === undefined) forget.run(source, part);
  }
  const take = database.prepare(
    `INSERT INTO parts (source, part, fingerprint, taken_at, seen_on, holds_from, holds_until)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET
       fingerprint = ?3, taken_at = ?4, seen_on = ?5, holds_from = ?6, holds_until = ?7`,
  );
  const seen = database.prepare('UPDATE parts SET seen_on = ? WHERE source = ? AND part = ?');
  for (const [part, state] of parts) {
    if (state === 'unchanged') seen.run(seenOn, source, part);
    else {
      const { fingerprint, holds } = state;
      take.run(source, part, fingerprint ?? '', takenAt, seenOn, holds?.from ?? null, holds?.until ?? null);
    }
  }
  const addIssue = database.prepare(
    'INSERT INTO issues (source, part, severity, code, record_key, field, value, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const [part, found] of issues) {
    forgetIssues.run(source, part);
    for (const { severity, code, recordKey, field, value, message } of found) {
      addIssue.run(source, part, severity, code, recordKey, field, value, message);
    }
  }
  database
    .prepare(
      `DELETE FROM issues WHERE source = ?1 AND part <> '' AND part NOT IN (SELECT part FROM parts WHERE source = ?1)`,
    )
    .run(source);
}
