import { describe, expect, it } from 'vitest';
import { createFollowUp, type FollowUp } from '../../../server/desk/follow-up.ts';
import type { RepublishAnswer } from '../../../server/desk/republish.ts';

interface Made {
  readonly followUp: FollowUp;
  /** What happened, in order. */
  readonly happened: string[];
  readonly ending: AbortController;
}

/** A follow-up whose runs give these answers, the last one again and again; `meanwhile` happens during a run. */
function make(
  answers: readonly RepublishAnswer[],
  meanwhile: (run: number, made: Made) => void = () => undefined,
  build: () => Promise<void> = () => Promise.resolve(),
): Made {
  const happened: string[] = [];
  const ending = new AbortController();
  let runs = 0;
  const followUp = createFollowUp({
    republish: () => {
      happened.push('run');
      runs += 1;
      meanwhile(runs, made);
      return Promise.resolve(answers[Math.min(runs, answers.length) - 1]!);
    },
    refresh: () => {
      happened.push('pages');
      return build();
    },
    pause: () => {
      happened.push('pause');
      return Promise.resolve();
    },
    clock: () => new Date('2026-11-21T09:00:00Z'),
    signal: ending.signal,
  });
  const made: Made = { followUp, happened, ending };
  return made;
}
const done: RepublishAnswer = { state: 'done', stopped: [] };

describe('what follows a decision', () => {
  it('takes decisions that come quickly together into one run', async () => {
    const { followUp, happened } = make([done]);
    for (let count = 0; count < 10; count += 1) followUp.ask();
    expect(followUp.state().phase).toBe('waiting');
    await followUp.settled();
    expect(happened).toEqual(['pause', 'run', 'pages']);
    expect(followUp.state()).toEqual({
      phase: 'idle',
      problems: [],
      pageProblem: null,
      publishedAt: '2026-11-21T09:00:00.000Z',
    });
  });

  it('runs once more for what was decided during a run', async () => {
    const { followUp, happened } = make([done], (run, made) => {
      if (run === 1) for (let count = 0; count < 3; count += 1) made.followUp.ask();
    });
    followUp.ask();
    await followUp.settled();
    expect(happened.filter((what) => what === 'run')).toHaveLength(2);
    expect(happened.filter((what) => what === 'pages')).toHaveLength(2);
  });

  it('waits for a run of somebody else', async () => {
    const { followUp, happened } = make([{ state: 'busy' }, { state: 'busy' }, done]);
    followUp.ask();
    await followUp.settled();
    expect(happened.filter((what) => what === 'run')).toHaveLength(3);
    expect(happened.filter((what) => what === 'pages')).toHaveLength(1);
    expect(followUp.state().problems).toEqual([]);
  });

  it('says why nothing was published, until a next run ends well', async () => {
    const { followUp, happened } = make([
      { state: 'done', stopped: ['CHURN: too much'] },
      { state: 'failed', message: 'search cannot be reached' },
      done,
    ]);
    followUp.ask();
    await followUp.settled();
    expect(followUp.state()).toEqual({
      ...{ phase: 'idle', problems: ['CHURN: too much'], pageProblem: null, publishedAt: null },
    });
    followUp.ask();
    await followUp.settled();
    expect(followUp.state().problems).toEqual(['search cannot be reached']);
    expect(happened).not.toContain('pages');
    followUp.ask();
    await followUp.settled();
    expect(followUp.state().problems).toEqual([]);
  });

  it('says of pages what became of the last ones, not of those that a later publication has overtaken', async () => {
    const builds: PromiseWithResolvers<undefined>[] = [];
    const { followUp } = make([done], undefined, () => {
      builds.push(Promise.withResolvers<undefined>());
      return builds.at(-1)!.promise;
    });
    // A run waits only for promises, so it is done when the event loop comes round.
    const decide = (): Promise<unknown> => {
      followUp.ask();
      return new Promise((resolve) => setImmediate(resolve));
    };
    await decide();
    await decide();
    expect(builds).toHaveLength(2);
    builds[0]!.reject(new Error('the disk is full'));
    builds[1]!.resolve(undefined);
    await followUp.settled();
    expect(followUp.state()).toMatchObject({ phase: 'idle', problems: [], pageProblem: null });

    await decide();
    builds[2]!.reject(new Error('the disk is full'));
    await followUp.settled();
    const { problems, pageProblem } = followUp.state();
    expect({ problems, pageProblem }).toEqual({ problems: [], pageProblem: 'the disk is full' });
  });

  it('begins nothing more when the server ends', async () => {
    const { followUp, happened, ending } = make([done]);
    followUp.ask();
    ending.abort();
    await followUp.settled();
    expect(happened).toEqual(['pause']);
  });
});
