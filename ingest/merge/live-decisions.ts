import type { Conflict } from '../model/conflict.ts';
import { isPair, pairsOf, recordsOf, type Decision } from '../model/decision.ts';
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
    const { verdict, records, from, field } = decision;
    const sides = [records, from].map((side) => side.toSorted().join(' ')).toSorted();
    const about = `${isPair(verdict) ? 'pair' : verdict} ${sides.join(' | ')} ${field ?? ''}`;
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

/** A pair of records and the decision about it. */
export interface DecidedPair {
  readonly pair: readonly [string, string];
  readonly decision: Decision;
}

/** Live decisions on records that are there, sorted out for the resolver: of several about one pair the last one. */
export interface PairDecisions {
  readonly same: readonly DecidedPair[];
  readonly different: readonly DecidedPair[];
  /** Pairs that are not to be asked now. */
  readonly later: readonly DecidedPair[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Sorts decisions out. A decision of whose records too few are there to say anything is unused. One whose values have
 * changed is put to a person again: `same`, `different` and `exclude` hold until somebody answers, so that nothing
 * changes before the visitor by itself; `later` lapses. Fields of pins are looked at by `mergeRecords`.
 */
export function pairDecisions(
  decisions: readonly Decision[],
  byKey: ReadonlyMap<string, Evidence>,
): PairDecisions {
  const conflicts: Conflict[] = [];
  const last = new Map<string, DecidedPair>();
  for (const decision of liveDecisions(decisions)) {
    const pairs = pairsOf(decision).filter(([a, b]) => byKey.has(a) && byKey.has(b));
    if (isPair(decision.verdict) ? pairs.length === 0 : !byKey.has(decision.records[0]!)) {
      conflicts.push(unused(decision, 'a record it is about is no longer delivered'));
      continue;
    }
    const isChanged = decision.verdict !== 'pin' && hasChanged(decision, byKey);
    if (isChanged) conflicts.push(reopened(decision));
    if (isChanged && decision.verdict === 'later') continue;
    for (const pair of pairs) {
      const known = last.get(pair.join(' '));
      if (known === undefined || isLater(decision, known.decision))
        last.set(pair.join(' '), { pair, decision });
    }
  }
  const of = (verdict: Decision['verdict']): DecidedPair[] =>
    [...last.values()].filter(({ decision }) => decision.verdict === verdict);
  return { same: of('same'), different: of('different'), later: of('later'), conflicts };
}

/** Whether a value that the decision was taken on is another now. */
export const hasChanged = (decision: Decision, byKey: ReadonlyMap<string, Evidence>): boolean =>
  recordsOf(decision).some((key) => {
    const record = byKey.get(key);
    return record !== undefined && !isAsSeen(decision.seen[key], seenValues(record));
  });

/** A decision that changes nothing, with why. */
export const unused = (decision: Decision, why: string): Conflict => ({
  code: 'DECISION_UNUSED',
  severity: 'warning',
  records: recordsOf(decision).toSorted(),
  message: `decision ${decision.id} (${decision.verdict}) does nothing: ${why}`,
});

/** A decision taken on values that have changed. */
export const reopened = (decision: Decision): Conflict => ({
  code: 'DECISION_REOPENED',
  severity: 'warning',
  records: recordsOf(decision).toSorted(),
  message: `decision ${decision.id} (${decision.verdict}) was taken on other values`,
});
