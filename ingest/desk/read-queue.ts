import type { Database } from '../store/database.ts';
import type { Question } from './question.ts';
import { rankQuestions } from './rank-questions.ts';
import { readQuestion } from './read-question.ts';

/** Everything a person is asked, ready to be read, in the order of `rankQuestions`. */
export const readQueue = (database: Database, today: string): Question[] =>
  rankQuestions(database, today).flatMap((ranked) => readQuestion(database, ranked, today) ?? []);
