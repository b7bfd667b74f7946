import { describe, expect, it } from 'vitest';
import { comingRuns, offerPrices, offerStart } from '../../../ingest/publish/coming-runs.ts';
import { buildCost, buildMergedOffer, buildProgram, buildRun } from '../../support/build-record.ts';

const today = '2026-11-21';

describe('runs to come', () => {
  it('are those of today and later that are not cancelled', () => {
    const offer = buildMergedOffer('Utrecht', [
      buildRun('2026-11-20'),
      buildRun('2026-11-21'),
      buildRun('2027-01-12', { status: 'cancelled' }),
    ]);
    expect(comingRuns(offer, today).map(({ run }) => run.startDate)).toEqual(['2026-11-21']);
  });

  it('are flexible ones while their window is open', () => {
    const until = (day: string | null) => buildRun(null, { window: { from: null, until: day } });
    const offer = buildMergedOffer('Utrecht', [until('2026-11-20'), until('2026-11-21'), until(null)]);
    expect(comingRuns(offer, today)).toHaveLength(2);
  });

  it('are full when one cannot apply any more', () => {
    const offer = buildMergedOffer('Utrecht', [
      buildRun('2026-12-01', { applicationDeadline: '2026-11-20' }),
      buildRun('2026-12-02', { applicationDeadline: '2026-11-21' }),
    ]);
    expect(comingRuns(offer, today).map(({ status }) => status)).toEqual(['full', 'open']);
  });

  it('cost what they say themselves, else what the offer says', () => {
    const offer = buildMergedOffer(
      'Utrecht',
      [buildRun('2026-12-01', { costs: [buildCost(40_000)] }), buildRun('2026-12-02')],
      { costs: [buildCost(50_000)] },
    );
    const runs = comingRuns(offer, today);
    expect(runs.map(({ priceCents }) => priceCents)).toEqual([40_000, 50_000]);
    expect(offerPrices(offer, runs)).toEqual([40_000, 50_000]);
    expect(offerPrices(offer, [])).toEqual([50_000]);
    expect(offerPrices(buildMergedOffer('Utrecht'), [])).toEqual([]);
  });
});

describe('the start of an offer', () => {
  const startOf = (
    runs: Parameters<typeof buildMergedOffer>[1],
    startDetermination: 'fixed' | 'agreed' | null,
  ) => offerStart(buildProgram({ startDetermination }), comingRuns(buildMergedOffer('Utrecht', runs), today));

  it('is not flexible by a window that is closed for application', () => {
    const window = { from: null, until: null };
    expect(startOf([buildRun(null, { window, status: 'full' })], null).isFlexible).toBe(false);
    expect(startOf([buildRun(null, { window, applicationDeadline: '2026-11-20' })], null).isFlexible).toBe(
      false,
    );
    expect(startOf([buildRun(null, { window })], null).isFlexible).toBe(true);
  });

  it('is flexible by agreement only when no date is known', () => {
    expect(startOf([], 'agreed')).toEqual({ dates: [], isFlexible: true });
    expect(startOf([buildRun('2027-01-12')], 'agreed')).toEqual({ dates: ['2027-01-12'], isFlexible: false });
  });

  it('is unknown, and not flexible, when dates are set but none is known', () => {
    expect(startOf([], 'fixed')).toEqual({ dates: [], isFlexible: false });
    expect(startOf([], null)).toEqual({ dates: [], isFlexible: false });
  });

  it('names each day once, and full days only when there are no others', () => {
    const full = buildRun('2027-01-12', { status: 'full' });
    expect(startOf([full, buildRun('2027-02-09'), buildRun('2027-02-09')], null).dates).toEqual([
      '2027-02-09',
    ]);
    expect(startOf([full], null).dates).toEqual(['2027-01-12']);
  });
});
