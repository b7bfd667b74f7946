import { describe, expect, it } from 'vitest';
import { priceOf } from '../../../ingest/publish/program-price.ts';
import { buildCost } from '../../support/build-record.ts';

describe('the price of a course', () => {
  it('is the sum of its required costs', () => {
    expect(priceOf([buildCost(100_000), buildCost(5_000, { kind: 'material' })])).toBe(105_000);
  });

  it('leaves out what one may leave', () => {
    expect(priceOf([buildCost(100_000), buildCost(5_000, { kind: 'exam', required: false })])).toBe(100_000);
  });

  it('knows a true zero from an unknown price', () => {
    expect(priceOf([buildCost(0)])).toBe(0);
    expect(priceOf([])).toBeNull();
    expect(priceOf([buildCost(4_500, { kind: 'material' })])).toBeNull();
  });

  it('does not take the price of an hour for the price of the course', () => {
    expect(priceOf([buildCost(9_000, { period: 'hour' })])).toBeNull();
  });

  it('does not add up amounts of different periods', () => {
    expect(priceOf([buildCost(260_100, { period: 'year' }), buildCost(10_000, { kind: 'material' })])).toBe(
      260_100,
    );
  });
});
