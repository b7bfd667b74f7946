import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { edge } from '../../ingest/model/edge.ts';
import { programIdOf } from '../../ingest/model/program-id.ts';
import { createDecisionStore } from '../../ingest/store/decision-store.ts';
import { createJudgementStore } from '../../ingest/store/judgement-store.ts';
import { createMergeStore } from '../../ingest/store/merge-store.ts';
import { buildCost, buildOffer, buildRecord, buildRun } from '../support/build-record.ts';
import {
  deskToken,
  formTokenIn,
  makeDeskApp,
  makeDeskUser,
  type DeskApp,
  type DeskUser,
} from '../support/desk-app.ts';
import { mergedDatabase } from '../support/merged-database.ts';

const offers = (cents: number) => [
  buildOffer('Utrecht', [buildRun('2027-01-10')], { costs: [buildCost(cents)] }),
];
const title = 'Lassen <b>basis</b>';
const program = buildRecord('edudex', '1', { title, offers: offers(10_000) });
const offer = buildRecord('rio', 'a', { title, offers: offers(20_000) });
const other = buildRecord('rio', 'b', {
  title: '=Boekhouden',
  offers: [buildOffer('Utrecht', [buildRun('2027-01-10')])],
  provider: { name: 'Boekschool', kvk: '87654321', sourceId: 'boekschool' },
});
const id = programIdOf([program.key]);

let site: DeskApp;
let els: DeskUser;
const begin = async (environment: Record<string, string> = {}): Promise<void> => {
  const database = mergedDatabase([program, offer, other]);
  createMergeStore(database).saveRedirects(new Map([['oudeoudeoude', id]]));
  site = makeDeskApp({ DESK_TOKEN: deskToken, ...environment }, database);
  els = await makeDeskUser(site);
};
beforeEach(() => begin());
afterEach(() => {
  site.close();
});

describe('a course at the desk', () => {
  it('shows its records, its evidence as drawing and table, and what is wrong', async () => {
    const page = await els.page(`/beheer/opleiding/${id}`);
    expect(page).toContain('<svg');
    expect(page).toContain('gelijke titel en een gemeenschappelijke start');
    expect(page).toContain('valt de opleiding uiteen in 1 record, 1 record');
    expect(page).toContain('Bronnen geven een andere prijs');
    expect(page).toContain('Oude ids');
    expect(page).toContain('Lassen &lt;b&gt;basis&lt;/b&gt;');
    expect(page).not.toContain('<b>basis');
  });

  it.each([['/beheer/opleiding/oudeoudeoude'], [`/beheer/record?sleutel=${encodeURIComponent(offer.key)}`]])(
    'is where %s leads',
    async (address) => {
      const cookie = await site.signIn();
      const response = await site.request(address, { headers: { cookie } });
      expect([response.status, response.headers.get('location')]).toEqual([303, `/beheer/opleiding/${id}`]);
    },
  );

  it('loses the records that are taken out, and cannot lose all', async () => {
    const send = (record: string | string[]) =>
      els.send('/beheer/beslissingen', {
        besluit: 'different',
        van: id,
        record,
        reden: 'ander',
        naar: '/beheer',
      });
    expect((await send([program.key, offer.key])).status).toBe(400);
    expect((await send(offer.key)).status).toBe(303);
    expect(createDecisionStore(site.database).all()).toMatchObject([
      { verdict: 'different', records: [program.key], from: [offer.key] },
    ]);
  });

  it.each(['/beheer/opleiding/nietsnietsni', '/beheer/record?sleutel=rio:x'])(
    'says when there is none: %s',
    async (path) => {
      expect(await els.page(path)).toContain('Dat kan niet');
    },
  );
});

describe('finding', () => {
  it.each([
    ['q=lassen', true],
    ['q=12345678', true],
    [`q=${id}`, true],
    ['q=oudeoudeoude', true],
    ['bewijs=E5', true],
    ['bewijs=E1', false],
    ['bronnen=edudex%2Brio', true],
    ['bronnen=rio', false],
    ['conflict=PRICE_DISAGREES', true],
    ['conflict=LEVEL_DISAGREES', false],
    ['q=boek&conflict=PRICE_DISAGREES', false],
  ])('by %s: %s', async (query, isFound) => {
    expect((await els.page(`/beheer/zoeken?${query}`)).includes(`/beheer/opleiding/${id}"`)).toBe(isFound);
  });
});

describe('a provider', () => {
  it('has a scorecard, and its courses as a table that no spreadsheet runs', async () => {
    const list = await els.page('/beheer/aanbieders?q=boekschool');
    expect(list).toContain('1 aanbieder');
    const card = await els.page('/beheer/aanbieders?id=87654321');
    expect(card).toContain('Wat te herstellen');
    expect(card).toContain('zonder prijs');
    const csv = await els.page('/beheer/aanbieder.csv?id=87654321');
    expect(csv).toContain(`${programIdOf([other.key])};'=Boekhouden;rio;`);
  });

  it('is not there under another number', async () => {
    expect(await els.page('/beheer/aanbieders?id=1')).toContain('Er is geen aanbieder 1');
  });
});

describe('the sample', () => {
  it('counts judgements, with the interval, and leaves the catalogue alone', async () => {
    expect(await els.page('/beheer/steekproef')).toContain('Is dit één opleiding?');
    const { a, b } = edge(program.key, offer.key, 'E5');
    const judge = (form: Record<string, string>) =>
      els.send('/beheer/steekproef', { soort: 'E5', a, b, oordeel: 'right', ...form });
    expect((await judge({ b: other.key })).status).toBe(400);
    expect((await judge({ oordeel: 'maybe' })).status).toBe(400);
    expect((await judge({})).status).toBe(303);
    expect(createJudgementStore(site.database).all()).toMatchObject([
      { kind: 'E5', verdict: 'right', author: 'Els' },
    ]);
    const page = await els.page('/beheer/steekproef');
    expect(page).toContain('100%, tussen 20,7% en 100%');
    expect(page).toContain('Alles van deze maand is beoordeeld');
    expect(site.asked()).toBe(0);
  });
});

describe('a site below a path', () => {
  it('has the desk there too: addresses, cookie and all', async () => {
    site.close();
    await begin({ SITE_URL: 'https://www.example.nl/leren' });
    const signedIn = await site.send('/beheer/aanmelden', { naam: 'Els', sleutel: deskToken });
    expect(signedIn.headers.get('set-cookie')).toContain('; Path=/leren/beheer;');
    const page = await els.page('/beheer');
    expect(page).toContain('href="/leren/beheer/vragen"');
    expect(page).toContain('action="/leren/beheer/verwerking"');
    expect(page).not.toMatch(/(?:href|action|src)="\/beheer/);
    expect(formTokenIn(page)).not.toBe('');
  });
});
