import type { EdgeKind } from '../model/edge.ts';
import { createAuditStore, type NewAuditEntry } from './audit-store.ts';
import { inTransaction, type Database } from './database.ts';

/** What a person said of a merged pair: rightly one course, wrongly, or not to be said. */
export interface Judgement {
  readonly kind: EdgeKind;
  readonly a: string;
  readonly b: string;
  readonly verdict: 'right' | 'wrong' | 'unsure';
  readonly author: string;
  /** ISO instant. */
  readonly at: string;
}

/** Judgements of sampled pairs; of one pair and kind of evidence the last one stays. */
export interface JudgementStore {
  /** Keeps one, with what the log is told of it, in one transaction. */
  save(judgement: Judgement, entry: NewAuditEntry): void;
  find(kind: EdgeKind, a: string, b: string): Judgement | null;
  all(): Judgement[];
}

/** The judgements in the database. */
export function createJudgementStore(database: Database): JudgementStore {
  return {
    save({ kind, a, b, verdict, author, at }, entry) {
      inTransaction(database, () => {
        database
          .prepare(
            'INSERT OR REPLACE INTO judgements (kind, a, b, verdict, author, at) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(kind, a, b, verdict, author, at);
        createAuditStore(database).add(entry);
      });
    },
    find(kind, a, b) {
      const row = database
        .prepare('SELECT * FROM judgements WHERE kind = ? AND a = ? AND b = ?')
        .get(kind, a, b);
      return row === undefined ? null : ({ ...row } as unknown as Judgement);
    },
    all: () =>
      database
        .prepare('SELECT * FROM judgements ORDER BY kind, a, b')
        .all()
        .map((row) => ({ ...row }) as unknown as Judgement),
  };
}
