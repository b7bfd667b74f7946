import { codeHash } from './lib/code-hash.ts';
import { evidenceOf, type Evidence } from './merge/evidence.ts';
import { resolveChanges } from './merge/resolve-changes.ts';
import { recordsOf, type Decision } from './model/decision.ts';
import type { Database } from './store/database.ts';
import { createRecordStore } from './store/record-store.ts';
import { createResolveStore } from './store/resolve-store.ts';

/** What clusters follow from besides records and decisions. */
const rules = ['ingest/merge', 'ingest/model', 'ingest/lib'];

/**
 * Brings the clusters and the resolver's conflicts in the database up to date with records and decisions: only what
 * changed since the last time and all that is connected with it, or everything when the rules are others.
 */
export function resolveStage(database: Database, decisions: readonly Decision[]): void {
  const store = createResolveStore(database);
  const version = codeHash(rules);
  const asJson = new Map(decisions.map((decision) => [decision.id, JSON.stringify(decision)]));
  const outcome = resolveChanges({
    before: store.resolved(version),
    evidence: evidenceIn(database),
    decisions,
    redecided: recordsOfChanged(store.decisions(), asJson),
  });
  store.save(outcome, { version, decisions: asJson });
}

function evidenceIn(database: Database): (keys: readonly string[] | null) => Iterable<Evidence> {
  const records = createRecordStore(database);
  return function* evidence(keys) {
    if (keys === null) for (const record of records.programs()) yield evidenceOf(record);
    else for (const key of keys) yield* records.findPrograms([key]).map(evidenceOf);
  };
}

/** Records that decisions are about which only one of the two has, or which differ. */
function recordsOfChanged(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const changed = [
    ...[...before].filter(([id, json]) => now.get(id) !== json),
    ...[...now].filter(([id, json]) => before.get(id) !== json),
  ];
  return changed.flatMap(([, json]) => recordsOf(JSON.parse(json) as Decision));
}
