import { decisionSchema, type Decision } from '../model/decision.ts';
import { inTransaction, type Database } from './database.ts';
import { raiseRevision } from './revision.ts';

/** What people decided. Every change raises the revision, so that the next run merges and publishes again. */
export interface DecisionStore {
  /** All decisions, also withdrawn ones, in the order they were taken. */
  all(): Decision[];
  /** Adds decisions, or replaces those with the same id; returns how many were new or changed. */
  save(decisions: readonly Decision[]): number;
  /** The decision with this id, null when there is none. */
  find(id: string): Decision | null;
}

/** The decisions in the database. */
export function createDecisionStore(database: Database): DecisionStore {
  const parse = (json: unknown): Decision => decisionSchema.parse(JSON.parse(json as string));
  const find = database.prepare('SELECT json FROM decisions WHERE id = ?');
  const put = database.prepare('INSERT OR REPLACE INTO decisions (id, at, json) VALUES (?, ?, ?)');
  return {
    all: () =>
      database
        .prepare('SELECT json FROM decisions ORDER BY at, id')
        .all()
        .map(({ json }) => parse(json)),
    save: (decisions) =>
      inTransaction(database, () => {
        let changed = 0;
        for (const decision of decisions) {
          const json = JSON.stringify(decision);
          if (find.get(decision.id)?.['json'] === json) continue;
          put.run(decision.id, decision.at, json);
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
