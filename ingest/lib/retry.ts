import { setTimeout as sleep } from 'node:timers/promises';
import { HttpError } from './http-error.ts';

/** Waits `ms` milliseconds, or rejects when `signal` aborts. Replaced in tests, so that none sleeps. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/** First pause between attempts in ms; each next one is twice as long, up to the longest. */
const firstPauseMs = 500;
const longestPauseMs = 20_000;
/** A server that asks for more than this is asked again after this: a night has to end. */
const longestRetryAfterMs = 60_000;

/** Statuses that may go by themselves: request time-out, too many requests, and every server error. */
const mayPass = (status: number): boolean => status === 408 || status === 429 || status >= 500;

const realWait: Wait = async (ms, signal) => {
  await sleep(ms, undefined, signal === undefined ? undefined : { signal });
};

/** Whether asking again can help: no answer, an answer cut off, or a status that may pass. */
export function isRetryable(error: unknown): boolean {
  if (!(error instanceof HttpError)) return false;
  if (error.kind === 'status') return mayPass(error.status ?? 0);
  return error.kind === 'network' || error.kind === 'timeout';
}

/** Pause before attempt `attempt + 1` (from 1), in ms: Retry-After when given, else doubling; both capped. */
function pauseAfter(error: unknown, attempt: number): number {
  const asked = error instanceof HttpError ? error.retryAfterMs : null;
  if (asked !== null) return Math.min(asked, longestRetryAfterMs);
  return Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);
}

/**
 * Runs `attempt` until it succeeds, fails for good or has had `retries` further chances; then throws its last error.
 * The thing done must be safe to do twice.
 */
export async function withRetries<Result>(
  attempt: () => Promise<Result>,
  options: { retries: number; signal?: AbortSignal | undefined; wait?: Wait | undefined },
): Promise<Result> {
  const wait = options.wait ?? realWait;
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (count > options.retries || !isRetryable(error) || options.signal?.aborted === true) throw error;
      await wait(pauseAfter(error, count), options.signal);
    }
  }
}

/**
 * Retry-After in ms: seconds, or a date, which is compared with the server's own `Date` header so that no clock of
 * ours is needed. Null when absent or not understood. Source: RFC 9110 §10.2.3.
 */
export function retryAfterMs(headers: Headers): number | null {
  const raw = headers.get('retry-after')?.trim();
  if (raw === undefined || raw === '') return null;
  if (/^\d{1,9}$/.test(raw)) return Number(raw) * 1000;
  const until = Date.parse(raw);
  const now = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(until) || Number.isNaN(now) ? null : Math.max(0, until - now);
}
