import { describe, expect, it } from 'vitest';
import { isDue, lastHour } from '../../ingest/is-due.ts';

const at = (moment: string): Date => new Date(moment);

describe('the last scheduled hour', () => {
  it.each([
    // Dutch winter time is UTC+1, summer time UTC+2.
    ['30 7 * * *', '2026-11-21T06:30:00Z', '2026-11-21T06:30:00.000Z'],
    ['30 7 * * *', '2026-11-21T06:29:59Z', '2026-11-20T06:30:00.000Z'],
    ['30 7 * * *', '2026-07-21T12:00:00Z', '2026-07-21T05:30:00.000Z'],
    // The night the clock goes back.
    ['30 7 * * *', '2026-10-25T06:00:00Z', '2026-10-24T05:30:00.000Z'],
    ['0 6 * * 1', '2026-11-21T12:00:00Z', '2026-11-16T05:00:00.000Z'],
  ])('%s before %s is %s', (expression, now, expected) => {
    expect(lastHour(expression, at(now))?.toISOString()).toBe(expected);
  });

  it('is none when it is too long ago', () => {
    expect(lastHour('0 6 1 1 *', at('2026-11-21T12:00:00Z'))).toBeNull();
  });
});

describe('a source', () => {
  const nightly = { schedule: '30 7 * * *', retry: null };
  const persistent = { schedule: '30 7 * * *', retry: '30 8-22 * * *' };
  const now = at('2026-11-21T09:00:00Z');

  it('is due when it was never tried or its hour passed without it', () => {
    expect(isDue(nightly, { lastTry: null, state: null }, now)).toBe(true);
    expect(isDue(nightly, { lastTry: '2026-11-20T06:30:00Z', state: 'ok' }, now)).toBe(true);
    expect(isDue(nightly, { lastTry: '2026-11-21T06:30:00Z', state: 'ok' }, now)).toBe(false);
  });

  it('is tried again within the day only after a failure, and only when it has hours for that', () => {
    const lastTry = '2026-11-21T06:30:00Z';
    expect(isDue(persistent, { lastTry, state: 'failed' }, now)).toBe(true);
    expect(isDue(persistent, { lastTry, state: 'partial' }, now)).toBe(false);
    expect(isDue(nightly, { lastTry, state: 'failed' }, now)).toBe(false);
    expect(isDue(persistent, { lastTry: '2026-11-21T08:30:01Z', state: 'failed' }, now)).toBe(false);
  });
});
