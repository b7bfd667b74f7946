import { pinnableFields, pinnedOn } from '../merge/course-decisions.ts';
import { evidenceOf } from '../merge/evidence.ts';
import { isAsSeen, seenValues } from '../merge/seen-values.ts';
import { recordsOf, type Decision } from '../model/decision.ts';
import type { RecordOf } from './kept-records.ts';
import type { QuestionDraft } from './question.ts';

/** Live decisions that were taken on values that have changed, as questions; `later` has lapsed and is asked anew. */
export const draftReopened = (live: readonly Decision[], recordOf: RecordOf): QuestionDraft[] =>
  live
    .filter(({ verdict }) => verdict !== 'later')
    .filter((decision) => changedValues(decision, recordOf).length > 0)
    .map((decision) => {
      const isThere = (key: string): boolean => recordOf(key) !== undefined;
      const sides =
        decision.from.length > 0 ? [decision.records, decision.from] : decision.records.map((key) => [key]);
      return {
        kind: 'reopened' as const,
        sides: sides.map((side) => side.filter(isThere)).filter((side) => side.length > 0),
        decisionId: decision.id,
      };
    })
    .filter(({ sides }) => sides.length > 0);

/** Names of the values that a decision was taken on and that are others now, with their record. */
function changedValues(
  decision: Decision,
  recordOf: RecordOf,
): { record: string; name: string; before: string | null; now: string | null }[] {
  return recordsOf(decision).flatMap((key) => {
    const record = recordOf(key);
    const seen = decision.seen[key];
    if (record === undefined || seen === undefined) return [];
    const field = pinnableFields.find((name) => name === decision.field);
    const now: Record<string, string | null> =
      field === undefined ? seenValues(evidenceOf(record)) : pinnedOn(record, field);
    return Object.entries(seen)
      .filter(([name, value]) => !isAsSeen({ [name]: value }, now))
      .map(([name, before]) => ({ record: key, name, before, now: now[name] ?? null }));
  });
}
