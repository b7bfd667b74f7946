import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDecisionStore } from '../../ingest/store/decision-store.ts';
import type { Decision } from '../../ingest/model/decision.ts';
import { buildRecord } from '../support/build-record.ts';
import { deskToken, makeDeskApp, makeDeskUser, type DeskApp, type DeskUser } from '../support/desk-app.ts';
import { storedRecords } from '../support/stored-records.ts';

const [one, a, b] = [buildRecord('edudex', '1'), buildRecord('rio', 'a'), buildRecord('rio', 'b')];

let site: DeskApp;
let els: DeskUser;
beforeEach(async () => {
  site = makeDeskApp({ DESK_TOKEN: deskToken }, storedRecords([one, a, b]));
  els = await makeDeskUser(site);
});
afterEach(() => {
  site.close();
});

const decisions = (): Decision[] => createDecisionStore(site.database).all();
const decide = (form: Record<string, string | string[]>) =>
  els.send('/beheer/beslissingen', { reden: 'nagezien', naar: '/beheer/beslissingen', ...form });

describe('a decision at the desk', () => {
  it('is kept with who took it, and the catalogue follows', async () => {
    const response = await decide({ besluit: 'different', record: [a.key], tegenover: [one.key, b.key] });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/beheer/beslissingen?gedaan=beslist',
    ]);
    expect(decisions()).toMatchObject([
      { verdict: 'different', author: 'Els', reason: 'nagezien', records: [one.key, b.key], from: [a.key] },
    ]);
    expect(site.asked()).toBe(1);
    const page = await els.page('/beheer/beslissingen?gedaan=beslist');
    expect(page).toContain('Je beslissing is opgeslagen.');
    expect(page).toContain('verschillend');
    expect(page).toContain('tegenover');
  });

  it('excludes a course until a day, and pins a value', async () => {
    await decide({ besluit: 'exclude', record: one.key, tot: '2027-03-01' });
    await decide({ besluit: 'pin', record: one.key, veld: 'title', waarde: 'Lassen: basis' });
    await decide({ besluit: 'pin', record: one.key, veld: 'duration', waarde: '{"amount":3,"unit":"day"}' });
    expect(decisions().map(({ verdict, until, field, value }) => [verdict, until, field, value])).toEqual(
      expect.arrayContaining([
        ['exclude', '2027-03-01', null, null],
        ['pin', null, 'title', 'Lassen: basis'],
        ['pin', null, 'duration', { amount: 3, unit: 'day' }],
      ]),
    );
  });

  it.each([
    ['no reason', { besluit: 'exclude', record: one.key, reden: ' ' }, 'Geef een reden'],
    ['an unknown verdict', { besluit: 'maybe', record: one.key }, 'Kies een besluit'],
    ['an unknown record', { besluit: 'exclude', record: 'rio:x' }, 'rio:x'],
    ['no record', { besluit: 'exclude' }, 'Kies ten minste één record'],
    ['a date that is none', { besluit: 'exclude', record: one.key, tot: 'morgen' }, 'geen datum'],
    [
      'half of JSON',
      { besluit: 'pin', record: one.key, veld: 'duration', waarde: '{"amount"' },
      'geen geldige JSON',
    ],
    ['a value that does not fit', { besluit: 'pin', record: one.key, veld: 'kind', waarde: 'x' }, 'Soort'],
  ])('is refused with %s, and says why', async (_, form, why) => {
    const response = await decide(form as Record<string, string>);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(why);
    expect(decisions()).toEqual([]);
    expect(site.asked()).toBe(0);
  });

  it('shows what people typed as text', async () => {
    await decide({ besluit: 'exclude', record: one.key, reden: '<script>alert(1)</script>' });
    const page = await els.page('/beheer/beslissingen');
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('is withdrawn with a reason, and stays in the list', async () => {
    await decide({ besluit: 'exclude', record: one.key });
    const [{ id }] = decisions() as [Decision];
    const form = { besluit: id, naar: '/beheer/beslissingen?toon=geldig' };
    expect((await els.send('/beheer/beslissingen/intrekken', form)).status).toBe(400);
    const response = await els.send('/beheer/beslissingen/intrekken', { ...form, reden: 'vergissing' });
    expect(response.headers.get('location')).toBe('/beheer/beslissingen?toon=geldig&gedaan=ingetrokken');
    expect(decisions()).toMatchObject([{ withdrawn: { author: 'Els', reason: 'vergissing' } }]);
    expect(await els.page('/beheer/beslissingen')).toContain('0 beslissingen');
    expect(await els.page('/beheer/beslissingen?toon=ingetrokken')).toContain(
      'ingetrokken door Els: vergissing',
    );
  });
});

describe('the file of decisions', () => {
  it('comes back as it went out', async () => {
    await decide({ besluit: 'exclude', record: one.key });
    const yaml = await els.page('/beheer/beslissingen.yaml');
    expect(yaml).toMatch(/^- \{"id":.*"verdict":"exclude".*\}\n$/);
    const changed = yaml.replace('nagezien', 'nog eens nagezien');
    const response = await els.send('/beheer/beslissingen/inlezen', { bestand: changed, reden: 'uit git' });
    expect(response.status).toBe(303);
    expect(decisions()).toMatchObject([{ reason: 'nog eens nagezien' }]);
  });

  it('is refused with the line that is wrong', async () => {
    const response = await els.send('/beheer/beslissingen/inlezen', {
      bestand: '\n- {"id":1}',
      reden: 'uit git',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Regel 2');
  });
});

describe('the log', () => {
  it('has who signed in and what they did, the newest first', async () => {
    await decide({ besluit: 'exclude', record: one.key, reden: 'klacht 12' });
    await site.send('/beheer/aanmelden', { naam: 'Eva', sleutel: 'gok' });
    const page = await els.page('/beheer/logboek');
    const places = ['aanmelden geweigerd', 'besloot', 'meldde zich aan'].map((text) => page.indexOf(text));
    expect(places).toEqual(places.toSorted((x, y) => x - y));
    expect(places[0]).toBeGreaterThan(0);
    expect(page).toContain('klacht 12');
  });
});
