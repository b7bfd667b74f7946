import { pinnableFields, pinnedOn, pinOf } from './merge/course-decisions.ts';
import { evidenceOf } from './merge/evidence.ts';
import { seenValues } from './merge/seen-values.ts';
import { isPair, type Decision, type Verdict } from './model/decision.ts';
import { decisionId } from './model/program-id.ts';
import type { ProgramRecord } from './model/program-record.ts';

/** What somebody decides; the values it is taken on are read from the records. */
export interface DecisionDraft {
  readonly verdict: Verdict;
  readonly records: readonly ProgramRecord[];
  readonly field: string | null;
  readonly value: Decision['value'];
  readonly until: string | null;
  readonly author: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
}

/**
 * Makes a decision of a draft. Throws an Error, fit for the person who decides, when it makes no sense: a record with
 * itself, or a field that cannot be pinned to that value.
 */
export function takeDecision(draft: DecisionDraft): Decision {
  const { verdict, field, author, at } = draft;
  const records = draft.records.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const keys = records.map(({ key }) => key);
  if (isPair(verdict) && keys[0] === keys[1]) throw new Error('the two are one and the same record');
  const decision: Decision = {
    id: decisionId([verdict, ...keys, field, author, at]),
    verdict,
    records: keys,
    field,
    value: draft.value,
    until: draft.until,
    author,
    at,
    reason: draft.reason,
    seen: Object.fromEntries(records.map((record) => [record.key, seenOf(record, field)])),
    withdrawn: null,
  };
  if (verdict === 'pin' && pinOf(decision) === null) {
    throw new Error(`${field} cannot be pinned to that value; fields: ${pinnableFields.join(', ')}`);
  }
  return decision;
}

function seenOf(record: ProgramRecord, field: string | null): Record<string, string | null> {
  const pinned = pinnableFields.find((name) => name === field);
  return pinned === undefined ? seenValues(evidenceOf(record)) : pinnedOn(record, pinned);
}
