import { describe, expect, it } from 'vitest';
import { checkFigures, checkFilled, type DeliveryFigures } from '../../../ingest/collect/check-delivery.ts';
import { programFacts } from '../../../ingest/collect/filled-facts.ts';
import type { FactCounts } from '../../../ingest/model/source-guards.ts';
import type { SourceDefinition } from '../../../ingest/model/source.ts';
import { rioDefinition } from '../../../ingest/sources/rio/source.ts';
import { buildOffer, buildRecord, buildRun } from '../../support/build-record.ts';

const definition: SourceDefinition = {
  ...rioDefinition,
  guards: { largestShrink: 0.1, least: 1_000, most: 9_000, mostRefused: 0.2, filled: { start: 0.4 } },
};

const figures = (changes: Partial<DeliveryFigures>): DeliveryFigures => ({
  before: 2_000,
  after: 2_000,
  received: 2_000,
  refused: 0,
  ...changes,
});

describe('the size of a delivery', () => {
  it('may not fall below what the source once had, however slowly', () => {
    expect(() => checkFigures(definition, figures({ before: 1_010, after: 999 }))).toThrow(
      'rio: 1010 → 999 records, at least 1000 expected; the last good data stays; --accept-shrink rio takes it once',
    );
    expect(() => checkFigures(definition, figures({ before: 1_010, after: 1_000 }))).not.toThrow();
  });

  it('is free for a part of the register that was never that large', () => {
    expect(() => checkFigures(definition, figures({ before: 20, after: 19 }))).not.toThrow();
    expect(() => checkFigures(definition, figures({ before: 0, after: 0 }))).not.toThrow();
  });

  it('may not come from leaving out a large part of it', () => {
    expect(() => checkFigures(definition, figures({ received: 70, refused: 30 }))).toThrow(
      '30 of 100 records have errors and are left out (30 %), at most 20 % expected',
    );
    expect(() => checkFigures(definition, figures({ received: 80, refused: 20 }))).not.toThrow();
    expect(() => checkFigures(definition, figures({ received: 2, refused: 4 }))).not.toThrow();
  });
});

describe('what the records have', () => {
  const counted = (filled: number, of: number): FactCounts =>
    new Map([
      ['start', { filled, of }],
      ['text', { filled: 0, of: 0 }],
    ]);

  it('may not fall below the line of the source', () => {
    expect(() => checkFilled(definition, counted(39, 100))).toThrow(
      'rio: 39 of 100 records have a start (39 %), at least 40 % expected',
    );
    expect(() => checkFilled(definition, counted(40, 100))).not.toThrow();
  });

  it('is not judged by a few records', () => {
    expect(() => checkFilled(definition, counted(0, 49))).not.toThrow();
    expect(() => checkFilled(definition, counted(0, 50))).toThrow();
  });
});

describe('facts of a program', () => {
  const facts = programFacts('2026-11-21');

  it('are all missing from an empty one, and a question that does not arise is no answer', () => {
    expect(facts(buildRecord('rio', 'a', { provider: { kvk: null } }))).toEqual({
      offer: false,
      start: false,
      'recent start': null,
      text: false,
      price: false,
      place: false,
      'KvK number': false,
      code: false,
    });
  });

  it('tell a start of the last two years from one long ago', () => {
    const on = (startDate: string) =>
      facts(buildRecord('rio', 'a', { offers: [buildOffer('Utrecht', [buildRun(startDate)])] }));
    expect(on('2024-11-21')).toMatchObject({ offer: true, start: true, 'recent start': true });
    expect(on('2024-11-20')['recent start']).toBe(false);
    expect(on('1970-01-01')['recent start']).toBe(false);
    expect(on('2031-11-21')['recent start']).toBe(true);
    expect(on('2031-11-22')['recent start']).toBe(false);
  });

  it('count a course by agreement as one that starts', () => {
    expect(facts(buildRecord('rio', 'a', { startDetermination: 'agreed' })).start).toBe(true);
  });
});
