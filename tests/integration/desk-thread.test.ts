/** The desk as the server has it: in a thread of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../ingest/config.ts';
import { databasePath } from '../../ingest/run-once.ts';
import { createAuditStore } from '../../ingest/store/audit-store.ts';
import { openDatabase, type Database } from '../../ingest/store/database.ts';
import { openDesk } from '../../server/desk/open-desk.ts';
import { deskSite, deskToken, formTokenIn } from '../support/desk-app.ts';

let folder: string;
let database: Database;
let desk: ReturnType<typeof openDesk>;
let app: Hono;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-desk-'));
  database = openDatabase(databasePath(config()));
  start();
});

const config = () => parseConfig({ DATA_DIR: folder, DESK_TOKEN: deskToken, NOW: '2026-11-21' });

/** As a process does that starts on the data folder. */
function start(): void {
  desk = openDesk({
    config: config(),
    search: { url: 'http://127.0.0.1:9', masterKey: null, identity: 'none' },
    // As after a build that has taken its place.
    siteDir: () => join(folder, 'site-of-before'),
    refresh: () => Promise.resolve(),
  });
  app = new Hono();
  app.use('/beheer/*', desk.handler);
  app.get('/', (context) => context.text('voor bezoekers'));
  app.notFound((context) => context.text('van de site', 404));
}
afterEach(async () => {
  await desk.close();
  database.close();
  rmSync(folder, { recursive: true });
});

const headers = { host: new URL(deskSite).host };
const get = (path: string, cookie = '') =>
  Promise.resolve(app.request(deskSite + path, { headers: { ...headers, cookie } }));
const signIn = (sleutel = deskToken) =>
  Promise.resolve(
    app.request(`${deskSite}/beheer/aanmelden`, {
      method: 'POST',
      body: new URLSearchParams({ naam: 'Els', sleutel }),
      headers: { ...headers, origin: deskSite },
    }),
  );

describe('the desk of a server', () => {
  it('signs in, shows its pages, and leaves others to the site', async () => {
    const cookie = (await signIn()).headers.get('set-cookie')!.split(';')[0]!;
    const page = await get('/beheer', cookie);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('Overzicht');
    const other = await get('/beheer/bestaat-niet', cookie);
    expect([other.status, await other.text()]).toEqual([404, 'van de site']);
    expect((await get('/beheer/logboek')).headers.get('location')).toContain('/beheer/aanmelden');
  });

  it('signs nobody out by a restart, and nobody in who signed out before it', async () => {
    const restart = async (): Promise<void> => {
      await desk.close();
      start();
    };
    const [cookie, other] = await Promise.all(
      [signIn(), signIn()].map(
        async (signedIn) => (await signedIn).headers.get('set-cookie')!.split(';')[0]!,
      ),
    );
    await restart();
    const page = await (await get('/beheer', cookie)).text();
    const out = await app.request(`${deskSite}/beheer/afmelden`, {
      method: 'POST',
      body: new URLSearchParams({ formulier: formTokenIn(page) }),
      headers: { ...headers, origin: deskSite, cookie: cookie! },
    });
    expect(out.status).toBe(303);
    await restart();
    expect((await get('/beheer', cookie)).status).toBe(303);
    expect((await get('/beheer', other)).status).toBe(200);
  });

  it('refuses what is too large before it is read', async () => {
    expect((await signIn('x'.repeat(5_000))).status).toBe(413);
  });

  it('keeps no visitor waiting while somebody guesses', async () => {
    await get('/beheer/aanmelden');
    const guesses = Promise.all(
      Array.from({ length: 1_000 }, async (_, index) => (await signIn(`gok-${index}`)).status),
    );
    const first = await Promise.race([guesses.then(() => 'guesses'), get('/').then(() => 'visitor')]);
    expect(first).toBe('visitor');
    expect(new Set(await guesses)).toEqual(new Set([401]));
    // What is refused unseen is not logged.
    expect(createAuditStore(database).list(1_000).length).toBeLessThanOrEqual(5);
  });

  it('keeps no visitor waiting while a run holds the database', async () => {
    await get('/beheer/aanmelden');
    database.exec('BEGIN IMMEDIATE');
    const signedIn = signIn();
    // Without a thread of its own this would wait as long as the database does.
    expect(await (await get('/')).text()).toBe('voor bezoekers');
    expect(await Promise.race([signedIn.then(() => 'signed in'), Promise.resolve('waits')])).toBe('waits');
    database.exec('COMMIT');
    expect((await signedIn).status).toBe(303);
    expect(createAuditStore(database).list(1)).toMatchObject([{ who: 'Els', what: 'sign-in' }]);
  });
});
