import { describe, expect, it } from 'vitest';
import type { CatalogProgram, CatalogRun } from '../../../search-config/catalog.ts';
import { runRows } from '../../../src/lib/run-rows.ts';
import { programWithRuns } from '../../support/program-with-runs.ts';
import { makeProgram } from '../../support/site-fixture.ts';

const program = makeProgram(1);
const offer = program.offers[0]!;
const run = offer.runs[0]!;
const withRuns = (runs: Partial<CatalogRun>[], changes: Partial<CatalogProgram> = {}): CatalogProgram =>
  programWithRuns(program, runs, changes);

describe('run rows', () => {
  it('put flexible starts first and the others by date', () => {
    const rows = runRows(
      withRuns([
        { startDate: '2027-03-01' },
        { startDate: '2027-01-01' },
        { startDate: null, window: { from: null, until: '2027-06-30' } },
      ]),
    );
    expect(rows.map(({ start }) => start)).toEqual([
      'Wanneer je wilt, tot en met 30 juni 2027',
      '1 januari 2027',
      '1 maart 2027',
    ]);
  });

  it('say in words that a start is full or not certain', () => {
    const [full, uncertain] = runRows(
      withRuns([
        { startDate: '2027-01-01', status: 'full' },
        { startDate: '2027-02-01', isFinal: false },
      ]),
    );
    expect(full).toMatchObject({ status: 'Vol of gesloten', isOpen: false });
    expect(uncertain?.status).toBe('Je kunt je aanmelden, de datum is nog niet zeker');
  });

  it('hold all that is known of a start', () => {
    const place = { ...offer.place!, name: null, city: 'Utrecht', latitude: 52.1, longitude: 5.1 };
    const known = {
      ...offer,
      place,
      deliveryMode: 'blended',
      studyMode: 'evening',
      learningPath: 'bbl',
    } as const;
    const deadline = { ...run, startDate: '2027-03-01', applicationDeadline: '2027-02-15' };
    expect(runRows({ ...program, offers: [{ ...known, runs: [deadline] }] })).toMatchObject([
      {
        startDate: '2027-03-01',
        place: 'Utrecht',
        form: 'Deels online, Avond, BBL (werken en leren)',
        deadline: '15 februari 2027',
        point: { lat: 52.1, lng: 5.1 },
      },
    ]);
    const little = { ...known, deliveryMode: null, studyMode: null, learningPath: null, place: null };
    expect(
      runRows({ ...program, offers: [{ ...little, runs: [{ ...deadline, applicationDeadline: null }] }] }),
    ).toMatchObject([{ form: 'Niet opgegeven', deadline: null, point: null }]);
  });

  it('stand by place where they start on one day', () => {
    const at = (city: string) => ({
      ...offer,
      place: { ...offer.place!, name: null, city },
      runs: [{ ...run, startDate: '2027-03-01' }],
    });
    const rows = runRows({ ...program, offers: [at('Zwolle'), at('Arnhem'), at('Meppel')] });
    expect(rows.map(({ place }) => place)).toEqual(['Arnhem', 'Meppel', 'Zwolle']);
  });

  it('show a start that was cancelled among the others, and say so', () => {
    const cancelled = withRuns([{ startDate: '2027-03-01' }]);
    cancelled.offers[0]!.cancelled = ['2027-02-01'];
    expect(runRows(cancelled).map(({ start, status }) => `${start}: ${status}`)).toEqual([
      '1 februari 2027: Gaat niet door',
      '1 maart 2027: Je kunt je aanmelden',
    ]);
    expect(runRows(cancelled).map(({ isOpen, isCancelled }) => [isOpen, isCancelled])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('keep a place without starts', () => {
    const flexible = withRuns([], { start: { kind: 'flexible', nextDate: null } });
    expect(runRows(flexible)).toMatchObject([{ start: 'In overleg', status: 'Vraag het de aanbieder' }]);
    const unknown = withRuns([], { start: { kind: 'unknown', nextDate: null } });
    expect(runRows(unknown)).toMatchObject([{ start: 'Niet bekend', isOpen: true, isCancelled: false }]);
    const silent = { ...offer, priceCents: null, runs: [] };
    expect(runRows({ ...program, offers: [silent] })).toMatchObject([{ price: 'Niet opgegeven' }]);
  });

  it('say of a start without a place whether it needs one', () => {
    const placeOf = (deliveryMode: (typeof offer)['deliveryMode']) =>
      runRows({ ...program, offers: [{ ...offer, place: null, deliveryMode, runs: [run] }] })[0]!.place;
    expect(['online', 'self-study', 'on-site', null].map((mode) => placeOf(mode as 'online'))).toEqual([
      'Online',
      'Online',
      'Plaats niet opgegeven',
      'Plaats niet opgegeven',
    ]);
  });

  it('name the last day only when it is another day', () => {
    const rows = runRows(
      withRuns([
        { startDate: '2027-01-01', endDate: '2027-01-01' },
        { startDate: '2027-02-01', endDate: '2027-03-01' },
      ]),
    );
    expect(rows.map(({ end }) => end)).toEqual([null, '1 maart 2027']);
  });

  it('use the price of the offer where the start has none', () => {
    const rows = runRows(withRuns([{ priceCents: null }]));
    expect(rows[0]?.price).not.toBe('Niet opgegeven');
  });
});
