import cron from 'node-cron';
import type { SourceSettings } from './config.ts';
import type { FeedName } from './model/codes.ts';
import { createSources } from './sources/create-sources.ts';

/**
 * Runs each source that is set at the hours of its definition, Dutch time, one run after the other, until `signal`.
 * The hours follow the deliveries: EDU-DEX publishes about 06:00, RIO's tables are whole about 07:00 (reference
 * edudex §2.2, rio §2.2).
 */
export async function startSchedule(
  settings: SourceSettings,
  run: (source: FeedName) => Promise<void>,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let queue: Promise<void> = Promise.resolve();
  const tasks = createSources(settings).sources.map(({ definition }) => {
    say(`${definition.name}: at ${definition.schedule} (Europe/Amsterdam)`);
    return cron.schedule(
      definition.schedule,
      () => {
        queue = queue.then(() => run(definition.name));
        return queue;
      },
      { name: definition.name, timezone: 'Europe/Amsterdam', noOverlap: true },
    );
  });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  for (const task of tasks) await task.destroy();
  await queue;
}
