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
import { deskSite, deskToken } from '../support/desk-app.ts';

let folder: string;
let database: Database;
let desk: ReturnType<typeof openDesk>;
let app: Hono;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-desk-'));
  const config = parseConfig({ DATA_DIR: folder, DESK_TOKEN: deskToken, NOW: '2026-11-21' });
  database = openDatabase(databasePath(config));
  desk = openDesk({
    config,
    search: { url: 'http://127.0.0.1:9', masterKey: null, identity: 'none' },
    siteDir: () => null,
    refresh: () => Promise.resolve(),
  });
  app = new Hono();
  app.use('/beheer/*', desk.handler);
  app.get('/', (context) => context.text('voor bezoekers'));
  app.notFound((context) => context.text('van de site', 404));
});
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

  it('refuses what is too large before it is read', async () => {
    expect((await signIn('x'.repeat(5_000))).status).toBe(413);
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
