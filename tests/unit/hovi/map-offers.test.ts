import { describe, expect, it } from 'vitest';
import type { Json } from '../../fixtures/hovi/institution.ts';
import { form, institution, location, product } from '../../fixtures/hovi/institution.ts';
import { brief, mapInstitution, mapProducts } from '../../fixtures/hovi/mapped.ts';

const offersOf = (...forms: Json[]) => mapProducts(product('1', { productForms: forms })).records[0]!.offers;
const fee = (year: number, amount: unknown, more: Json = {}): Json => ({
  tuitionFeeType: 'legal',
  tuitionFeePeriod: 'year',
  year,
  amount,
  ...more,
});
const costsOf = (...tuitionFees: Json[]) => {
  const { records, issues } = mapProducts(product('1', { productForms: [form({ tuitionFees })] }));
  return { costs: records[0]!.offers[0]!.costs, runs: records[0]!.offers[0]!.runs, issues };
};

describe('offers of a HOVI product', () => {
  it('are one per form and place', () => {
    const offers = offersOf(form({ sideLocations: ['502', '501'] }), form({ productForm: 'dual' }));
    expect(offers.map((offer) => [offer.studyMode, offer.place?.name])).toEqual([
      ['part-time', 'Bakhuis 501'],
      ['part-time', 'Bakhuis 502'],
      ['dual', 'Bakhuis 501'],
    ]);
    expect(offers[0]?.place).toMatchObject({
      street: 'Ovenstraat 7',
      postalCode: '6717AA',
      city: 'EDE',
      country: 'NL',
    });
  });

  it.each([
    [undefined, 'on-site', 'Bakhuis 501'],
    [0, 'on-site', 'Bakhuis 501'],
    [40, 'blended', 'Bakhuis 501'],
    [100, 'online', undefined],
  ])('with %s percent at a distance are %s', (percentageDistanceLearning, mode, name) => {
    const [offer] = offersOf(form({ percentageDistanceLearning, sideLocations: ['501'] }));
    expect([offer?.deliveryMode, offer?.place?.name]).toEqual([mode, name]);
  });

  it('say nothing of the mode when no place is known', () => {
    const { records, issues } = mapProducts(product('1', { location: '999' }));
    expect(records[0]?.offers).toMatchObject([{ place: null, deliveryMode: null }]);
    expect(brief(issues)).toEqual(['UNKNOWN_REFERENCE hovi:1 products[0].location']);
  });

  it('have no place where the location is empty', () => {
    const bare = location('501', {
      locationName: null,
      visitorAddress: { city: '', zip: '', country: 'NL' },
    });
    const { records } = mapInstitution(institution([product('1')], { locations: [bare] }));
    expect(records[0]?.offers[0]?.place).toBeNull();
  });
});

describe('starts', () => {
  const startsOf = (...productStarts: Json[]) => {
    const { records, issues } = mapProducts(product('1', { productForms: [form({ productStarts })] }));
    return { runs: records[0]!.offers[0]!.runs, issues };
  };

  it('keep past ones, in order, equal ones once', () => {
    const start = { startingDate: '2027-09-01', endDate: '', applicationDeadline: '' };
    const { runs } = startsOf(start, { startingDate: '2019-02-01' }, start);
    expect(runs.map((run) => run.startDate)).toEqual(['2019-02-01', '2027-09-01']);
  });

  it('take the deadline for people in the Netherlands', () => {
    const { runs } = startsOf({
      startingDate: '2027-09-01',
      applicationDeadline: '2027-03-01',
      applicationDeadlineNL: '2027-05-01',
    });
    expect(runs[0]?.applicationDeadline).toBe('2027-05-01');
  });

  it('pass over an empty row without a word', () => {
    expect(startsOf({ startingDate: '', endDate: '', applicationDeadline: '' })).toEqual({
      runs: [],
      issues: [],
    });
  });

  it('drop what is wrong and keep the rest', () => {
    const { runs, issues } = startsOf(
      { startingDate: '2027-02-30' },
      { startingDate: '1-9-2027' },
      { startingDate: '', endDate: '2027-07-01' },
      { startingDate: '2027-09-01', endDate: '2027-08-01', applicationDeadline: '2027-10-01' },
      { startingDate: '20270-09-01' },
      { startingDate: '9999-09-01' },
    );
    expect(runs).toMatchObject([{ startDate: '2027-09-01', endDate: null, applicationDeadline: null }]);
    expect(issues.map((issue) => issue.code)).toEqual([
      'INVALID_DATE',
      'INVALID_DATE',
      'MISSING_DATE',
      'DATE_ORDER',
      'DATE_ORDER',
      'INVALID_DATE',
      'DATE_OUT_OF_RANGE',
    ]);
    expect(issues[3]).toMatchObject({ field: 'products[0].productForms[0].productStarts[3].endDate' });
  });
});

describe('fees', () => {
  it('are those of the next academic year, without VAT, as cents', () => {
    const { costs } = costsOf(fee(2026, '2400'), fee(2027, '2500.5'), fee(2028, '9999'));
    expect(costs).toEqual([
      {
        kind: 'tuition',
        cents: 250_050,
        vat: 'exempt',
        period: 'year',
        required: true,
        description: 'wettelijk collegegeld 2027-2028',
      },
    ]);
  });

  it('are those of the running year when the next is not known, and never older', () => {
    expect(costsOf(fee(2026, '2400')).costs[0]?.cents).toBe(240_000);
    expect(costsOf(fee(2025, '2300')).costs).toEqual([]);
  });

  it('differ per start by its academic year', () => {
    const productStarts = ['2026-09-01', '2027-02-01', '2027-08-30'].map((startingDate) => ({
      startingDate,
    }));
    const tuitionFees = [fee(2026, '2400'), fee(2027, '2500')];
    const [offer] = offersOf(form({ productStarts, tuitionFees }));
    expect(offer?.runs.map((run) => run.costs[0]?.cents ?? null)).toEqual([240_000, 240_000, null]);
  });

  it('are legal ones before institutional ones, never those for students from elsewhere', () => {
    const other = fee(2027, '9000', { tuitionFeeType: 'institutional' });
    const foreign = fee(2027, '19000', { tuitionFeeType: 'non-eu' });
    expect(costsOf(foreign, other, fee(2027, '2500')).costs[0]?.cents).toBe(250_000);
    expect(costsOf(foreign, other).costs[0]?.cents).toBe(900_000);
    expect(costsOf(foreign).costs).toEqual([]);
  });

  it('are given per year rather than per month, definitive rather than not', () => {
    const month = fee(2027, '250', { tuitionFeePeriod: 'month' });
    const draft = fee(2027, '2600', { definitive: false });
    expect(costsOf(month, draft, fee(2027, '2500')).costs[0]).toMatchObject({
      cents: 250_000,
      period: 'year',
    });
  });

  it('are left out, once told, when several amounts are possible', () => {
    const { costs, issues } = costsOf(fee(2027, '2500'), fee(2027, '2600'), fee(2026, '1'), fee(2026, '2'));
    expect(costs).toEqual([]);
    expect(issues.map((issue) => [issue.code, issue.value])).toEqual([['AMBIGUOUS_PRICE', '2026, 2027']]);
  });

  it('keep a true zero', () => {
    expect(costsOf(fee(2027, '0')).costs[0]?.cents).toBe(0);
  });

  it.each(['2.694,00', '€ 2500', '-5', '1e6', '2500.123', '99999999'])('take no amount from %j', (amount) => {
    const { costs, issues } = costsOf(fee(2027, amount));
    expect(costs).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual(['INVALID_PRICE']);
  });
});
