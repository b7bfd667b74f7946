import type { Evidence } from '../merge/evidence.ts';
import { ladder, ladderVersion, scoreOf } from '../merge/ladder.ts';
import { liveDecisions } from '../merge/live-decisions.ts';
import { resolveClusters } from '../merge/resolve-clusters.ts';
import { pairsOf, type Decision } from '../model/decision.ts';
import type { Edge, EdgeKind } from '../model/edge.ts';

/** Why two records are one course. */
export interface CourseEdge {
  readonly a: string;
  readonly b: string;
  readonly kind: EdgeKind;
  /** Strength of the kind, 0–1. */
  readonly score: number;
  readonly rule: string;
  readonly reason: string;
  /** Version of the rules; null for a decision. */
  readonly ruleVersion: number | null;
  /** `rule`, or the person who decided. */
  readonly who: string;
  /** Day since when the two are together, or of the decision; null: since before it was noted. */
  readonly when: string | null;
  /** The decision of a `D` edge. */
  readonly decisionId: string | null;
  /**
   * The courses that are left when somebody decides that the two are different, each as its record keys, the largest
   * first: "split here" is `decide different a b`. Null for a course too large to try it out on.
   */
  readonly parts: readonly (readonly string[])[] | null;
}

/** What is left of a course when one record is split off it. */
export interface RecordSplit {
  readonly record: string;
  readonly parts: readonly (readonly string[])[];
}

/** Records beyond which nobody tries out what falls apart. */
const triedRecords = 60;

/** The edges of a course, with what falls apart without each. `since` gives the day a record came into it. */
export function courseEdges(
  edges: readonly Edge[],
  evidence: readonly Evidence[],
  decisions: readonly Decision[],
  since: (record: string) => string | null,
): CourseEdge[] {
  const decided = new Map(
    liveDecisions(decisions)
      .filter(({ verdict }) => verdict === 'same')
      .flatMap((decision) => pairsOf(decision).map((pair) => [pair.join(' '), decision] as const)),
  );
  return edges.map(({ a, b, kind }) => {
    const rung = ladder.find((one) => one.kind === kind)!;
    const decision = kind === 'D' ? decided.get(`${a} ${b}`) : undefined;
    const together = [since(a), since(b)].filter((day) => day !== null).toSorted();
    return {
      ...{ a, b, kind, rule: rung.rule, reason: decision?.reason ?? rung.reason },
      score: scoreOf(kind),
      ruleVersion: kind === 'D' ? null : ladderVersion,
      who: decision?.author ?? 'rule',
      when: decision?.at ?? together.at(-1) ?? null,
      decisionId: decision?.id ?? null,
      parts: evidence.length > triedRecords ? null : partsAfter(evidence, decisions, [a], [b]),
    };
  });
}

/** For each record of a course what is left when it is split off; empty for a course too large to try it out on. */
export const recordSplits = (evidence: readonly Evidence[], decisions: readonly Decision[]): RecordSplit[] =>
  evidence.length > triedRecords || evidence.length < 2
    ? []
    : evidence.map(({ key }) => ({
        record: key,
        parts: partsAfter(
          evidence,
          decisions,
          [key],
          evidence.filter((other) => other.key !== key).map((other) => other.key),
        ),
      }));

/** Resolves the course's records again as if somebody had just decided that the two sides are different. */
function partsAfter(
  evidence: readonly Evidence[],
  decisions: readonly Decision[],
  records: readonly string[],
  from: readonly string[],
): string[][] {
  const trial: Decision = {
    ...{ id: '~', verdict: 'different', field: null, value: null, until: null, seen: {}, withdrawn: null },
    ...{ records: [...records], from: [...from], author: 'trial', reason: 'trial' },
    // Later than any: of several decisions about one pair the last one counts.
    at: '9999-12-31T00:00:00Z',
  };
  return resolveClusters(evidence, [...decisions, trial])
    .clusters.map((cluster) => [...cluster.records])
    .toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
}
