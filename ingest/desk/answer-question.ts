import { decide, withdraw, type Actor, type Decided } from './decide.ts';
import type { Question } from './question.ts';
import { sideLimit } from '../model/decision.ts';
import { DecisionError } from '../model/decision-error.ts';
import { createDecisionStore } from '../store/decision-store.ts';
import type { Database } from '../store/database.ts';

/** What a person can say to a question. `keep` and `withdraw` are for a decision that was reopened. */
export type Answer = 'same' | 'different' | 'later' | 'keep' | 'withdraw';

/** The answers that make sense for a question. */
export const answersTo = ({ reopened }: Question): readonly Answer[] =>
  reopened !== null && (reopened.verdict === 'exclude' || reopened.verdict === 'pin')
    ? ['keep', 'withdraw']
    : ['same', 'different', 'later'];

/**
 * Turns an answer into a decision: `same` and `later` on the first record of each side, `different` on two whole sides
 * (or the first of each of several), `keep` the reopened decision again on the values of now.
 */
export function answerQuestion(
  database: Database,
  question: Question,
  answer: Answer,
  actor: Actor,
): Decided {
  const { sides, reopened } = question;
  const firsts = sides.map(([first]) => first!);
  switch (answer) {
    case 'same':
    case 'later':
      return decide(database, { verdict: answer, records: firsts }, actor);
    case 'different':
      return decide(
        database,
        sides.length === 2
          ? {
              verdict: answer,
              records: sides[0]!.slice(0, sideLimit),
              from: sides[1]!.slice(0, sideLimit),
            }
          : { verdict: answer, records: firsts },
        actor,
      );
    case 'keep': {
      const before = createDecisionStore(database).find(reopened!.id);
      if (before === null)
        throw new DecisionError('UNKNOWN_DECISION', `no decision ${reopened!.id}`, reopened!.id);
      const { verdict, records, from, field, value, until } = before;
      return decide(database, { verdict, records, from, field, value, until }, actor);
    }
    case 'withdraw':
      return withdraw(database, reopened!.id, actor);
  }
}
