import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import { createClock, dutchDate } from '../../ingest/lib/clock.ts';
import { databasePath } from '../../ingest/run-once.ts';
import { openDatabase, type Database } from '../../ingest/store/database.ts';
import { createEndedSessions } from '../../ingest/store/ended-sessions.ts';
import { emptySearchesPath, openEmptySearches } from '../../ingest/store/empty-searches.ts';
import { openValueIndex, valueIndexPath, type ValueIndex } from '../../ingest/store/value-index.ts';
import { createMergeLog } from '../../ingest/store/merge-log.ts';
import { createSessions } from './access/sessions.ts';
import { createDesk } from './create-desk.ts';
import type { Desk } from './desk-context.ts';
import type { DeskOrder } from './desk-messages.ts';
import { createFollowUp } from './follow-up.ts';
import { createQuestionList } from './question-list.ts';
import { readMergeInThread } from './read-merge.ts';
import { republish } from './republish.ts';

/** What the desk needs of the server around it. */
export interface MakeDeskOptions extends DeskOrder, Pick<Desk, 'siteDir'> {
  /** Builds the pages when the catalogue has changed. */
  readonly refresh: () => Promise<void>;
  /** Ends what the desk has under way. */
  readonly signal: AbortSignal;
}

/** How long somebody who decides waits for a run that writes, in ms. */
const busyMs = 30_000;

/** The desk on a data folder, and how to close it. Its database is opened when it is first asked for something. */
export function makeDesk({ config, search, key, signal, ...options }: MakeDeskOptions): {
  handler: MiddlewareHandler;
  close: () => Promise<void>;
} {
  const path = databasePath(config);
  let opened: Database | null = null;
  const database = (): Database => {
    if (opened === null) {
      opened = openDatabase(path);
      opened.exec(`PRAGMA busy_timeout = ${busyMs}`);
    }
    return opened;
  };
  const valuesPath = valueIndexPath(config.dataDir);
  let openedValues: ValueIndex | null = null;
  const clock = createClock(null);
  const today = createClock(config.fixedNow);
  const pause = (ms: number): Promise<void> => wait(ms, undefined, { signal }).catch(() => undefined);
  const followUp = createFollowUp({
    ...{ refresh: options.refresh, pause, clock, signal },
    republish: () => republish({ config, search }, signal),
  });
  const emptySearches = config.logsEmptySearches
    ? openEmptySearches(emptySearchesPath(config.dataDir))
    : null;
  const desk: Desk = {
    ...{ config, database, followUp, clock, emptySearches },
    questions: createQuestionList({
      ...{ pause, clock },
      read: () => readMergeInThread({ path, values: valuesPath, today: dutchDate(today()) }),
      stamp: () => `${dutchDate(today())} ${createMergeLog(database()).latest()}`,
    }),
    values: () => (openedValues ??= openValueIndex(valuesPath)),
    siteDir: options.siteDir,
  };
  return {
    handler: createDesk(desk, createSessions(key, clock, createEndedSessions(database))),
    async close() {
      await followUp.settled();
      emptySearches?.close();
      openedValues?.close();
      opened?.close();
    },
  };
}
