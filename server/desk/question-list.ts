import { readQueue } from '../../ingest/desk/read-queue.ts';
import type { Question } from '../../ingest/desk/question.ts';

import { createClock, dutchDate, type Clock } from '../../ingest/lib/clock.ts';
import type { Config } from '../../ingest/config.ts';
import type { Database } from '../../ingest/store/database.ts';
import type { FollowUp } from './follow-up.ts';

/** How long a list is used when nothing was published by us, in ms: runs by schedule change it too. */
const keptMs = 5 * 60_000;

/** The open questions, in order of harm. */
export interface QuestionList {
  /** Those without an answer. */
  open(): readonly Question[];
  /** A question by its id, answered or not; null when there is none. */
  find(id: string): Question | null;
  /** A question was answered, or its answer taken back: what stands until the list is read anew. */
  settle(id: string, isAnswered: boolean): void;
}

/**
 * The questions of the last merge, read once and kept: putting the next question must not cost a pass over all courses.
 * Read anew after every publication.
 */
export function createQuestionList(desk: {
  readonly config: Config;
  readonly database: () => Database;
  readonly followUp: FollowUp;
  readonly clock: Clock;
}): QuestionList {
  const today = createClock(desk.config.fixedNow);
  let kept: { at: number; after: string | null; questions: readonly Question[] } | null = null;
  const settled = new Map<string, boolean>();
  const questions = (): readonly Question[] => {
    const now = desk.clock().getTime();
    const after = desk.followUp.state().publishedAt;
    if (kept === null || kept.after !== after || now - kept.at > keptMs) {
      kept = { at: now, after, questions: readQueue(desk.database(), dutchDate(today())) };
      settled.clear();
    }
    return kept.questions;
  };
  return {
    open: () => questions().filter(({ id, decision }) => !(settled.get(id) ?? decision !== null)),
    find: (id) => questions().find((question) => question.id === id) ?? null,
    settle: (id, isAnswered) => void settled.set(id, isAnswered),
  };
}
