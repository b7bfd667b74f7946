import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../ingest/desk/wilson-interval.ts';

describe('the interval of a share', () => {
  it('is that of the tables', () => {
    const found = wilsonInterval(8, 10)!;
    expect(found.low).toBeCloseTo(0.4902, 4);
    expect(found.high).toBeCloseTo(0.9433, 4);
  });

  it('claims no certainty when all hit, or none', () => {
    expect(wilsonInterval(150, 150)).toMatchObject({ share: 1, high: 1 });
    expect(wilsonInterval(150, 150)!.low).toBeCloseTo(0.975, 3);
    expect(wilsonInterval(0, 10)).toMatchObject({ share: 0, low: 0 });
  });

  it('is not there without tries', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
