import type { Handler } from 'hono';
import type { Clock } from '../ingest/lib/clock.ts';
import type { FeedName } from '../ingest/model/codes.ts';

/** Least time between two runs that hints ask for. */
const pauseMs = 10 * 60_000;

/** What a hint needs of the server. */
export interface HookState {
  /** Asks for a run of a source as soon as may be; null while there is no schedule. */
  readonly poll: ((source: FeedName) => void) | null;
  readonly clock: Clock;
}

/**
 * `POST /api/edudex-hook`: somebody says that EDU-DEX has something new. It is only a hint to look: what it says is not
 * read, so nobody can put anything in with it, and at most one run in ten minutes follows from hints. Answers 202 when a
 * run was asked for, 429 with Retry-After when one was not long ago, 503 while there is no schedule to ask.
 */
export function edudexHook(state: HookState): Handler {
  let asked = -Infinity;
  return (context) => {
    if (state.poll === null) return context.json({ message: 'not ready' }, 503);
    const now = state.clock().getTime();
    const left = asked + pauseMs - now;
    if (left > 0) {
      context.header('Retry-After', String(Math.ceil(left / 1000)));
      return context.json({ message: 'asked not long ago' }, 429);
    }
    asked = now;
    state.poll('edudex');
    return context.json({ message: 'will look' }, 202);
  };
}
