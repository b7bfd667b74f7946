import { liveDecisions } from '../merge/live-decisions.ts';
import { questionId } from '../model/program-id.ts';
import type { Database } from '../store/database.ts';
import { createDecisionStore } from '../store/decision-store.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createMergeStore } from '../store/merge-store.ts';
import type { StoredCluster } from '../store/stored.ts';
import { draftQuestion, draftSampled } from './draft-questions.ts';
import { keptRecords } from './kept-records.ts';
import { indexAnswers, toQuestionDecision } from './question-decision.ts';
import { questionEffect } from './question-effect.ts';
import { isJoined, type QuestionDraft, type RankedQuestion } from './question.ts';
import { draftReopened } from './reopened-decisions.ts';
import { sampledEdges } from './sampled-edges.ts';

/** Edges a month that are put to a person although nothing speaks against them. */
const sampledAMonth = 20;

/**
 * Everything a person is asked, what harms the visitor most first: what stops publication, then what has most starts to
 * come, then most offers; the sample comes last. Answered questions stay in it, with their decision, until the next run.
 * `today` (`YYYY-MM-DD`) says which starts are to come, and its month which edges are sampled. Takes milliseconds per
 * question and holds few records at a time; `readQuestion` makes one ready to be read.
 */
export function rankQuestions(database: Database, today: string): RankedQuestion[] {
  const desk = createDeskStore(database);
  const recordOf = keptRecords(database);
  const live = liveDecisions(createDecisionStore(database).all());
  const answers = indexAnswers(live, recordOf);
  const toRanked = (draft: QuestionDraft): RankedQuestion => {
    const involved = involvedCourses(draft, desk.coursesOf(draft.sides.flat()));
    const { kind, sides, decisionId } = draft;
    const decision = decisionId === null ? answers.answerTo(draft) : null;
    return {
      ...draft,
      id: questionId([kind, decisionId, ...sides.map((side) => side.join(' '))]),
      stops: kind === 'two-edudex' || kind === 'two-kvk',
      effect: questionEffect(
        isJoined(kind) && involved.length > 1 ? 'possibly-same' : kind,
        sides.length,
        involved.map(({ records }) => records.flatMap((key) => recordOf(key) ?? [])),
        today,
      ),
      decision: decision === null ? null : toQuestionDecision(decision),
    };
  };
  const ranked = new Map<string, RankedQuestion>();
  const add = (drafts: readonly QuestionDraft[]): void => {
    for (const question of drafts.map(toRanked)) ranked.set(question.id, question);
  };
  for (const conflict of createMergeStore(database).conflicts()) add(draftQuestion(conflict, recordOf));
  add(draftReopened(live, recordOf));
  const sampled = sampledEdges(desk.edgesOf(['E4', 'E5']), today.slice(0, 7), sampledAMonth);
  add(draftSampled(sampled, recordOf));
  return [...ranked.values()].toSorted(byHarm);
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
