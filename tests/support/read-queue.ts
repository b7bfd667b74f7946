import type { Database } from '../../ingest/store/database.ts';
import type { Question } from '../../ingest/desk/question.ts';
import { rankQuestions } from '../../ingest/desk/rank-questions.ts';
import { readQuestion } from '../../ingest/desk/read-question.ts';

/** Everything a person is asked, ready to be read, in the order of `rankQuestions`. */
export const readQueue = (database: Database, today: string): Question[] =>
  rankQuestions(database, today).flatMap((ranked) => readQuestion(database, ranked, today) ?? []);
