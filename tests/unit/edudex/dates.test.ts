import { describe, expect, it } from 'vitest';
import { earliest, readDate, readMoment } from '../../../ingest/sources/edudex/map-dates.ts';
import { readOne, run } from './support.ts';

function read(text: string | null) {
  const codes: string[] = [];
  return { date: readDate(text, 'startDate', ({ code }) => codes.push(code)), codes };
}

describe('a delivered date', () => {
  it.each([
    ['2027-02-01', '2027-02-01'],
    [' 2027-04-05 ', '2027-04-05'],
    ['2027-03-05T23:00:00Z', '2027-03-05'],
    ['2027-03-01T00:00:00.0000000+02:00', '2027-03-01'],
  ])('is read from %j by wall clock', (text, date) => {
    expect(read(text)).toEqual({ date, codes: [] });
  });

  it.each(['31-12-2026', '03/04/2027', '2027-02-30', '0000-00-00', 'n.t.b.'])(
    'is never guessed from %j',
    (text) => {
      expect(read(text)).toEqual({ date: null, codes: ['INVALID_DATE'] });
    },
  );

  it.each(['1970-01-01', '9999-12-31', '20260-03-01'])('outside any course life is refused: %j', (text) => {
    expect(read(text)).toEqual({ date: null, codes: ['DATE_OUT_OF_RANGE'] });
  });

  it('is null without an Issue when empty', () => {
    expect(read('  ')).toEqual({ date: null, codes: [] });
    expect(read(null)).toEqual({ date: null, codes: [] });
  });
});

describe('moments', () => {
  it('compare as text whatever their zone and fraction', () => {
    const codes: string[] = [];
    const moment = (value: string | null) => readMoment(value, ({ code }) => codes.push(code));
    expect(moment('2026-11-09T18:12:43.7232657+02:00')).toBe('2026-11-09T16:12:43Z');
    expect(moment('2026-11-09T18:12:43')).toBe('2026-11-09T18:12:43Z');
    expect(moment('2026-11-09')).toBe('2026-11-09T00:00:00Z');
    expect([moment(null), moment(' ')]).toEqual([null, null]);
    expect(codes).toEqual([]);
    expect([moment('gisteren'), moment('2026-02-30T10:00:00Z'), moment('2026-11-09T25:00:00Z')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(codes).toEqual(['INVALID_DATE', 'INVALID_DATE', 'INVALID_DATE']);
  });

  it('of two last days the earlier counts', () => {
    expect([
      earliest(null, '2027-01-01'),
      earliest('2026-01-01', '2027-01-01'),
      earliest(null, null),
    ]).toEqual(['2027-01-01', '2026-01-01', null]);
  });
});

describe('runs', () => {
  const starts = async (schedule: string) => {
    const { record, codes } = await readOne({ schedule });
    return { runs: record.offers.flatMap((offer) => offer.runs), codes };
  };

  it('keep their start and lose an end before it', async () => {
    const late = run('a', '2027-05-31').replace(/<endDate.*<\/endDate>/, '<endDate>2027-02-01</endDate>');
    const { runs, codes } = await starts(late);
    expect(runs).toMatchObject([{ startDate: '2027-05-31', endDate: null }]);
    expect(codes).toEqual(['DATE_ORDER']);
  });

  it('keep their start and lose a deadline after it', async () => {
    const { runs, codes } = await starts(
      run('a', '2027-06-01', '<applicationDeadline>2027-07-01</applicationDeadline>'),
    );
    expect(runs).toMatchObject([{ startDate: '2027-06-01', applicationDeadline: null }]);
    expect(codes).toEqual(['DATE_ORDER']);
  });

  it('without a start are left out, and are not flexible starts', async () => {
    const { runs, codes } = await starts(run('a', ''));
    expect({ runs, codes }).toEqual({ runs: [], codes: ['MISSING_DATE'] });
  });

  it('that are past stay', async () => {
    const { runs } = await starts(run('a', '2021-03-01'));
    expect(runs).toMatchObject([{ startDate: '2021-03-01' }]);
  });

  it('with one id and two dates both stay; the very same run twice is one', async () => {
    const { runs, codes } = await starts(
      run('a', '2027-03-01') + run('a', '2027-04-05') + run('b', '2027-05-01') + run('b', '2027-05-01'),
    );
    expect(runs.map(({ startDate }) => startDate)).toEqual(['2027-03-01', '2027-04-05', '2027-05-01']);
    expect(codes).toEqual(['DUPLICATE_RUN_ID']);
  });

  it('are full, cancelled or open by their status; an unknown status leaves the run out', async () => {
    const withStatus = (id: string, status: string) =>
      run(id, '2027-03-01').replace('application opened', status);
    const { runs, codes } = await starts(
      withStatus('a', 'application closed') +
        withStatus('b', 'canceled') +
        withStatus('c', 'application opened') +
        withStatus('d', 'half open'),
    );
    expect(runs.map(({ status }) => status)).toEqual(['full', 'cancelled', 'open']);
    expect(codes).toEqual(['UNKNOWN_CODE']);
  });

  it('that say they are open are full when the program takes nobody in', async () => {
    const { record } = await readOne({
      admission: '<applicationOpen>0</applicationOpen>',
      schedule: run('a', '2027-03-01'),
    });
    expect(record.offers[0]?.runs[0]?.status).toBe('full');
  });

  it('may still move while isFinal is false', async () => {
    const { runs } = await starts(run('a', '2027-03-01').replace('isFinal="true"', 'isFinal="0"'));
    expect(runs[0]?.isFinal).toBe(false);
  });
});

describe('validity', () => {
  it('ends at expires or offeredUntil, whichever is first', async () => {
    const { record } = await readOne({
      head: '<expires>2027-08-30</expires>',
      classification: '<offeredSince>1996-01-18</offeredSince><offeredUntil>2027-01-15</offeredUntil>',
    });
    expect(record).toMatchObject({ validFrom: '1996-01-18', validUntil: '2027-01-15' });
    const { record: expiring } = await readOne({
      head: '<expires>2027-01-01</expires>',
      classification: '<offeredUntil>2027-01-15</offeredUntil>',
    });
    expect(expiring.validUntil).toBe('2027-01-01');
  });

  it('is open when expires cannot be read, and the program stays', async () => {
    const { record, codes } = await readOne({ head: '<expires>31-12-2026</expires>' });
    expect([record.validUntil, codes]).toEqual([null, ['INVALID_DATE']]);
  });
});
