import { pinnableFields, pinnedOn, pinOf } from '../merge/course-decisions.ts';
import { evidenceOf } from '../merge/evidence.ts';
import { seenValues } from '../merge/seen-values.ts';
import { decisionSchema, isPair, recordsOf, type Decision, type Verdict } from '../model/decision.ts';
import { DecisionError } from '../model/decision-error.ts';
import { decisionId } from '../model/program-id.ts';
import type { ProgramRecord } from '../model/program-record.ts';

/** What somebody decides; the values it is taken on are read from the records. */
export interface DecisionDraft {
  readonly verdict: Verdict;
  readonly records: readonly ProgramRecord[];
  /** The other side of a `different`; empty: `records` are meant among themselves. */
  readonly from: readonly ProgramRecord[];
  readonly field: string | null;
  readonly value: Decision['value'];
  readonly until: string | null;
  readonly author: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
}

/**
 * Makes a decision of a draft. Throws a DecisionError when it makes no sense: a record with
 * itself, or a field that cannot be pinned to that value.
 */
export function takeDecision(draft: DecisionDraft): Decision {
  const { verdict, field, author, at } = draft;
  const [records = [], from = []] = [draft.records, draft.from]
    .map((side) => side.map(({ key }) => key).toSorted())
    // The same split written from its other side is the same decision.
    .toSorted((a, b) => (b.length === 0 || (a.length > 0 && a[0]! < b[0]!) ? -1 : 1));
  const all = [...draft.records, ...draft.from].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (isPair(verdict) && new Set(recordsOf({ records, from })).size < all.length) {
    throw new DecisionError('SAME_RECORD', 'the two are one and the same record');
  }
  const parsed = decisionSchema.safeParse({
    id: decisionId([verdict, ...records, ...(from.length === 0 ? [] : ['from', ...from]), field, author, at]),
    ...{ verdict, records, from, field, author, at },
    value: draft.value,
    until: draft.until,
    reason: draft.reason,
    seen: Object.fromEntries(all.map((record) => [record.key, seenOf(record, field)])),
    withdrawn: null,
  });
  if (!parsed.success) throw new DecisionError('INVALID', parsed.error.issues[0]!.message);
  if (verdict === 'pin' && pinOf(parsed.data) === null) {
    throw new DecisionError(
      'WRONG_VALUE',
      `${field} cannot be pinned to that value; fields: ${pinnableFields.join(', ')}`,
      field ?? '',
    );
  }
  return parsed.data;
}

function seenOf(record: ProgramRecord, field: string | null): Record<string, string | null> {
  const pinned = pinnableFields.find((name) => name === field);
  return pinned === undefined ? seenValues(evidenceOf(record)) : pinnedOn(record, pinned);
}
