import { evidenceOf } from '../merge/evidence.ts';
import { hasChanged } from '../merge/live-decisions.ts';
import { pairsOf, type Decision } from '../model/decision.ts';
import type { RecordOf } from './kept-records.ts';
import type { QuestionDecision, QuestionDraft } from './question.ts';

/** Live decisions by what they are about, to see which questions have an answer. */
export interface AnswerIndex {
  /** The decision that answers a question: every two sides were decided on. Null while it is open. */
  answerTo(draft: QuestionDraft): Decision | null;
  /** The live decisions on these two records, the last one first. */
  onPair(a: string, b: string): readonly Decision[];
}

/** Indexes live decisions. Those taken on values that have changed answer nothing. */
export function indexAnswers(live: readonly Decision[], recordOf: RecordOf): AnswerIndex {
  const byPair = new Map<string, Decision[]>();
  const pins = new Map<string, Decision[]>();
  const push = (map: Map<string, Decision[]>, key: string, decision: Decision): void => {
    map.set(key, [...(map.get(key) ?? []), decision]);
  };
  const ordered = live.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1));
  for (const decision of ordered) {
    for (const [a, b] of pairsOf(decision)) push(byPair, `${a} ${b}`, decision);
    if (decision.verdict === 'pin') push(pins, `${decision.records[0]!} ${decision.field}`, decision);
  }
  const onPair = (a: string, b: string): readonly Decision[] =>
    byPair.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? [];
  const holds = (decision: Decision): boolean => {
    const byKey = new Map(
      [...decision.records, ...decision.from].flatMap((key) => {
        const record = recordOf(key);
        return record === undefined ? [] : [[key, evidenceOf(record)] as const];
      }),
    );
    return !hasChanged(decision, byKey);
  };
  return {
    onPair,
    answerTo({ kind, sides }) {
      const firsts = sides.map(([first]) => first!);
      const pinned =
        kind === 'level' ? sides.flat().flatMap((key) => pins.get(`${key} nlqf`) ?? [])[0] : undefined;
      const decided = firsts.flatMap((a, index) => firsts.slice(index + 1).map((b) => onPair(a, b)[0]));
      if (pinned !== undefined) return pinned;
      if (decided.length === 0) return null;
      return decided.every((decision) => decision !== undefined && holds(decision)) ? decided[0]! : null;
    },
  };
}

/** A decision as a question tells of it. */
export const toQuestionDecision = ({ id, verdict, author, at, reason }: Decision): QuestionDecision => ({
  ...{ id, verdict, author, at, reason },
});
