import type { Database } from '../store/database.ts';
import { createDeskStore } from '../store/desk-store.ts';
import type { StoredCluster } from '../store/stored.ts';
import { askQuestions } from './ask-questions.ts';
import { keptRecords } from './kept-records.ts';
import { toQuestionDecision } from './question-decision.ts';
import { questionEffect } from './question-effect.ts';
import { isJoined, type QuestionDraft, type RankedQuestion } from './question.ts';

/**
 * Everything a person is asked, what harms the visitor most first: what stops publication, then what has most starts to
 * come, then most offers; the sample comes last. Answered questions stay in it, with their decision, until the next run.
 * `today` (`YYYY-MM-DD`) says which starts are to come, and its month which edges are sampled. Takes milliseconds per
 * question and holds few records at a time; `readQuestion` makes one ready to be read.
 */
export function rankQuestions(database: Database, today: string): RankedQuestion[] {
  const desk = createDeskStore(database);
  const recordOf = keptRecords(database);
  const ranked: RankedQuestion[] = [];
  for (const { answer, ...asked } of askQuestions(database, today, recordOf)) {
    const { kind, sides } = asked;
    const involved = involvedCourses(asked, desk.coursesOf(sides.flat()));
    ranked.push({
      ...asked,
      stops: kind === 'two-edudex' || kind === 'two-kvk',
      effect: questionEffect(
        isJoined(kind) && involved.length > 1 ? 'possibly-same' : kind,
        sides.length,
        involved.map(({ records }) => records.flatMap((key) => recordOf(key) ?? [])),
        today,
      ),
      decision: answer === null ? null : toQuestionDecision(answer),
    });
  }
  return ranked.toSorted(byHarm);
}

/** The courses that the records of a question are in, each once, in their order. */
export const involvedCourses = (
  { sides }: Pick<QuestionDraft, 'sides'>,
  courses: ReadonlyMap<string, StoredCluster>,
): StoredCluster[] =>
  [...new Set(sides.flat().map((key) => courses.get(key)))].filter((course) => course !== undefined);

/** What changes nothing before the visitor comes after what does. */
const rankOf = ({ stops, kind, effect }: RankedQuestion): number =>
  stops ? 0 : kind === 'sampled' ? 3 : effect.cards === effect.cardsAfter ? 2 : 1;

const byHarm = (a: RankedQuestion, b: RankedQuestion): number =>
  rankOf(a) - rankOf(b) ||
  b.effect.starts - a.effect.starts ||
  b.effect.offers - a.effect.offers ||
  (a.id < b.id ? -1 : 1);
