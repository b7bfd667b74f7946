import type { Conflict } from '../model/conflict.ts';
import type { Decision } from '../model/decision.ts';
import { programRecordSchema, type ProgramRecord } from '../model/program-record.ts';
import type { SurvivingField } from '../model/program.ts';
import { liveDecisions, unused } from './live-decisions.ts';
import { precedence } from './precedence.ts';

/** A field that a person set, on the course of a record. */
export interface Pin {
  readonly decision: Decision;
  readonly record: string;
  readonly field: SurvivingField;
  readonly value: ProgramRecord[SurvivingField];
}

/** Decisions about courses, by the key of the record they were taken on. */
export interface CourseDecisions {
  readonly excluded: ReadonlySet<string>;
  readonly pins: ReadonlyMap<string, readonly Pin[]>;
  /** Pins whose value does not fit their field, and exclusions that have ended. */
  readonly conflicts: readonly Conflict[];
}

/** Fields that can be pinned: those that one source wins. */
export const pinnableFields = Object.keys(precedence) as SurvivingField[];

/** Exclusions that hold on `today` and pins whose value fits its field. */
export function courseDecisions(decisions: readonly Decision[], today: string): CourseDecisions {
  const live = liveDecisions(decisions);
  const hasEnded = ({ until }: Decision): boolean => until !== null && until < today;
  const pins = live.flatMap((decision) => {
    const pin = pinOf(decision);
    return pin === null ? [] : [pin];
  });
  return {
    excluded: new Set(
      live
        .filter((decision) => decision.verdict === 'exclude' && !hasEnded(decision))
        .map(({ records }) => records[0]!),
    ),
    pins: Map.groupBy(pins, ({ record }) => record),
    conflicts: live.flatMap((decision) => {
      if (decision.verdict === 'pin' && pinOf(decision) === null) {
        return unused(decision, `${decision.field} cannot be pinned to that value`);
      }
      return hasEnded(decision) ? unused(decision, `it ended on ${decision.until}`) : [];
    }),
  };
}

/** The pin of a decision; null when it is none, or its value does not fit the field. */
export function pinOf(decision: Decision): Pin | null {
  const field = pinnableFields.find((name) => name === decision.field);
  if (decision.verdict !== 'pin' || field === undefined) return null;
  const parsed = programRecordSchema.shape[field].safeParse(decision.value);
  return parsed.success ? { decision, record: decision.records[0]!, field, value: parsed.data } : null;
}

/** What a pin is taken on: the value of the field in the record, as JSON. */
export const pinnedOn = (record: ProgramRecord, field: SurvivingField): Record<string, string> => ({
  value: JSON.stringify(record[field]),
});
