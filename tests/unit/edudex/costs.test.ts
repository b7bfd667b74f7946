import { describe, expect, it } from 'vitest';
import type { RawCost } from '../../../ingest/sources/edudex/raw.ts';
import { mapCosts } from '../../../ingest/sources/edudex/map-costs.ts';
import { readAmount } from '../../../ingest/sources/edudex/amounts.ts';

const cost = (parts: Partial<RawCost>): RawCost => ({
  costType: 'tuition fee',
  amount: '100.00',
  amountVAT: null,
  amountValidUntil: null,
  currency: 'EUR',
  isRequiredCost: 'true',
  payableBy: null,
  period: null,
  VATCode: null,
  VATPercentage: null,
  VATExemptAmount: null,
  summaryText: [],
  descriptionText: [],
  ...parts,
});

function map(costs: readonly Partial<RawCost>[], vatExempt = false) {
  const codes: string[] = [];
  const mapped = mapCosts(costs.map(cost), 'run', { vatExempt, report: ({ code }) => codes.push(code) });
  return { mapped, codes, cents: mapped.map(({ cents }) => cents), vat: mapped.map(({ vat }) => vat) };
}

describe('amounts as delivered', () => {
  it.each([
    ['595', 5_950_000],
    ['207.9', 2_079_000],
    ['1795.0000', 17_950_000],
    ['1234.5678', 12_345_678],
    ['+80.00', 800_000],
    [' 750.00 ', 7_500_000],
    ['0', 0],
    ['-5', -50_000],
  ])('reads %j', (text, units) => {
    expect(readAmount(text)).toBe(units);
  });

  it.each([
    '',
    'NaN',
    'INF',
    '1e3',
    '1.250,00',
    '995,00',
    '€ 995',
    '1.23456',
    '1000001',
    '9'.repeat(21),
    '0x10',
  ])('refuses %j', (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

describe('the price a visitor pays', () => {
  it('adds VAT of 21 or 9 % to the amount', () => {
    expect(map([{ amountVAT: '21.00' }, { amountVAT: '9' }])).toMatchObject({
      cents: [12_100, 10_900],
      vat: ['included', 'included'],
    });
  });

  it('allows a cent of rounding in the VAT, and rounds once, after the sum', () => {
    expect(map([{ amount: '1234.5678', amountVAT: '259.2592' }]).cents).toEqual([149_383]);
    expect(map([{ amount: '82.6446', amountVAT: '17.3554' }]).cents).toEqual([10_000]);
  });

  it.each([
    ['VAT that holds the price', '100.00'],
    ['VAT that lost its comma', '2100'],
    ['an odd rate', '14.50'],
    ['no amount', 'btw'],
  ])('drops %s and says so', (_, amountVAT) => {
    const { cents, vat, codes } = map([{ amountVAT }]);
    expect({ cents, vat, codes }).toEqual({ cents: [10_000], vat: ['unknown'], codes: ['VAT_MISMATCH'] });
  });

  it('takes the rate of VATCode where the VAT amount is missing or refused', () => {
    expect(map([{ VATCode: '3' }, { VATCode: '5', amountVAT: '20.00' }])).toMatchObject({
      cents: [10_900, 12_100],
      vat: ['included', 'included'],
      codes: ['VAT_MISMATCH'],
    });
  });

  it('leaves VAT unknown when nothing says it', () => {
    expect(map([{}])).toMatchObject({ cents: [10_000], vat: ['unknown'], codes: [] });
  });

  it('is exempt by the supplier, by VATCode 1 and by VAT of 0 %', () => {
    expect(map([{ amountVAT: '21' }], true)).toMatchObject({ cents: [10_000], vat: ['exempt'] });
    expect(map([{ VATCode: '1', amountVAT: '21' }])).toMatchObject({ cents: [10_000], vat: ['exempt'] });
    expect(map([{ amountVAT: '0.00' }])).toMatchObject({ cents: [10_000], vat: ['exempt'] });
  });

  it('pays the exempt amount where it can be true, unless a code says that VAT is due', () => {
    expect(map([{ amountVAT: '21', VATExemptAmount: '110' }])).toMatchObject({
      cents: [11_000],
      vat: ['exempt'],
    });
    expect(map([{ amountVAT: '21', VATExemptAmount: '100' }])).toMatchObject({
      cents: [10_000],
      vat: ['exempt'],
    });
    expect(map([{ amountVAT: '21', VATExemptAmount: '110', VATCode: '5' }])).toMatchObject({
      cents: [12_100],
      vat: ['included'],
    });
  });

  it('knows the price with VAT under the name of an exempt amount', () => {
    expect(map([{ amountVAT: '21', VATExemptAmount: '121' }])).toMatchObject({
      cents: [12_100],
      vat: ['included'],
    });
  });

  it.each([
    ['0', []],
    ['0.0000', []],
    ['99', ['VAT_MISMATCH']],
    ['150', ['VAT_MISMATCH']],
    ['x', ['VAT_MISMATCH']],
  ])('does not believe an exempt amount of %s', (VATExemptAmount, codes) => {
    expect(map([{ amountVAT: '21', VATExemptAmount }])).toMatchObject({
      cents: [12_100],
      vat: ['included'],
      codes,
    });
  });

  it('takes a percentage with decimals, and none that is no Dutch rate', () => {
    expect(map([{ VATPercentage: '21.00' }])).toMatchObject({ cents: [12_100], codes: [] });
    expect(map([{ VATPercentage: '2.1' }])).toMatchObject({ cents: [10_000], codes: ['VAT_MISMATCH'] });
  });

  it('keeps a price of zero as a true zero', () => {
    expect(map([{ amount: '0.00', amountVAT: '0.00' }])).toMatchObject({ cents: [0], codes: [] });
  });
});

describe('costs that cannot be read', () => {
  it.each(['NaN', '-250.00', '1e308', '995,00', ''])('leaves out an amount of %j', (amount) => {
    expect(map([{ amount }])).toMatchObject({ mapped: [], codes: ['INVALID_PRICE'] });
  });

  it('shows no other currency as euros', () => {
    expect(map([{ currency: 'USD' }])).toMatchObject({ mapped: [], codes: ['INVALID_CURRENCY'] });
  });

  it('leaves out an unknown cost type or period', () => {
    expect(map([{ costType: 'bribe' }, { period: 'fortnight' }])).toMatchObject({
      mapped: [],
      codes: ['UNKNOWN_CODE', 'UNKNOWN_CODE'],
    });
  });
});

describe('several costs', () => {
  it('all stay, also of one type', () => {
    expect(map([{ amount: '100' }, { amount: '50' }, { costType: 'lunch', amount: '10' }]).cents).toEqual([
      10_000, 5_000, 1_000,
    ]);
  });

  it('are one price at two times when one ends before the other', () => {
    expect(map([{ amount: '80', amountValidUntil: '2027-01-01' }, { amount: '100' }]).cents).toEqual([
      10_000,
    ]);
  });

  it('have a last day that is a date, or it is told', () => {
    expect(map([{ amountValidUntil: '31-12-2026' }])).toMatchObject({
      cents: [10_000],
      codes: ['INVALID_DATE'],
    });
  });

  it('are read one after the other, however many there are', () => {
    // Held against each other they would take minutes.
    const many = Array.from({ length: 30_000 }, () => ({ amountValidUntil: '2027-01-01' }));
    expect(map(many).cents).toHaveLength(30_000);
  });

  it('name what the kind alone does not say', () => {
    const { mapped } = map([
      { costType: 'lunch', summaryText: [{ lang: 'nl', text: 'Broodje', length: 7 }] },
      { payableBy: 'group' },
    ]);
    expect(mapped.map(({ kind, description, required }) => ({ kind, description, required }))).toEqual([
      { kind: 'other', description: 'Lunch: Broodje', required: true },
      { kind: 'tuition', description: 'prijs voor een groep', required: false },
    ]);
  });

  it('count a discount as what one pays less', () => {
    expect(map([{ costType: 'single payment discount', amount: '25' }]).mapped[0]).toMatchObject({
      kind: 'discount',
      cents: -2_500,
      required: false,
    });
  });
});
