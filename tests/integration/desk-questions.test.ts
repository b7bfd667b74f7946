import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../ingest/model/decision.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';
import type { Database } from '../../ingest/store/database.ts';
import { createDecisionStore } from '../../ingest/store/decision-store.ts';
import { createMergeLog } from '../../ingest/store/merge-log.ts';
import { createResolveStore } from '../../ingest/store/resolve-store.ts';
import { buildOffer, buildRecord, buildRun } from '../support/build-record.ts';
import { deskToken, makeDeskApp, makeDeskUser, type DeskApp, type DeskUser } from '../support/desk-app.ts';
import { storedRecords } from '../support/stored-records.ts';

const starts = (...days: string[]) => [
  buildOffer(
    'Utrecht',
    days.map((day) => buildRun(day)),
  ),
];
const small = buildRecord('edudex', '1', { title: 'Klein', offers: starts('2027-01-10') });
const smallRio = buildRecord('rio', 'a', { title: 'Klein (RIO)', offers: starts('2027-02-10') });
const large = buildRecord('edudex', '2', { title: 'Groot', offers: starts('2027-01-11', '2027-02-11') });
const largeRio = buildRecord('rio', 'b', { title: 'Groot (RIO)', offers: starts('2027-03-11') });

const smallPair = [small, smallRio];
const largePair = [large, largeRio];

let site: DeskApp;
let els: DeskUser;
beforeEach(async () => {
  const database = storedRecords([...smallPair, ...largePair]);
  resolveTo(database, [smallPair, largePair]);
  site = makeDeskApp({ DESK_TOKEN: deskToken }, database);
  els = await makeDeskUser(site);
});
afterEach(() => {
  site.close();
});

/** A merge that finds these pairs possibly the same. */
function resolveTo(database: Database, pairs: readonly (readonly ProgramRecord[])[]): void {
  createResolveStore(database).save(
    {
      ...{ affected: null, changed: null },
      known: [small, smallRio, large, largeRio].map(({ key }) => ({
        ...{ key, brin: null, kvk: null, values: new Float64Array(), names: '' },
      })),
      clusters: [small, smallRio, large, largeRio].map(({ key, title }, index) => ({
        ...{ programId: `course${index}`, title, provider: 'De Linde', records: [key], edges: [] },
      })),
      conflicts: pairs.map((pair) => ({
        code: 'POSSIBLY_SAME' as const,
        severity: 'info' as const,
        records: pair.map(({ key }) => key).toSorted(),
        message: 'same title',
      })),
    },
    { version: 'test', decisions: new Map() },
  );
  createMergeLog(database).add({
    ...{
      at: '2026-11-21T09:00:00Z',
      records: 4,
      courses: 4,
      offered: 4,
      ended: 0,
      excluded: 0,
      redirects: 0,
    },
    ...{ sizes: {}, mixes: {}, edges: {}, conflicts: {}, churn: { known: 0, moved: 0 } },
    ...{ stopped: [], questions: pairs.length },
  });
}

const decisions = (): Decision[] => createDecisionStore(site.database).all();
const titleOf = (page: string): string => /<h2 id="vraag">\s*([^<]*?)\s*</.exec(page)![1]!;
const questionIn = (page: string): string =>
  /name="vraag" value="([^"]+)"/.exec(page.slice(page.indexOf('id="vraag"')))![1]!;

async function answer(antwoord: string, page: string, reden = ''): Promise<string> {
  const response = await els.send('/beheer/vragen', { vraag: questionIn(page), antwoord, reden });
  expect(response.status).toBe(303);
  return response.headers.get('location')!;
}

describe('the questions', () => {
  it('come one at a time, the one with most to come first, differing rows before the others', async () => {
    const page = await els.page('/beheer/vragen');
    expect(titleOf(page)).toContain('Groot');
    expect(page).toContain('2 open vragen');
    expect(page.indexOf('verschilt')).toBeLessThan(page.indexOf('>gelijk<'));
    expect(page).toContain('1 kaart van 2');
  });

  it.each([
    ['same', { verdict: 'same', records: [large.key, largeRio.key], from: [] }],
    ['different', { verdict: 'different', records: [large.key], from: [largeRio.key] }],
    ['later', { verdict: 'later', records: [large.key, largeRio.key], from: [] }],
  ])('take %s for a decision of who answered, and go on at once', async (verdict, decision) => {
    const next = await els.page(await answer(verdict, await els.page('/beheer/vragen')));
    expect(decisions()).toMatchObject([{ ...decision, author: 'Els' }]);
    expect(titleOf(next)).toContain('Klein');
    expect(next).toContain('1 open vraag');
    expect(site.asked()).toBe(1);
  });

  it('keep a reason that was given', async () => {
    await answer('same', await els.page('/beheer/vragen'), 'zelfde lokaal');
    expect(decisions()).toMatchObject([{ reason: 'zelfde lokaal' }]);
  });

  it('end', async () => {
    await els.page(await answer('same', await els.page('/beheer/vragen')));
    const last = await els.page(await answer('later', await els.page('/beheer/vragen')));
    expect(last).toContain('Er zijn geen open vragen');
  });

  it('come back when their answer is undone', async () => {
    const next = await els.page(await answer('different', await els.page('/beheer/vragen')));
    const [besluit, vraag] = ['besluit', 'vraag'].map(
      (name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(next)![1]!,
    );
    const response = await els.send('/beheer/vragen/ongedaan', { besluit: besluit!, vraag: vraag! });
    const page = await els.page(response.headers.get('location')!);
    expect(titleOf(page)).toContain('Groot');
    expect(page).toContain('2 open vragen');
    expect(decisions()).toMatchObject([{ withdrawn: { author: 'Els' } }]);
  });

  it('come back when their answer is undone after the catalogue has followed it', async () => {
    const answered = await answer('same', await els.page('/beheer/vragen'));
    resolveTo(site.database, [smallPair]);
    const after = await els.page(answered);
    expect(after).toContain('Laatste antwoord');
    expect(titleOf(after)).toContain('Klein');
    const besluit = /name="besluit" value="([^"]+)"/.exec(after)![1]!;
    const vraag = new URL(answered, 'http://desk').searchParams.get('na')!;

    const undone = (await els.send('/beheer/vragen/ongedaan', { besluit, vraag })).headers.get('location')!;
    expect(decisions()).toMatchObject([{ id: besluit, verdict: 'same', withdrawn: { author: 'Els' } }]);
    expect(site.asked()).toBe(2);
    const meanwhile = await els.page(undone);
    expect(meanwhile).toContain('Dan komt de vraag na');
    expect(titleOf(meanwhile)).toContain('Klein');

    resolveTo(site.database, [smallPair, largePair]);
    const back = await els.page(undone);
    expect(titleOf(back)).toContain('Groot');
    expect(back).toContain('2 open vragen');
  });

  it('are not answered twice, nor with what is no answer', async () => {
    const page = await els.page('/beheer/vragen');
    const send = (antwoord: string, vraag = questionIn(page)) =>
      els.send('/beheer/vragen', { vraag, antwoord });
    expect((await send('keep')).status).toBe(400);
    expect((await send('same', 'x')).status).toBe(400);
    expect(decisions()).toEqual([]);
  });
});
