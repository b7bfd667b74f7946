import { setTimeout as sleep } from 'node:timers/promises';

/** Time as the limit sees it, replaced in tests: a monotonic clock in ms and a pause. */
export interface RateClock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

const realClock: RateClock = {
  now: () => performance.now(),
  wait: async (ms) => {
    await sleep(ms);
  },
};

/**
 * A gate that lets at most `perSecond` callers through in a second, evenly spaced and in the order of asking:
 * `await limit()` before each request. Does not bound how many are under way at once.
 */
export function createRateLimit(perSecond: number, clock: RateClock = realClock): () => Promise<void> {
  const gapMs = 1000 / perSecond;
  let nextFree = -Infinity;
  return async () => {
    const now = clock.now();
    const turn = Math.max(now, nextFree);
    nextFree = turn + gapMs;
    if (turn > now) await clock.wait(turn - now);
  };
}
