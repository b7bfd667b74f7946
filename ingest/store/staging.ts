import type { Database } from './database.ts';
import { inTransaction } from './database.ts';
import { forgetFingerprints, writeParts, type TakenParts } from './part-store.ts';
import { countProviderFacts, type ProviderFacts } from './provider-facts.ts';
import { raiseRevision } from './revision.ts';
import type { CommitCounters, KeptRows, ProviderCount } from './staged-rows.ts';
import {
  clearStaged,
  countChanges,
  countProviders,
  dropUnsaid,
  hashesLeaving,
  keepProvider,
  settleStaged,
  takeStaged,
} from './staged-rows.ts';
import type { FeedName } from '../model/codes.ts';

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

/**
 * One source's delivery while it comes in: what is new or said again, on top of what is kept of the last good data.
 * Nothing of it is visible before `commit`, which is one transaction: a kill at any moment leaves the last good data.
 * What a part that is kept costs does not depend on its size.
 */
export interface Staging {
  /** Whether the last good data has this key with this hash: then what it says need not be given again. */
  knows(kind: StagedRow['kind'], key: string, hash: string): boolean;
  /** Adds a row. Returns false when its key was there already; then the newest edit stays, by hash when equal. */
  add(row: StagedRow): boolean;
  /** Forgets what came of a part. */
  dropPart(part: string): void;
  /** Keeps the last good rows of a part, but for those that are added anew or let go. */
  keepPart(part: string): void;
  /** Lets a row of a part that is kept go. */
  letGo(kind: StagedRow['kind'], key: string): void;
  /** Programs (or steps) per provider, before and after, for the guards. */
  providerCounts(): ProviderCount[];
  /** What the programs (or steps) of each provider have, before and after. */
  providerFacts(): ProviderFacts[];
  /** Puts a provider's last good programs in place of what came. Returns the parts that had any of it. */
  keepProvider(provider: string): string[];
  /** Makes the delivery the last good data. */
  commit(delivery: TakenParts): CommitCounters;
  /** Forgets everything that came. */
  discard(): void;
}

const flushAt = 2_000;

/** Starts a delivery of `source`; what an interrupted one left is dropped. */
export function beginStaging(database: Database, source: FeedName): Staging {
  const statements = {
    find: database.prepare('SELECT hash, part FROM staged WHERE kind = ? AND key = ?'),
    partOf: database.prepare('SELECT part FROM records WHERE kind = ? AND key = ? AND source = ?'),
    known: database.prepare('SELECT 1 FROM records WHERE kind = ? AND key = ? AND hash = ? AND source = ?'),
    say: database.prepare('INSERT OR IGNORE INTO contents (hash, json) VALUES (?, ?)'),
    add: database.prepare(`
      INSERT INTO staged (source, kind, key, part, provider, edited, hash, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (kind, key) DO UPDATE SET part = excluded.part, provider = excluded.provider,
        edited = excluded.edited, hash = excluded.hash, facts = excluded.facts
      WHERE excluded.edited > edited OR (excluded.edited = edited AND excluded.hash > hash)`),
    dropPart: database.prepare('DELETE FROM staged WHERE source = ? AND part = ? RETURNING hash'),
  };
  const kept: KeptRows = { parts: new Set(), gone: new Map() };
  if (clearStaged(database, source)) dropUnsaid(database, null);

  // Sources yield one record at a time; single commits would cost most of the time.
  let waiting: StagedRow[] = [];
  const waitingRows = new Map<string, Pick<StagedRow, 'hash' | 'part'>>();
  /** Hashes of texts that nothing may say any more, beside those of rows that leave or change. */
  const unsaid = new Set<string>();
  /** Parts that say a key which another part says too. */
  const contested = new Set<string>();
  let isSettled = false;
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
    waitingRows.clear();
  };
  const forget = (hashes: readonly string[]): void => hashes.forEach((hash) => unsaid.add(hash));
  const settle = (): void => {
    flush();
    if (isSettled) return;
    const settled = inTransaction(database, () => settleStaged(database, source, kept));
    forget(settled.hashes);
    for (const part of settled.contested) contested.add(part);
    isSettled = true;
  };
  /** Whether a part that is kept has this key: two parts then say it. */
  const isKept = ({ kind, key, part }: StagedRow): boolean => {
    if (kept.parts.size === 0 || kept.gone.has(`${kind} ${key}`)) return false;
    const known = statements.partOf.get(kind, key, source) as { part: string } | undefined;
    return known !== undefined && known.part !== part && kept.parts.has(known.part);
  };

  return {
    knows: (kind, key, hash) => statements.known.get(kind, key, hash, source) !== undefined,
    add(row) {
      const id = `${row.kind} ${row.key}`;
      const staged =
        waitingRows.get(id) ??
        (statements.find.get(row.kind, row.key) as { hash: string; part: string } | undefined) ??
        null;
      if (staged !== null) {
        forget([staged.hash, row.hash]);
        if (staged.part !== row.part) contested.add(staged.part).add(row.part);
      }
      waiting.push(row);
      waitingRows.set(id, row);
      isSettled = false;
      if (waiting.length >= flushAt) flush();
      return staged === null && !isKept(row);
    },
    dropPart(part) {
      flush();
      isSettled = false;
      forget((statements.dropPart.all(source, part) as { hash: string }[]).map(({ hash }) => hash));
    },
    keepPart(part) {
      isSettled = false;
      kept.parts.add(part);
    },
    letGo(kind, key) {
      isSettled = false;
      kept.gone.set(`${kind} ${key}`, [kind, key]);
    },
    providerCounts() {
      settle();
      return countProviders(database, source);
    },
    providerFacts() {
      settle();
      return countProviderFacts(database, source);
    },
    keepProvider(provider) {
      settle();
      const { parts, hashes } = inTransaction(database, () => keepProvider(database, source, provider));
      forget(hashes);
      return parts;
    },
    commit(delivery) {
      settle();
      return inTransaction(database, () => {
        const counters = countChanges(database, source);
        forget(hashesLeaving(database, source));
        takeStaged(database, source);
        dropUnsaid(database, unsaid);
        writeParts(database, source, delivery);
        forgetFingerprints(database, source, contested);
        if (counters.added + counters.changed + counters.removed > 0) raiseRevision(database);
        return counters;
      });
    },
    discard() {
      waiting = [];
      waitingRows.clear();
      if (clearStaged(database, source)) dropUnsaid(database, null);
    },
  };
}
