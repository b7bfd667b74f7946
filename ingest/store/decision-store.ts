import { decisionSchema, type Decision } from '../model/decision.ts';
import { createAuditStore, type NewAuditEntry } from './audit-store.ts';
import { inTransaction, type Database } from './database.ts';
import { raiseRevision } from './revision.ts';

/** What people decided. Every change raises the revision, so that the next run merges and publishes again. */
export interface DecisionStore {
  /** All decisions, also withdrawn ones, in the order they were taken. */
  all(): Decision[];
  /**
   * Adds decisions, or replaces those with the same id, with what the log is told of each that is new or changed: all of
   * it in one transaction, so that a process that is killed leaves no decision without its entry. Returns how many
   * were new or changed.
   */
  save(decisions: readonly Decision[], entryOf: EntryOf): number;
  /** The decision with this id, null when there is none. */
  find(id: string): Decision | null;
}

/** What the log is told of a decision, and of what stood there before (null: nothing). */
export type EntryOf = (after: Decision, before: Decision | null) => NewAuditEntry;

/** The decisions in the database. */
export function createDecisionStore(database: Database): DecisionStore {
  const parse = (json: unknown): Decision => decisionSchema.parse(JSON.parse(json as string));
  const find = database.prepare('SELECT json FROM decisions WHERE id = ?');
  const audit = createAuditStore(database);
  const put = database.prepare('INSERT OR REPLACE INTO decisions (id, at, json) VALUES (?, ?, ?)');
  return {
    all: () =>
      database
        .prepare('SELECT json FROM decisions ORDER BY at, id')
        .all()
        .map(({ json }) => parse(json)),
    save: (decisions, entryOf) =>
      inTransaction(database, () => {
        let changed = 0;
        for (const decision of decisions) {
          const json = JSON.stringify(decision);
          const before = find.get(decision.id)?.['json'];
          if (before === json) continue;
          put.run(decision.id, decision.at, json);
          audit.add(entryOf(decision, before === undefined ? null : parse(before)));
          changed += 1;
        }
        if (changed > 0) raiseRevision(database);
        return changed;
      }),
    find: (id) => {
      const row = find.get(id);
      return row === undefined ? null : parse(row['json']);
    },
  };
}
