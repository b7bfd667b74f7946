import { describe, expect, it } from 'vitest';
import { toDocuments } from '../../../ingest/publish/to-documents.ts';
import { offerDocumentSchema, programDocumentSchema } from '../../../search-config/documents.ts';
import {
  buildCost,
  buildMergedOffer,
  buildPlace,
  buildProgram,
  buildRun,
} from '../../support/build-record.ts';

const today = '2026-11-21';

describe('documents', () => {
  it('fit their schemas', () => {
    const { program, offers } = toDocuments(buildProgram({ offers: [buildMergedOffer('Utrecht')] }), today);
    expect(() => programDocumentSchema.parse(program)).not.toThrow();
    for (const offer of offers) expect(() => offerDocumentSchema.parse(offer)).not.toThrow();
  });

  it('flatten the offers of a program and keep them apart in the other index', () => {
    const { program, offers } = toDocuments(
      buildProgram({
        offers: [
          buildMergedOffer('Utrecht', [buildRun('2027-05-04')], { costs: [buildCost(50_000)] }),
          buildMergedOffer('Zwolle', [buildRun('2027-01-12')], { costs: [buildCost(120_000)] }),
        ],
      }),
      today,
    );
    expect(program).toMatchObject({
      cities: ['Utrecht', 'Zwolle'],
      startMonths: ['2027-01', '2027-05'],
      nextStart: 20270112,
      priceFrom: 50_000,
      priceTo: 120_000,
      priceBands: ['1000-2500', '250-500'],
      placeCount: 2,
      offerCount: 2,
    });
    expect(offers.map(({ cities, startMonths, nextStart }) => ({ cities, startMonths, nextStart }))).toEqual([
      { cities: ['Utrecht'], startMonths: ['2027-05'], nextStart: 20270504 },
      { cities: ['Zwolle'], startMonths: ['2027-01'], nextStart: 20270112 },
    ]);
  });

  it('hold where an offer is, when that is known whole', () => {
    const at = (latitude: number | null, longitude: number | null) =>
      buildMergedOffer(null, [], {
        place: { ...buildPlace('Utrecht', { latitude, longitude }), province: null },
      });
    const { offers } = toDocuments(
      buildProgram({ offers: [at(52.09, 5.12), at(52.09, null), buildMergedOffer(null)] }),
      today,
    );
    expect(offers.map(({ _geo }) => _geo)).toEqual([{ lat: 52.09, lng: 5.12 }, undefined, undefined]);
  });

  it('name official codes before the ids of the sources', () => {
    const { program } = toDocuments(
      buildProgram({ ids: ['25138', '1921'], registrations: [{ system: 'croho', code: '39111' }] }),
      today,
    );
    expect(program.codes).toEqual(['39111', '1921', '25138']);
  });

  it('show no past and no cancelled runs', () => {
    const runs = [
      buildRun('2026-11-20'),
      buildRun('2026-12-01', { status: 'cancelled' }),
      buildRun('2026-11-21'),
    ];
    const { program } = toDocuments(buildProgram({ offers: [buildMergedOffer('Utrecht', runs)] }), today);
    expect(program.startMonths).toEqual(['2026-11']);
    expect(program.nextStart).toBe(20261121);
  });

  it('let a flexible start pass every month of the horizon', () => {
    const { program } = toDocuments(
      buildProgram({ startDetermination: 'agreed', offers: [buildMergedOffer(null)] }),
      today,
    );
    expect(program.startMonths).toHaveLength(25);
    expect(program.startMonths).toEqual(expect.arrayContaining(['flexibel', '2026-11', '2028-10']));
    expect(program.nextStart).toBeNull();
  });

  it('say that a start is later than the months that can be chosen', () => {
    const runs = [buildRun('2028-10-31'), buildRun('2028-11-01')];
    const { program } = toDocuments(buildProgram({ offers: [buildMergedOffer('Utrecht', runs)] }), today);
    expect(program.startMonths).toEqual(['2028-10', 'later']);
  });

  it('keep a course without any start moment findable', () => {
    const { program } = toDocuments(buildProgram({ startDetermination: 'fixed', offers: [] }), today);
    expect(program.startMonths).toEqual(['onbekend']);
    expect(program.priceBands).toEqual(['onbekend']);
  });

  it('prefer an open start over an earlier full one', () => {
    const runs = [buildRun('2027-01-12', { status: 'full' }), buildRun('2027-02-09')];
    const { program } = toDocuments(buildProgram({ offers: [buildMergedOffer('Utrecht', runs)] }), today);
    expect(program.nextStart).toBe(20270209);
  });

  it('hold theme, duration and study load, or that nobody says', () => {
    const { program } = toDocuments(
      buildProgram({
        themes: ['ict'],
        duration: { amount: 10, unit: 'week' },
        studyLoad: { amount: 5, unit: 'ects' },
        offeredSince: '2024-03-01',
      }),
      today,
    );
    expect(program).toMatchObject({
      themes: ['ict'],
      durationBand: 'kwartaal',
      studyLoadBand: '160',
      offeredSince: 20240301,
    });
    expect(toDocuments(buildProgram(), today).program).toMatchObject({
      themes: ['onbekend'],
      durationBand: 'onbekend',
      studyLoadBand: 'onbekend',
      offeredSince: null,
    });
  });

  it('name the ontwikkelpaden of today only', () => {
    const path = { sector: 'Zorg', occupation: 'Helpende', specialisation: null, slim: null, step: 'x' };
    const { program } = toDocuments(
      buildProgram({
        paths: [
          { ...path, validFrom: '2025-01-01', validUntil: null },
          { ...path, occupation: 'Verzorgende', validFrom: null, validUntil: '2026-10-31' },
        ],
      }),
      today,
    );
    expect(program.path).toEqual({ lvl0: ['Zorg'], lvl1: ['Zorg > Helpende'] });
  });
});
