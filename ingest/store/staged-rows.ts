/** The rows of a delivery that is coming in (`staged`) and those that it no longer has (`leaving`), in SQL. */
import type { FeedName } from '../model/codes.ts';
import type { Database } from './database.ts';

/** How many programs of a provider (or steps, of the source itself) there were and would be. */
export interface ProviderCount {
  readonly provider: string;
  readonly before: number;
  readonly after: number;
}

/** What a commit changed. */
export interface CommitCounters {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** What is kept of the last good data: whole parts, but for some rows, by `kind key`. */
export interface KeptRows {
  readonly parts: Set<string>;
  readonly gone: Map<string, readonly [kind: string, key: string]>;
}

/** Forgets what came in of a source. Returns whether that was anything. */
export function clearStaged(database: Database, source: FeedName): boolean {
  database.prepare('DELETE FROM leaving WHERE source = ?').run(source);
  const others = database.prepare('SELECT 1 FROM staged WHERE source <> ? LIMIT 1').get(source);
  // Without a condition SQLite gives whole pages back instead of taking row after row out.
  if (others === undefined) return database.prepare('DELETE FROM staged').run().changes !== 0;
  return database.prepare('DELETE FROM staged WHERE source = ?').run(source).changes !== 0;
}

/**
 * Works out which rows of the last good data leave: those of parts that are not kept and those that were let go, unless
 * they came in again. A row that came in and that a kept part says too stays when its edit is newer, by hash when
 * equal. Returns the hashes of rows that came in and were dropped, and the parts of which a row is both in one that came
 * in and in one that is kept. In a transaction.
 */
export function settleStaged(
  database: Database,
  source: FeedName,
  { parts, gone }: KeptRows,
): { readonly hashes: string[]; readonly contested: string[] } {
  database.prepare('DELETE FROM leaving WHERE source = ?').run(source);
  const leave = `INSERT OR IGNORE INTO leaving SELECT source, kind, key FROM records r WHERE source = ?1`;
  const isBack = 'EXISTS (SELECT 1 FROM staged s WHERE s.kind = r.kind AND s.key = r.key)';
  const known = database.prepare('SELECT DISTINCT part FROM records WHERE source = ?').all(source);
  const leavePart = database.prepare(`${leave} AND part = ?2 AND NOT ${isBack}`);
  for (const { part } of known as { part: string }[]) if (!parts.has(part)) leavePart.run(source, part);
  const leaveRow = database.prepare(`${leave} AND kind = ?2 AND key = ?3 AND NOT ${isBack}`);
  for (const [kind, key] of gone.values()) leaveRow.run(source, kind, key);
  if (parts.size === 0) return { hashes: [], contested: [] };
  const both = database
    .prepare(
      `SELECT s.kind, s.key, s.hash, s.part AS part, r.part AS other,
         r.edited > s.edited OR (r.edited = s.edited AND r.hash > s.hash) AS older FROM staged s JOIN records r ON r.kind = s.kind AND r.key = s.key
       WHERE s.source = ?1 AND r.source = ?1 AND r.part <> s.part AND r.part IN (SELECT value FROM json_each(?2))`,
    )
    .all(source, JSON.stringify([...parts])) as unknown as (Contested & { older: number })[];
  const drop = database.prepare('DELETE FROM staged WHERE kind = ? AND key = ?');
  const told = both.filter(({ kind, key }) => !gone.has(`${kind} ${key}`));
  const older = told.filter((row) => row.older === 1);
  for (const { kind, key } of older) drop.run(kind, key);
  return {
    hashes: older.map(({ hash }) => hash),
    contested: told.flatMap(({ part, other }) => [part, other]),
  };
}

/** A row that came in, of a key that a kept part (`other`) has too. */
interface Contested {
  readonly kind: string;
  readonly key: string;
  readonly hash: string;
  readonly part: string;
  readonly other: string;
}

/** Programs (or steps, of the source itself) per provider, in the last good data and in what it would become. */
export function countProviders(database: Database, source: FeedName): ProviderCount[] {
  return database
    .prepare(
      `SELECT provider, sum(before) AS before, sum(after) AS after FROM (
         SELECT provider, count(*) AS before, count(*) AS after FROM records
           WHERE source = ?1 AND kind <> 'unit' GROUP BY provider
         UNION ALL SELECT provider, 0, -1 FROM (${replacedRows})
         UNION ALL SELECT provider, 0, count(*) FROM staged WHERE source = ?1 AND kind <> 'unit' GROUP BY provider
       ) GROUP BY provider ORDER BY provider`,
    )
    .all(source) as unknown as ProviderCount[];
}

/** SQL of the programs and steps of source ?1 in the last good data that leave or come in again. */
export const replacedRows = `
  SELECT r.provider, r.facts FROM leaving l JOIN records r ON r.kind = l.kind AND r.key = l.key
    WHERE l.source = ?1 AND l.kind <> 'unit'
  UNION ALL
  SELECT r.provider, r.facts FROM staged s JOIN records r ON r.kind = s.kind AND r.key = s.key
    WHERE s.source = ?1 AND s.kind <> 'unit'`;

/**
 * Puts a provider's last good rows in place of what came. Returns the parts that had any of it, and the hashes of what
 * came. In a transaction.
 */
export function keepProvider(
  database: Database,
  source: FeedName,
  provider: string,
): { readonly parts: string[]; readonly hashes: string[] } {
  const own = "source = ?1 AND kind <> 'unit' AND provider = ?2";
  const keys = `SELECT kind, key FROM records WHERE ${own}`;
  const parts = database
    .prepare(`SELECT part FROM staged WHERE ${own} UNION SELECT part FROM records WHERE ${own}`)
    .all(source, provider) as { part: string }[];
  const dropped = [own, `(kind, key) IN (${keys})`].flatMap(
    (which) =>
      database.prepare(`DELETE FROM staged WHERE ${which} RETURNING hash`).all(source, provider) as {
        hash: string;
      }[],
  );
  database.prepare(`DELETE FROM leaving WHERE (kind, key) IN (${keys})`).run(source, provider);
  return { parts: parts.map(({ part }) => part), hashes: dropped.map(({ hash }) => hash) };
}

/** What taking the delivery would change. */
export function countChanges(database: Database, source: FeedName): CommitCounters {
  const { added, changed, removed, before } = database
    .prepare(
      `SELECT count(*) FILTER (WHERE r.key IS NULL) AS added,
              count(*) FILTER (WHERE r.key IS NOT NULL AND r.hash <> s.hash) AS changed,
              (SELECT count(*) FROM leaving WHERE source = ?1) AS removed,
              (SELECT count(*) FROM records WHERE source = ?1) AS before
       FROM staged s LEFT JOIN records r ON r.kind = s.kind AND r.key = s.key WHERE s.source = ?1`,
    )
    .get(source) as unknown as Omit<CommitCounters, 'unchanged'> & { before: number };
  return { added, changed, removed, unchanged: before - removed - changed };
}

/** Hashes of what the delivery takes away or replaces. */
export function hashesLeaving(database: Database, source: FeedName): string[] {
  const hashes = database
    .prepare(
      `SELECT r.hash FROM leaving l JOIN records r ON r.kind = l.kind AND r.key = l.key WHERE l.source = ?1
       UNION
       SELECT r.hash FROM staged s JOIN records r ON r.kind = s.kind AND r.key = s.key
         WHERE s.source = ?1 AND r.hash <> s.hash`,
    )
    .all(source) as { hash: string }[];
  return hashes.map(({ hash }) => hash);
}

/** Makes what came in the last good data. In a transaction. */
export function takeStaged(database: Database, source: FeedName): void {
  database
    .prepare('DELETE FROM records WHERE (kind, key) IN (SELECT kind, key FROM leaving WHERE source = ?)')
    .run(source);
  database
    .prepare(
      `INSERT OR REPLACE INTO records SELECT s.* FROM staged s
       LEFT JOIN records r ON r.kind = s.kind AND r.key = s.key
       WHERE s.source = ? AND (r.hash IS NOT s.hash OR r.part IS NOT s.part OR r.facts IS NOT s.facts)`,
    )
    .run(source);
  clearStaged(database, source);
}

/** More hashes than this are not looked up one by one. */
const manyHashes = 20_000;

/** Removes what nothing says any more: of these hashes, or of all (null). */
export function dropUnsaid(database: Database, hashes: ReadonlySet<string> | null): void {
  if (hashes?.size === 0) return;
  const said = 'SELECT hash FROM records UNION ALL SELECT hash FROM staged';
  if (hashes === null || hashes.size > manyHashes)
    database.exec(`DELETE FROM contents WHERE hash NOT IN (${said})`);
  else {
    const some = 'SELECT value FROM json_each(?1)';
    database
      .prepare(
        `DELETE FROM contents WHERE hash IN (${some}) AND hash NOT IN
           (SELECT hash FROM records WHERE hash IN (${some}) UNION ALL SELECT hash FROM staged WHERE hash IN (${some}))`,
      )
      .run(JSON.stringify([...hashes]));
  }
}
