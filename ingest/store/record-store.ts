import type { FeedName } from '../model/codes.ts';
import type { Issue } from '../model/issue.ts';
import type { PathStep } from '../model/path-step.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import type { ProgramUnit } from '../model/program-unit.ts';
import type { Database } from './database.ts';
import { revisionOf } from './revision.ts';

/** Reads the last good data. Rows were validated when they were stored, so they are trusted here. */
export interface RecordStore {
  /** Whether a part was taken with this fingerprint and its mapping still holds on `today`. */
  hasPart(source: FeedName, part: string, fingerprint: string, today: string): boolean;
  /** What a source wrote down about a part; null when there is none, or the fingerprint does not begin like this. */
  memo(source: FeedName, part: string, beginsWith: string): Uint8Array | null;
  /** Every program record, one at a time, by key. */
  programs(): IterableIterator<ProgramRecord>;
  /** The records of one cluster, in the order of `keys`. */
  programsByKey(keys: readonly string[]): ProgramRecord[];
  /** The records with these keys that are there, in the order of `keys`. */
  findPrograms(keys: Iterable<string>): ProgramRecord[];
  /** Number of programs, or steps, of each source that has any. */
  sizes(): Partial<Record<FeedName, number>>;
  /** All steps of ontwikkelpaden and all units; both are small. */
  steps(): PathStep[];
  units(): ProgramUnit[];
  /** Day each part was last delivered, by `source part`. */
  lastSeen(): Map<string, string>;
  /** The part a record came in. */
  partOf(key: string): string;
  /** Day a record was last delivered. */
  lastSeenOf(key: string): string;
  issues(): IterableIterator<Issue>;
  /** Raised by every commit that changed a record: equal when nothing changed. */
  revision(): number;
}

/** Reader of the last good data. */
export function createRecordStore(database: Database): RecordStore {
  const hasPart = database.prepare(
    `SELECT 1 FROM parts WHERE source = ? AND part = ? AND fingerprint = ?
       AND (holds_from IS NULL OR (holds_from <= ?4 AND ?4 < holds_until))`,
  );
  const memo = database.prepare(
    'SELECT fingerprint, memo FROM memos JOIN parts USING (source, part) WHERE source = ? AND part = ?',
  );
  const says = 'FROM records JOIN contents USING (hash) WHERE kind =';
  const byKey = database.prepare(`SELECT json ${says} 'program' AND key = ?`);
  const partOf = database.prepare("SELECT part FROM records WHERE kind = 'program' AND key = ?");
  const seen = database.prepare(
    `SELECT seen_on FROM records JOIN parts USING (source, part) WHERE kind = 'program' AND key = ?`,
  );
  const all = <Value>(kind: string): Value[] =>
    (database.prepare(`SELECT json ${says} ? ORDER BY key`).all(kind) as { json: string }[]).map(
      ({ json }) => JSON.parse(json) as Value,
    );

  return {
    hasPart: (source, part, fingerprint, today) =>
      hasPart.get(source, part, fingerprint, today) !== undefined,
    memo: (source, part, beginsWith) => {
      const row = memo.get(source, part) as { fingerprint: string; memo: Uint8Array } | undefined;
      return row?.fingerprint.startsWith(beginsWith) === true ? row.memo : null;
    },
    *programs() {
      const rows = database.prepare(`SELECT json ${says} 'program' ORDER BY key`).iterate();
      for (const row of rows) yield JSON.parse(row['json'] as string) as ProgramRecord;
    },
    programsByKey: (keys) =>
      keys.map((key) => {
        const row = byKey.get(key) as { json: string } | undefined;
        if (row === undefined) throw new Error(`no record ${key}`);
        return JSON.parse(row.json) as ProgramRecord;
      }),
    findPrograms: (keys) =>
      [...keys].flatMap((key) => {
        const row = byKey.get(key) as { json: string } | undefined;
        return row === undefined ? [] : [JSON.parse(row.json) as ProgramRecord];
      }),
    sizes: () =>
      Object.fromEntries(
        database
          .prepare(
            "SELECT source, count(*) AS n FROM records WHERE kind IN ('program', 'step') GROUP BY source",
          )
          .all()
          .map((row) => [row['source'] as FeedName, row['n'] as number]),
      ),
    steps: () => all<PathStep>('step'),
    units: () => all<ProgramUnit>('unit'),
    lastSeen: () => {
      const rows = database.prepare('SELECT source, part, seen_on FROM parts').all();
      return new Map(rows.map((row) => [`${row['source']} ${row['part']}`, row['seen_on'] as string]));
    },
    partOf: (key) => {
      const row = partOf.get(key) as { part: string } | undefined;
      if (row === undefined) throw new Error(`no record ${key}`);
      return row.part;
    },
    lastSeenOf: (key) => {
      const row = seen.get(key) as { seen_on: string } | undefined;
      if (row === undefined) throw new Error(`no record ${key}`);
      return row.seen_on;
    },
    *issues() {
      const rows = database
        .prepare(
          `SELECT source, severity, code, record_key AS recordKey, field, value, message FROM issues
           ORDER BY source, part, rowid`,
        )
        .iterate();
      for (const row of rows) yield { ...row } as unknown as Issue;
    },
    revision: () => revisionOf(database),
  };
}
