import { liveDecisions } from '../merge/live-decisions.ts';
import type { Decision } from '../model/decision.ts';
import { questionId } from '../model/program-id.ts';
import type { Database } from '../store/database.ts';
import { createDecisionStore } from '../store/decision-store.ts';
import { createDeskStore } from '../store/desk-store.ts';
import { createMergeStore } from '../store/merge-store.ts';
import { draftQuestion, draftSampled } from './draft-questions.ts';
import { keptRecords, type RecordOf } from './kept-records.ts';
import { indexAnswers } from './question-decision.ts';
import type { QuestionDraft } from './question.ts';
import { draftReopened } from './reopened-decisions.ts';
import { sampledEdges } from './sampled-edges.ts';

/** Edges a month that are put to a person although nothing speaks against them. */
const sampledAMonth = 20;

/** A question of which it is not yet known what an answer changes. */
export interface AskedQuestion extends QuestionDraft {
  readonly id: string;
  /** The live decision that answers it; null while it is open. */
  readonly answer: Decision | null;
}

/**
 * Everything a person is asked, each once, in no order, also what was answered since the last merge. The month of `today`
 * (`YYYY-MM-DD`) says which edges are sampled.
 */
export function* askQuestions(
  database: Database,
  today: string,
  recordOf: RecordOf,
): Generator<AskedQuestion> {
  const live = liveDecisions(createDecisionStore(database).all());
  const answers = indexAnswers(live, recordOf);
  const asked = new Set<string>();
  for (const draft of drafts(database, today, live, recordOf)) {
    const id = questionId([draft.kind, draft.decisionId, ...draft.sides.map((side) => side.join(' '))]);
    if (asked.has(id)) continue;
    asked.add(id);
    yield { ...draft, id, answer: draft.decisionId === null ? answers.answerTo(draft) : null };
  }
}

/** How many questions are open: as `askQuestions`, without holding them. */
export function countOpenQuestions(database: Database, today: string): number {
  let open = 0;
  for (const { answer } of askQuestions(database, today, keptRecords(database)))
    open += answer === null ? 1 : 0;
  return open;
}

function* drafts(
  database: Database,
  today: string,
  live: readonly Decision[],
  recordOf: RecordOf,
): Generator<QuestionDraft> {
  for (const conflict of createMergeStore(database).conflicts()) yield* draftQuestion(conflict, recordOf);
  yield* draftReopened(live, recordOf);
  const edges = createDeskStore(database).edgesOf(['E4', 'E5']);
  yield* draftSampled(sampledEdges(edges, today.slice(0, 7), sampledAMonth), recordOf);
}
