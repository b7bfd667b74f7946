/** A server that is killed while people answer and take back: what was said to be done is done, once, and logged. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../ingest/config.ts';
import { databasePath } from '../../ingest/run-once.ts';
import { createAuditStore } from '../../ingest/store/audit-store.ts';
import { openDatabase } from '../../ingest/store/database.ts';
import { createDecisionStore } from '../../ingest/store/decision-store.ts';
import { buildRecord } from '../support/build-record.ts';
import { deskToken, formTokenIn } from '../support/desk-app.ts';
import { storedRecords } from '../support/stored-records.ts';

const count = 60;
const records = Array.from({ length: count }, (_, index) => [
  buildRecord('edudex', `${index}`),
  buildRecord('rio', `${index}`),
]);

let environment: Record<string, string>;
let child: ChildProcess | null = null;

beforeEach(() => {
  environment = {
    DATA_DIR: mkdtempSync(join(tmpdir(), 'leeratlas-desk-')),
    DESK_TOKEN: deskToken,
    NOW: '2026-11-21',
  };
  const database = openDatabase(databasePath(parseConfig(environment)));
  storedRecords(records.flat(), { database });
  database.close();
});
afterEach(async () => {
  await kill();
  rmSync(environment['DATA_DIR']!, { recursive: true });
});

async function kill(): Promise<void> {
  if (child === null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  child = null;
}

/** Starts the server, signs in, and gives what sends a form: whether it was said to be done. */
async function start(): Promise<(path: string, form: Record<string, string[]>) => Promise<boolean>> {
  child = fork(join(import.meta.dirname, '../support/desk-child.ts'), {
    env: { PATH: process.env['PATH'], ...environment },
    execArgv: [],
  });
  const [url] = (await once(child, 'message')) as [string];
  const post = (path: string, body: URLSearchParams, cookie = ''): Promise<Response> =>
    fetch(url + path, { method: 'POST', body, redirect: 'manual', headers: { origin: url, cookie } });
  const signedIn = await post('/beheer/aanmelden', new URLSearchParams({ naam: 'Els', sleutel: deskToken }));
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  const page = await fetch(`${url}/beheer/beslissingen`, { headers: { cookie } });
  const formulier = formTokenIn(await page.text());
  return async (path, form) => {
    const body = new URLSearchParams({ formulier, reden: 'proef', naar: '/beheer/beslissingen' });
    for (const [name, values] of Object.entries(form)) for (const value of values) body.append(name, value);
    return (await post(path, body, cookie).catch(() => null))?.status === 303;
  };
}

/** What the database holds, opened anew as a restart does. */
function held() {
  const database = openDatabase(databasePath(parseConfig(environment)));
  try {
    const [{ integrity_check: state }] = database.prepare('PRAGMA integrity_check').all() as [
      { integrity_check: string },
    ];
    const log = createAuditStore(database).list(10_000);
    const of = (what: string) => log.filter((entry) => entry.what === what).map(({ subject }) => subject);
    return {
      ...{ state, decisions: createDecisionStore(database).all() },
      ...{ decided: of('decide').toSorted(), withdrawn: of('withdraw').toSorted() },
    };
  } finally {
    database.close();
  }
}

describe('a server that is killed', () => {
  it.each([1, 20])(
    'after %i of many answers keeps what it said, and its log says the same',
    async (after) => {
      const send = await start();
      let said = 0;
      const isReached = Promise.withResolvers<undefined>();
      const answers = records.map(async (pair) => {
        const isDone = await send('/beheer/beslissingen', {
          besluit: ['same'],
          record: pair.map(({ key }) => key),
        });
        if (isDone && ++said === after) isReached.resolve(undefined);
        return isDone;
      });
      await isReached.promise;
      await kill();
      const done = (await Promise.all(answers)).map((isDone, index) => (isDone ? records[index]! : []));

      const { state, decisions, decided } = held();
      expect(state).toBe('ok');
      expect(decided).toEqual(decisions.map(({ id }) => id).toSorted());
      const kept = new Set(decisions.flatMap((decision) => decision.records));
      expect(done.flat().filter(({ key }) => !kept.has(key))).toEqual([]);
      expect(decisions.length).toBeGreaterThanOrEqual(after);

      // The restarted server takes back all of them and is killed again.
      const again = await start();
      const first = Promise.withResolvers<undefined>();
      const back = decisions.map(async ({ id }) => {
        const isDone = await again('/beheer/beslissingen/intrekken', { besluit: [id] });
        if (isDone) first.resolve(undefined);
        return isDone ? [id] : [];
      });
      await first.promise;
      await kill();
      const taken = (await Promise.all(back)).flat();
      const now = held();
      const off = now.decisions.filter(({ withdrawn }) => withdrawn !== null).map(({ id }) => id);
      expect(now.state).toBe('ok');
      expect(now.decisions).toHaveLength(decisions.length);
      expect(now.withdrawn).toEqual(off.toSorted());
      expect(taken.filter((id) => !off.includes(id))).toEqual([]);
    },
  );
});
