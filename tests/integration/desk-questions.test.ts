import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../ingest/model/decision.ts';
import { createDecisionStore } from '../../ingest/store/decision-store.ts';
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

let site: DeskApp;
let els: DeskUser;
beforeEach(async () => {
  const database = storedRecords([small, smallRio, large, largeRio]);
  createResolveStore(database).save(
    {
      ...{ affected: null, changed: null },
      known: [small, smallRio, large, largeRio].map(({ key }) => ({
        ...{ key, brin: null, kvk: null, values: new Float64Array(), names: '' },
      })),
      clusters: [small, smallRio, large, largeRio].map(({ key, title }, index) => ({
        ...{ programId: `course${index}`, title, provider: 'De Linde', records: [key], edges: [] },
      })),
      conflicts: [
        [small, smallRio],
        [large, largeRio],
      ].map((pair) => ({
        code: 'POSSIBLY_SAME' as const,
        severity: 'info' as const,
        records: pair.map(({ key }) => key).toSorted(),
        message: 'same title',
      })),
    },
    { version: 'test', decisions: new Map() },
  );
  site = makeDeskApp({ DESK_TOKEN: deskToken }, database);
  els = await makeDeskUser(site);
});
afterEach(() => {
  site.close();
});

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

  it('are not answered twice, nor with what is no answer', async () => {
    const page = await els.page('/beheer/vragen');
    const send = (antwoord: string, vraag = questionIn(page)) =>
      els.send('/beheer/vragen', { vraag, antwoord });
    expect((await send('keep')).status).toBe(400);
    expect((await send('same', 'x')).status).toBe(400);
    expect(decisions()).toEqual([]);
  });
});
