import type { Conflict } from '../model/conflict.ts';
import { isPair, type Decision } from '../model/decision.ts';
import type { Evidence } from './evidence.ts';
import { isAsSeen, seenValues } from './seen-values.ts';

/**
 * Decisions that are in force: not withdrawn, and the last one about its pair, course or field. Of two at one moment
 * the one with the larger id counts, so that the order of import changes nothing.
 */
export function liveDecisions(decisions: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    if (decision.withdrawn !== null) continue;
    const { verdict, records, field } = decision;
    const about = `${isPair(verdict) ? 'pair' : verdict} ${records.toSorted().join(' ')} ${field ?? ''}`;
    const known = last.get(about);
    if (known === undefined || isLater(decision, known)) last.set(about, decision);
  }
  return [...last.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Moments are compared as moments: one instant can be written in several ways. */
const isLater = (a: Decision, b: Decision): boolean => {
  const [first, second] = [Date.parse(a.at), Date.parse(b.at)];
  return first > second || (first === second && a.id > b.id);
};

/** Live decisions on records that are there, sorted out for the resolver. */
export interface PairDecisions {
  readonly same: readonly Decision[];
  readonly different: readonly Decision[];
  /** Pairs of records that are not to be asked now. */
  readonly later: readonly (readonly string[])[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Sorts decisions out. A decision whose records are not all there is unused. One whose values have changed is put to
 * a person again: `same`, `different` and `exclude` hold until somebody answers, so that nothing changes before the
 * visitor by itself; `later` lapses. Fields of pins are looked at by `mergeRecords`.
 */
export function pairDecisions(
  decisions: readonly Decision[],
  byKey: ReadonlyMap<string, Evidence>,
): PairDecisions {
  const conflicts: Conflict[] = [];
  const used = liveDecisions(decisions).filter((decision) => {
    const isUsed = decision.records.every((key) => byKey.has(key));
    if (!isUsed) conflicts.push(unused(decision, 'a record it is about is no longer delivered'));
    return isUsed;
  });
  const changed = new Set(
    used.filter(({ verdict, records, seen }) =>
      verdict === 'pin' ? false : records.some((key) => !isAsSeen(seen[key], seenValues(byKey.get(key)!))),
    ),
  );
  conflicts.push(...[...changed].map(reopened));
  const of = (verdict: Decision['verdict']): Decision[] =>
    used.filter((decision) => decision.verdict === verdict);
  return {
    same: of('same'),
    different: of('different'),
    later: of('later')
      .filter((decision) => !changed.has(decision))
      .map(({ records }) => records),
    conflicts,
  };
}

/** A decision that changes nothing, with why. */
export const unused = ({ id, verdict, records }: Decision, why: string): Conflict => ({
  code: 'DECISION_UNUSED',
  severity: 'warning',
  records: records.toSorted(),
  message: `decision ${id} (${verdict}) does nothing: ${why}`,
});

/** A decision taken on values that have changed. */
export const reopened = ({ id, verdict, records }: Decision): Conflict => ({
  code: 'DECISION_REOPENED',
  severity: 'warning',
  records: records.toSorted(),
  message: `decision ${id} (${verdict}) was taken on other values`,
});
