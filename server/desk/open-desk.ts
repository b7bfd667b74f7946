import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import { createClock } from '../../ingest/lib/clock.ts';
import { databasePath } from '../../ingest/run-once.ts';
import { openDatabase, type Database } from '../../ingest/store/database.ts';
import { secretFile } from '../secret-file.ts';
import { createSessions } from './access/sessions.ts';
import { createDesk } from './create-desk.ts';
import type { Desk } from './desk-context.ts';
import { createFollowUp } from './follow-up.ts';
import { createQuestionList } from './question-list.ts';
import { republish, type RepublishOrder } from './republish.ts';

/** What the desk needs of the server around it. */
export interface OpenDeskOptions extends RepublishOrder, Pick<Desk, 'siteDir' | 'slugs' | 'emptySearches'> {
  /** Builds the pages when the catalogue has changed. */
  readonly refresh: () => Promise<void>;
  /** Ends what the desk has under way. */
  readonly signal: AbortSignal;
}

/** The desk of this server, and how to close it. Its database is opened when it is first asked for something. */
export function openDesk({ config, search, signal, ...options }: OpenDeskOptions): {
  handler: MiddlewareHandler;
  close: () => Promise<void>;
} {
  const { token, proxy } = config.desk;
  if (token === null && proxy === null) {
    return { handler: (_context, next) => next(), close: () => Promise.resolve() };
  }
  let database: Database | null = null;
  const clock = createClock(null);
  const followUp = createFollowUp({
    republish: () => republish({ config, search }, signal),
    refresh: options.refresh,
    pause: (ms) => wait(ms, undefined, { signal }).catch(() => undefined),
    clock,
    signal,
  });
  const base = {
    config,
    database: () => (database ??= openDatabase(databasePath(config))),
    followUp,
    clock,
  };
  const desk: Desk = {
    ...base,
    questions: createQuestionList(base),
    siteDir: options.siteDir,
    slugs: options.slugs,
    emptySearches: options.emptySearches,
  };
  // The token is part of the key: with another token nobody is signed in any more.
  const key = `${secretFile(join(config.dataDir, 'desk.key'))} ${token ?? ''}`;
  return {
    handler: createDesk(desk, createSessions(key, clock)),
    async close() {
      await followUp.settled();
      database?.close();
    },
  };
}
