import { beforeEach, describe, expect, it } from 'vitest';
import type { RankedQuestion } from '../../../ingest/desk/question.ts';
import {
  createQuestionList,
  type MergeReading,
  type QuestionList,
} from '../../../server/desk/question-list.ts';

const question = (id: string): RankedQuestion => ({
  ...{ id, kind: 'possibly-same', stops: false, sides: [['a'], ['b']], decisionId: null, decision: null },
  effect: { cards: 2, cardsAfter: 1, starts: 1, offers: 2, text: '' },
});

let list: QuestionList;
let stamp: string;
let now: number;
let readings: { resolve: (ids: readonly string[]) => void; reject: (error: Error) => void }[];

beforeEach(() => {
  [stamp, now, readings] = ['1', 0, []];
  list = createQuestionList({
    read: () =>
      new Promise<MergeReading>((resolve, reject) => {
        readings.push({ resolve: (ids) => resolve({ questions: ids.map(question), draws: [] }), reject });
      }),
    stamp: () => stamp,
    // A page that waits no longer.
    pause: () => Promise.resolve(),
    clock: () => new Date(now),
  });
});

const open = (): readonly string[] | null => list.open()?.map(({ id }) => id) ?? null;

/** Reads the list, as somebody who waits for it. */
async function read(...ids: string[]): Promise<void> {
  await list.ready(0);
  readings.at(-1)!.resolve(ids);
  await new Promise(setImmediate);
}

describe('the list of questions', () => {
  it('keeps nobody waiting while it is read for the first time', async () => {
    await list.ready(0);
    expect(open()).toBeNull();
    expect(list.draws()).toBeNull();
    await read('p', 'q');
    expect(readings).toHaveLength(1);
    expect(open()).toEqual(['p', 'q']);
  });

  it('is read again after a merge, and after a while, and meanwhile stands as it was', async () => {
    await read('p');
    await list.ready(0);
    expect(readings).toHaveLength(1);
    stamp = '2';
    await list.ready(0);
    expect(open()).toEqual(['p']);
    await read('q');
    expect(open()).toEqual(['q']);
    now += 6 * 60_000;
    await list.ready(0);
    expect(readings).toHaveLength(3);
  });

  it('does not ask again what was answered before or while it was read', async () => {
    await read('p', 'q', 'r');
    list.settle('p', true);
    stamp = '2';
    await list.ready(0);
    list.settle('q', true);
    expect(open()).toEqual(['r']);
    await read('p', 'q', 'r');
    // The new list knows what became of the first; the second was answered too late for it.
    expect(open()).toEqual(['p', 'r']);
    list.settle('q', false);
    expect(open()).toEqual(['p', 'q', 'r']);
  });

  it('says that it could not be read, and is read again for who comes next', async () => {
    await list.ready(0);
    readings[0]!.reject(new Error('no database'));
    await new Promise(setImmediate);
    await expect(list.ready(0)).rejects.toThrow('no database');
    readings[1]!.resolve(['p']);
    await new Promise(setImmediate);
    await list.ready(0);
    expect(open()).toEqual(['p']);
  });
});
