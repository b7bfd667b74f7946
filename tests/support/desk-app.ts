import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { parseConfig } from '../../ingest/config.ts';
import { createMergeLog } from '../../ingest/store/merge-log.ts';
import { openDatabase, type Database } from '../../ingest/store/database.ts';
import { openValueIndex } from '../../ingest/store/value-index.ts';
import { createEndedSessions } from '../../ingest/store/ended-sessions.ts';
import { emptySearchesPath, openEmptySearches } from '../../ingest/store/empty-searches.ts';
import { createApp } from '../../server/create-app.ts';
import { createSessions } from '../../server/desk/access/sessions.ts';
import { createDesk } from '../../server/desk/create-desk.ts';
import type { Desk } from '../../server/desk/desk-context.ts';
import type { FollowUpState } from '../../server/desk/follow-up.ts';
import { createQuestionList } from '../../server/desk/question-list.ts';
import { readMerge } from '../../server/desk/read-merge.ts';

/** Token of the desk in tests. */
export const deskToken = 'sleutel-van-de-proef-0123456789';

/** Address of the site in tests. */
export const deskSite = 'http://beheer.example';

/** A site with a desk, without a network. */
export interface DeskApp {
  readonly app: Hono;
  readonly database: Database;
  /** How often the catalogue was asked to follow. */
  readonly asked: () => number;
  /** Moment of the desk's clock, in ms. */
  now: number;
  /** A request to the site; `host` as a browser would send it. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** Sends a form as a page of the site itself does. */
  readonly send: (path: string, form: Readonly<Record<string, string>>, cookie?: string) => Promise<Response>;
  /** Signs in; returns the cookie. */
  readonly signIn: (name?: string) => Promise<string>;
  readonly close: () => void;
}

/** Makes one with these settings of the environment. */
export function makeDeskApp(
  environment: Readonly<Record<string, string>>,
  database: Database = openDatabase(':memory:'),
): DeskApp {
  const folder = mkdtempSync(join(tmpdir(), 'leeratlas-desk-'));
  const siteDir = join(folder, 'site');
  mkdirSync(siteDir);
  writeFileSync(join(siteDir, 'index.html'), '<h1>Leeratlas</h1>');
  writeFileSync(
    join(siteDir, '404.html'),
    '<link rel="stylesheet" href="/_astro/Base.x1.css"><h1>Niet gevonden</h1>',
  );
  let asked = 0;
  const clock = (): Date => new Date(made.now);
  const base = {
    config: parseConfig({ ...environment, DATA_DIR: folder, NOW: '2026-11-21' }),
    database: () => database,
    followUp: {
      ask: () => (asked += 1),
      state: (): FollowUpState => ({ phase: 'idle', problems: [], pageProblem: null, publishedAt: null }),
      settled: () => Promise.resolve(),
    },
    clock,
  };
  const emptySearches = base.config.logsEmptySearches ? openEmptySearches(emptySearchesPath(folder)) : null;
  const values = openValueIndex(':memory:');
  const desk: Desk = {
    ...base,
    questions: createQuestionList({
      read: () => Promise.resolve(readMerge(database, '2026-11-21')),
      stamp: () => String(createMergeLog(database).latest()),
      pause: () => new Promise(() => undefined),
      clock,
    }),
    values: () => {
      values.refresh(database);
      return values;
    },
    siteDir: () => siteDir,
    emptySearches,
  };
  const app = createApp(
    {
      siteDir,
      searchSettings: null,
      slugs: new Map(),
      gone: new Map(),
      moved: new Map(),
      status: () => null,
      poll: null,
      clock,
      emptySearches,
      desk: createDesk(desk, createSessions('key of the test', clock, createEndedSessions(base.database))),
    },
    null,
  );
  const request: DeskApp['request'] = (path, init = {}) =>
    Promise.resolve(
      app.request(`${deskSite}${path}`, {
        ...init,
        headers: { host: new URL(deskSite).host, ...(init.headers as Record<string, string>) },
      }),
    );
  const send: DeskApp['send'] = (path, form, cookie) =>
    request(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: deskSite, ...(cookie === undefined ? {} : { cookie }) },
    });
  const made: DeskApp = {
    app,
    database,
    asked: () => asked,
    now: Date.parse('2026-11-21T09:00:00Z'),
    request,
    send,
    signIn: async (name = 'Els') => {
      const response = await send('/beheer/aanmelden', { naam: name, sleutel: deskToken });
      return response.headers.get('set-cookie')!.split(';')[0]!;
    },
    close: () => {
      values.close();
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
  return made;
}

/** What the forms of a page bring along to show that they come from it. */
export const formTokenIn = (page: string): string => /name="formulier" value="([^"]+)"/.exec(page)![1]!;

/** Somebody who is signed in: reads pages, and sends forms as they stand on them. */
export interface DeskUser {
  readonly page: (path: string) => Promise<string>;
  /** Sends a form; a name may have several values. */
  readonly send: (
    path: string,
    form: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<Response>;
}

/** Signs somebody in. */
export async function makeDeskUser(site: DeskApp, name = 'Els'): Promise<DeskUser> {
  const cookie = await site.signIn(name);
  const page: DeskUser['page'] = async (path) => (await site.request(path, { headers: { cookie } })).text();
  const formulier = formTokenIn(await page('/beheer'));
  return {
    page,
    send: (path, form) => {
      const body = new URLSearchParams({ formulier });
      for (const [field, values] of Object.entries(form)) {
        for (const value of [values].flat()) body.append(field, value);
      }
      return site.request(path, { method: 'POST', body, headers: { origin: deskSite, cookie } });
    },
  };
}
