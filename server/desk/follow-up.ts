import type { Clock } from '../../ingest/lib/clock.ts';
import type { RepublishAnswer } from './republish.ts';

/** Where the catalogue stands against the decisions. */
export interface FollowUpState {
  /** `waiting` for more decisions or another run, `merging` and publishing, building `pages`, or `idle`. */
  readonly phase: 'idle' | 'waiting' | 'merging' | 'pages';
  /** Why the last one did not end well: reasons of the gate, or what failed; empty when it did. */
  readonly problems: readonly string[];
  /** Why pages of the last catalogue could not be built, which search and the desk follow already; null when they could. */
  readonly pageProblem: string | null;
  /** When the last one ended well, as ISO instant; null before the first. */
  readonly publishedAt: string | null;
}

/** Lets the catalogue follow decisions. */
export interface FollowUp {
  /** Something was decided. */
  ask(): void;
  state(): FollowUpState;
  /** Settles when nothing is under way any more. */
  settled(): Promise<void>;
}

/** What following needs. */
export interface FollowUpOptions {
  readonly republish: () => Promise<RepublishAnswer>;
  /** Builds the pages when the catalogue has changed. */
  readonly refresh: () => Promise<void>;
  /** Waits this long, in ms; ends early when the server ends. */
  readonly pause: (ms: number) => Promise<void>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** How long to wait for the next decision: people who answer questions take a second or two for each. */
const gatherMs = 1_500;

/** How long to wait for a run of somebody else. */
const busyMs = 2_000;

/**
 * After a decision, merges and publishes; decisions that come meanwhile are taken together by the next run. Search is
 * right once it has published; the pages follow, without keeping the next run waiting.
 */
export function createFollowUp(options: FollowUpOptions): FollowUp {
  const { signal } = options;
  let asked = false;
  let phase: 'idle' | 'waiting' | 'merging' = 'idle';
  let problems: readonly string[] = [];
  let pageProblem: string | null = null;
  let publishedAt: string | null = null;
  let builds = 0;
  let newest = 0;
  const running = new Set<Promise<void>>();

  const build = async (): Promise<void> => {
    builds += 1;
    newest += 1;
    const own = newest;
    const failure = await options.refresh().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    builds -= 1;
    // What became of an earlier build says nothing: the pages will be those of the newest.
    if (own === newest && !signal.aborted) pageProblem = failure;
  };
  const once = async (): Promise<void> => {
    phase = 'waiting';
    await options.pause(gatherMs);
    if (signal.aborted) return;
    asked = false;
    phase = 'merging';
    const answer = await options.republish();
    if (signal.aborted) return;
    if (answer.state === 'busy') {
      asked = true;
      phase = 'waiting';
      await options.pause(busyMs);
      return;
    }
    problems = answer.state === 'failed' ? [answer.message] : answer.stopped;
    if (problems.length > 0) return;
    publishedAt = options.clock().toISOString();
    pageProblem = null;
    track(build());
  };
  const work = async (): Promise<void> => {
    while (asked && !signal.aborted) await once();
    phase = 'idle';
  };
  const track = (promise: Promise<void>): void => {
    running.add(promise);
    void promise.finally(() => running.delete(promise));
  };

  return {
    ask() {
      asked = true;
      if (phase !== 'idle') return;
      phase = 'waiting';
      track(work());
    },
    state: () => ({
      phase: phase === 'idle' && builds > 0 ? 'pages' : phase,
      problems,
      pageProblem,
      publishedAt,
    }),
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
