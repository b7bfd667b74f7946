import { describe, expect, it } from 'vitest';
import type { Run } from '../../../ingest/model/offer.ts';
import type { IssueDraft } from '../../../ingest/model/issue.ts';
import type { RawCohort } from '../../../ingest/sources/rio/raw.ts';
import { mapRuns } from '../../../ingest/sources/rio/runs.ts';

const empty: RawCohort = {
  AANGEBODEN_OPLEIDING_COHORTCODE: 'c1',
  EINDE_AANMELDPERIODE: null,
  INSTROOMMOMENT: '2027-03-01',
  BEGIN_INSTROOMPERIODE: null,
  EINDE_INSTROOMPERIODE: null,
  OPLEIDINGSEINDDATUM: null,
  OPLEIDINGSVORM: 'KLASSIKAAL',
  STATUS: 'O',
  TOELICHTING_VEREISTE_TOESTEMMING: null,
};

function map(cohorts: Partial<RawCohort>[], forms = ['KLASSIKAAL']) {
  const issues: IssueDraft[] = [];
  const current = cohorts.map((cohort) => ({ ...empty, ...cohort }));
  const offers = mapRuns(
    { current, codes: [], forms, companyCount: 0, until: null },
    { place: null, studyMode: null, learningPath: null },
    (draft) => issues.push(draft),
  );
  return { offers, runs: offers.flatMap((offer) => offer.runs), issues };
}

const only = (cohort: Partial<RawCohort>): Run => map([cohort]).runs[0]!;

describe('a cohort as a run', () => {
  it('has a fixed start, or a window with an open end', () => {
    expect(only({})).toMatchObject({ startDate: '2027-03-01', window: null });
    expect(only({ INSTROOMMOMENT: null, BEGIN_INSTROOMPERIODE: '2027-01-01' })).toMatchObject({
      startDate: null,
      window: { from: '2027-01-01', until: null },
    });
  });

  it('can be joined until the course ends, when the window has no end of its own', () => {
    const window = {
      INSTROOMMOMENT: null,
      BEGIN_INSTROOMPERIODE: '2027-01-01',
      OPLEIDINGSEINDDATUM: '2027-06-30',
    };
    expect(only(window).window).toEqual({ from: '2027-01-01', until: '2027-06-30' });
    expect(only({ ...window, EINDE_INSTROOMPERIODE: '2027-02-01' }).window?.until).toBe('2027-02-01');
  });

  it('takes the fixed start when both are delivered', () => {
    expect(only({ BEGIN_INSTROOMPERIODE: '2027-01-01' }).window).toBeNull();
  });

  it('is open or full, and with an unknown status not shown', () => {
    expect(only({ STATUS: 'O' }).status).toBe('open');
    expect(only({ STATUS: 'G' }).status).toBe('full');
    const { runs, issues } = map([{ STATUS: 'X' }]);
    expect([runs, issues]).toMatchObject([
      [],
      [{ code: 'UNKNOWN_CODE', field: 'cohort c1: STATUS', value: 'X' }],
    ]);
  });

  it('takes a far-off end as open, and drops an end before the start', () => {
    expect(only({ OPLEIDINGSEINDDATUM: '9999-12-31' }).endDate).toBeNull();
    const { runs, issues } = map([{ OPLEIDINGSEINDDATUM: '2027-02-01' }]);
    expect(runs[0]?.endDate).toBeNull();
    expect(issues).toMatchObject([{ code: 'DATE_ORDER', value: '2027-02-01' }]);
  });

  it.each([
    [{ INSTROOMMOMENT: '2027-02-30' }, 'INVALID_DATE'],
    [{ INSTROOMMOMENT: '01-03-2027' }, 'INVALID_DATE'],
    [{ INSTROOMMOMENT: '3027-03-01' }, 'DATE_OUT_OF_RANGE'],
    [{ INSTROOMMOMENT: null }, 'MISSING_DATE'],
  ])('with %j is left out with %s', (cohort, code) => {
    const { runs, issues } = map([cohort]);
    expect([runs, issues.map((issue) => issue.code)]).toEqual([[], [code]]);
  });
});

describe('the offers of an aangeboden opleiding', () => {
  it('are one per form, each with its own runs in order of start', () => {
    const { offers } = map([
      { AANGEBODEN_OPLEIDING_COHORTCODE: 'c3', INSTROOMMOMENT: '2027-05-01' },
      { AANGEBODEN_OPLEIDING_COHORTCODE: 'c2', OPLEIDINGSVORM: 'ONLINE' },
      { AANGEBODEN_OPLEIDING_COHORTCODE: 'c1', OPLEIDINGSVORM: 'LEZING' },
    ]);
    expect(offers.map((offer) => [offer.deliveryMode, offer.runs.map((run) => run.id)])).toEqual([
      ['on-site', ['c1', 'c3']],
      ['online', ['c2']],
    ]);
  });

  it('are one without runs, in the form that all earlier cohorts had', () => {
    expect(map([], ['ZELFSTUDIE']).offers).toMatchObject([{ deliveryMode: 'self-study', runs: [] }]);
    expect(map([], ['ZELFSTUDIE', 'ONLINE']).offers).toMatchObject([{ deliveryMode: null, runs: [] }]);
    expect(map([], []).offers).toMatchObject([{ deliveryMode: null, runs: [] }]);
  });

  it('keep a code that is used twice once per start, and tell of it', () => {
    const { runs, issues } = map([{}, { INSTROOMMOMENT: '2027-04-01' }, {}]);
    expect(runs.map((run) => [run.id, run.startDate])).toEqual([
      ['c1', '2027-03-01'],
      ['c1', '2027-04-01'],
    ]);
    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set(['DUPLICATE_RUN_ID']));
  });

  it('keep an unknown form as no form, with an Issue', () => {
    const { offers, issues } = map([{ OPLEIDINGSVORM: 'HOLOGRAM' }]);
    expect(offers).toMatchObject([{ deliveryMode: null, runs: [{ id: 'c1' }] }]);
    expect(issues).toMatchObject([{ code: 'UNKNOWN_CODE', value: 'HOLOGRAM' }]);
  });
});
