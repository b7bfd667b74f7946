import type { FeedName } from '../model/codes.ts';
import type { Issue } from '../model/issue.ts';
import type { Database } from './database.ts';

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
      /** What the source wants to know when it reads the part the next time; only kept with a fingerprint. */
      readonly memo?: Uint8Array;
    };

/** The parts of a delivery that is taken. */
export interface TakenParts {
  readonly parts: ReadonlyMap<string, PartState>;
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  readonly takenAt: string;
  readonly seenOn: string;
}

/** Writes down which parts were taken, what is wrong with them, and what their source keeps of them. In a transaction. */
export function writeParts(
  database: Database,
  source: FeedName,
  { parts, issues, takenAt, seenOn }: TakenParts,
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
  const forgetMemo = database.prepare('DELETE FROM memos WHERE source = ? AND part = ?');
  const addMemo = database.prepare('INSERT INTO memos (source, part, memo) VALUES (?, ?, ?)');
  const seen = database.prepare('UPDATE parts SET seen_on = ? WHERE source = ? AND part = ?');
  for (const [part, state] of parts) {
    if (state === 'unchanged') seen.run(seenOn, source, part);
    else {
      const { fingerprint, holds, memo } = state;
      take.run(source, part, fingerprint ?? '', takenAt, seenOn, holds?.from ?? null, holds?.until ?? null);
      forgetMemo.run(source, part);
      if (memo !== undefined && fingerprint !== null) addMemo.run(source, part, memo);
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
  database
    .prepare('DELETE FROM memos WHERE source = ?1 AND part NOT IN (SELECT part FROM parts WHERE source = ?1)')
    .run(source);
}

/**
 * Lets parts be read again the next time, whole, whatever they are then: of a key that two parts say only one row is kept,
 * and when that goes the other part must say it again. In a transaction.
 */
export function forgetFingerprints(database: Database, source: FeedName, parts: Iterable<string>): void {
  const forget = database.prepare("UPDATE parts SET fingerprint = '' WHERE source = ? AND part = ?");
  const forgetMemo = database.prepare('DELETE FROM memos WHERE source = ? AND part = ?');
  for (const part of parts) {
    forget.run(source, part);
    forgetMemo.run(source, part);
  }
}
