import cron from 'node-cron';
import type { SourceDefinition } from './model/source.ts';
import type { RunState } from './store/run-store.ts';

/** When a source was last tried and how that ended; null when it never was. */
export interface LastRun {
  readonly lastTry: string | null;
  readonly state: RunState | null;
}

/** Hours of the definitions are Dutch. */
export const timezone = 'Europe/Amsterdam';

const minuteMs = 60_000;

/** The longest time between two hours of a schedule that is looked back for. */
const lookBackMinutes = 8 * 24 * 60;

/** The last moment at or before `now` that a cron expression names, Dutch time; null when there was none in 8 days. */
export function lastHour(expression: string, now: Date): Date | null {
  const task = cron.createTask(expression, () => undefined, { timezone });
  try {
    const start = Math.floor(now.getTime() / minuteMs) * minuteMs;
    for (let back = 0; back <= lookBackMinutes; back += 1) {
      const moment = new Date(start - back * minuteMs);
      if (task.match(moment)) return moment;
    }
    return null;
  } finally {
    void task.destroy();
  }
}

/**
 * Whether a source missed its hour: it was never tried, its last try is older than its last scheduled hour, or that try
 * failed and an hour to try again has come since.
 */
export function isDue(
  { schedule, retry }: Pick<SourceDefinition, 'schedule' | 'retry'>,
  { lastTry, state }: LastRun,
  now: Date,
): boolean {
  if (lastTry === null) return true;
  const isMissed = (expression: string): boolean => {
    const hour = lastHour(expression, now);
    return hour !== null && Date.parse(lastTry) < hour.getTime();
  };
  return isMissed(schedule) || (state === 'failed' && retry !== null && isMissed(retry));
}
