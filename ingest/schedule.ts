import cron from 'node-cron';
import type { SourceSettings } from './config.ts';
import { isDue, timezone, type LastRun } from './is-due.ts';
import type { Clock } from './lib/clock.ts';
import type { FeedName } from './model/codes.ts';
import { createSources } from './sources/create-sources.ts';

/** What the schedule works with. */
export interface ScheduleOptions {
  readonly settings: SourceSettings;
  /** Runs one source; may not throw. */
  readonly run: (source: FeedName) => Promise<void>;
  readonly lastRun: (source: FeedName) => LastRun;
  readonly clock: Clock;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
  /** Gets the function that others ask by for a run as soon as the queue is free; sources that are not set are ignored. */
  readonly hearHints?: (ask: (source: FeedName) => void) => void;
}

/** When it is looked whether a source missed its hour: the machine slept, or another process was running. */
const catchUpHours = '45 * * * *';

/**
 * Runs each source that is set at the hours of its definition, Dutch time, one run after the other, until `signal`. What
 * was missed is caught up at the start and within the hour; a source that failed and has hours to try again is tried then.
 * The hours follow the deliveries: EDU-DEX publishes about 06:00, RIO's tables are whole about 07:00 (reference
 * edudex §2.2, rio §2.2).
 */
export async function startSchedule(options: ScheduleOptions): Promise<void> {
  const { settings, run, lastRun, clock, say, signal } = options;
  let queue: Promise<void> = Promise.resolve();
  const enqueue = (source: FeedName, isWanted: () => boolean): Promise<void> => {
    queue = queue.then(() => (signal.aborted || !isWanted() ? undefined : run(source)));
    return queue;
  };
  const definitions = createSources(settings).sources.map(({ definition }) => definition);
  const tasks = definitions.flatMap((definition) => {
    const { name, schedule, retry } = definition;
    say(`${name}: at ${schedule}${retry === null ? '' : `, after a failure at ${retry}`} (${timezone})`);
    const atHour = { name, timezone, noOverlap: true };
    const due = (): boolean => isDue(definition, lastRun(name), clock());
    if (due()) {
      say(`${name}: its hour was missed, runs now`);
      void enqueue(name, due);
    }
    return [
      cron.schedule(schedule, () => enqueue(name, () => true), atHour),
      ...[catchUpHours, ...(retry === null ? [] : [retry])].map((hours) =>
        cron.schedule(hours, () => enqueue(name, due), atHour),
      ),
    ];
  });
  options.hearHints?.((source) => {
    if (definitions.some(({ name }) => name === source)) void enqueue(source, () => true);
  });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  for (const task of tasks) await task.destroy();
  await queue;
}
