import type { RankedQuestion } from '../../ingest/desk/question.ts';
import type { KindDraw } from '../../ingest/desk/read-sample.ts';
import { createKeptReading, type KeptReadingOptions } from './kept-reading.ts';

/** What is read of the last merge as a whole. */
export interface MergeReading {
  /** All questions, in order of harm. */
  readonly questions: readonly RankedQuestion[];
  /** The sample of this month. */
  readonly draws: readonly KindDraw[];
}

/** The open questions, in order of harm, and the sample. */
export interface QuestionList {
  /** Settles when they were read, or after `ms`. */
  ready(ms: number): Promise<void>;
  /** Those without an answer; null while they are read for the first time. */
  open(): readonly RankedQuestion[] | null;
  /** A question by its id, answered or not; null when there is none. */
  find(id: string): RankedQuestion | null;
  /** A question was answered, or its answer taken back: what stands until the list is read anew. */
  settle(id: string, isAnswered: boolean): void;
  /** The sample; null while it is drawn for the first time. */
  draws(): readonly KindDraw[] | null;
}

/** The questions of the last merge, less what was answered since they were read. */
export function createQuestionList(options: KeptReadingOptions<MergeReading>): QuestionList {
  const settled = new Map<string, { isAnswered: boolean; round: number }>();
  const reading = createKeptReading({
    ...options,
    // What was answered while the list was read may not be in it.
    onRead(round) {
      for (const [id, answer] of settled) if (answer.round < round) settled.delete(id);
    },
  });
  return {
    ready: reading.ready,
    open: () =>
      reading
        .value()
        ?.questions.filter(({ id, decision }) => !(settled.get(id)?.isAnswered ?? decision !== null)) ?? null,
    find: (id) => reading.value()?.questions.find((question) => question.id === id) ?? null,
    settle: (id, isAnswered) => void settled.set(id, { isAnswered, round: reading.round() }),
    draws: () => reading.value()?.draws ?? null,
  };
}
