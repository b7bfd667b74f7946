import type { Decision, Verdict } from '../model/decision.ts';
import { DecisionError } from '../model/decision-error.ts';
import { anchorKey } from '../model/program-id.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import type { AuditEntry } from '../store/audit-store.ts';
import type { Database } from '../store/database.ts';
import { createDecisionStore, type EntryOf } from '../store/decision-store.ts';
import { createPublishStore } from '../store/publish-store.ts';
import { createRecordStore } from '../store/record-store.ts';
import { takeDecision } from './take-decision.ts';

/** Who does something at the desk, when (ISO instant), and why. */
export interface Actor {
  readonly author: string;
  readonly reason: string;
  readonly at: string;
  readonly via: AuditEntry['via'];
}

/** A decision to take; records are named by their key, or by the id of the course that is named after them. */
export interface DecisionRequest {
  readonly verdict: Verdict;
  readonly records: readonly string[];
  readonly from?: readonly string[];
  readonly field?: string | null;
  readonly value?: Decision['value'];
  readonly until?: string | null;
}

/** What became of it: `isNew` is false when this very decision was there already. */
export interface Decided {
  readonly decision: Decision;
  readonly isNew: boolean;
}

/**
 * Takes a decision on the records as they are now, keeps it and logs it; the next run takes it up. Throws an Error, fit
 * for the person who decides, when a record is unknown or the decision makes no sense.
 */
export function decide(database: Database, request: DecisionRequest, actor: Actor): Decided {
  const { verdict, field = null, value = null, until = null, from = [] } = request;
  const { author, reason, at } = actor;
  const decision = takeDecision({
    ...{ verdict, field, value, until, author, reason, at },
    records: request.records.map((name) => recordNamed(name, database)),
    from: from.map((name) => recordNamed(name, database)),
  });
  return keep(database, decision, actor, 'decide');
}

/** Withdraws a decision; it stays in the list and changes nothing any more. Throws when there is none of that id. */
export function withdraw(database: Database, id: string, actor: Actor): Decided {
  const decision = createDecisionStore(database).find(id);
  if (decision === null) throw new DecisionError('UNKNOWN_DECISION', `no decision "${id}"`, id);
  if (decision.withdrawn !== null) return { decision, isNew: false };
  const { author, at, reason } = actor;
  return keep(database, { ...decision, withdrawn: { author, at, reason } }, actor, 'withdraw');
}

/**
 * Takes over decisions as they are (from a file in git), all of them or none; returns how many were new or changed, each
 * of which is logged.
 */
export const importDecisions = (database: Database, decisions: readonly Decision[], actor: Actor): number =>
  createDecisionStore(database).save(decisions, entryOf(actor, 'import'));

function keep(database: Database, decision: Decision, actor: Actor, what: string): Decided {
  const isNew = createDecisionStore(database).save([decision], entryOf(actor, what)) > 0;
  return { decision, isNew };
}

const entryOf =
  ({ author, at, via }: Actor, what: string): EntryOf =>
  (after, before) => ({ at, who: author, via, what, subject: after.id, before, after });

/** The record with this key, or the record that a course of this id is named after. */
function recordNamed(name: string, database: Database): ProgramRecord {
  const records = createRecordStore(database);
  if (name.includes(':')) {
    const [record] = records.findPrograms([name]);
    if (record === undefined) throw new DecisionError('UNKNOWN_RECORD', `no record ${name}`, name);
    return record;
  }
  const course = createPublishStore(database).cluster(name);
  if (course === null) throw new DecisionError('UNKNOWN_COURSE', `no course ${name}`, name);
  return records.programsByKey([anchorKey(course.records)])[0]!;
}
