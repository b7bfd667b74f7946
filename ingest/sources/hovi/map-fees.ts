import { htmlToText } from '../../lib/html.ts';
import { cutText } from '../../lib/text.ts';
import type { Cost } from '../../model/offer.ts';
import { feeTypeNames, foreignFeeTypes, periodOfFee } from './lookups.ts';
import type { RawFee, RawForm } from './raw.ts';
import { chooseText } from './texts.ts';
import type { Report } from './value-reader.ts';
import { shown } from './value-reader.ts';

/** What a form costs per academic year, named after the calendar year it begins in. */
export type FeesByYear = ReadonlyMap<number, Cost>;

interface Fee {
  readonly type: string;
  readonly year: number;
  readonly definitive: boolean;
  readonly cost: Cost;
}

const periodOrder: readonly Cost['period'][] = ['year', 'program', 'month', 'week'];

/**
 * Academic year of a date. It runs from 1 September (WHW art. 1.1 k), but what begins in August is the start of
 * the next one in every delivery seen.
 */
export const academicYearOf = (date: string): number =>
  Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) >= 8 ? 0 : 1);

/** Euro with at most two decimals after a point, in cents. Null for anything else, above all a comma. */
function parseEuro(text: string): number | null {
  const parts = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return parts === null ? null : Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

function describe(raw: RawFee, type: string, year: number): string {
  const delivered = chooseText(raw.description);
  const text = delivered === null ? '' : htmlToText(delivered.text);
  return text === '' ? `${feeTypeNames.get(type)!} ${String(year)}-${String(year + 1)}` : cutText(text, 300);
}

function mapFee(raw: RawFee, report: Report): Fee | null {
  const type = raw.tuitionFeeType ?? '';
  if (foreignFeeTypes.has(type)) return null;
  const drop = (code: string, key: string, value: unknown, message: string): null => {
    report({ severity: 'warning', code, field: `${raw.path}.${key}`, value: shown(value), message });
    return null;
  };
  const period = periodOfFee.get(raw.tuitionFeePeriod ?? '');
  if (raw.tuitionFeeType === null || raw.year === null) return null;
  if (!feeTypeNames.has(type)) return drop('UNKNOWN_CODE', 'tuitionFeeType', type, 'unknown tuitionfeetype');
  if (raw.year < 1990 || raw.year > 2099)
    return drop('DATE_OUT_OF_RANGE', 'year', raw.year, 'no likely year');
  if (raw.amount === null) return null;
  const cents = parseEuro(raw.amount);
  if (cents === null) return drop('INVALID_PRICE', 'amount', raw.amount, 'no amount in euro');
  if (period === undefined)
    return drop('UNKNOWN_CODE', 'tuitionFeePeriod', raw.tuitionFeePeriod, 'unknown period');
  const description = describe(raw, type, raw.year);
  const cost: Cost = { kind: 'tuition', cents, vat: 'exempt', period, required: true, description };
  return { type, year: raw.year, definitive: raw.definitive ?? true, cost };
}

/** The one fee of a year: legal before institutional, per year before per month, definitive before provisional. Null for several. */
function onlyFee(fees: readonly Fee[]): Cost | null {
  const ofType = ['legal', 'institutional']
    .map((type) => fees.filter((fee) => fee.type === type))
    .find((some) => some.length > 0)!;
  const period = periodOrder.find((one) => ofType.some((fee) => fee.cost.period === one));
  const ofPeriod = ofType.filter((fee) => fee.cost.period === period);
  const definitive = ofPeriod.filter((fee) => fee.definitive);
  const left = definitive.length > 0 ? definitive : ofPeriod;
  return left.every((fee) => fee.cost.cents === left[0]!.cost.cents) ? left[0]!.cost : null;
}

/**
 * The tuition of a form per academic year, as a Dutch student pays it; education is exempt from VAT (Wet OB art.
 * 11.1 o). Years with more than one possible amount are left out, with one Issue for the form.
 */
export function mapFees(form: RawForm, report: Report): FeesByYear {
  const fees = form.tuitionFees.map((raw) => mapFee(raw, report)).filter((fee) => fee !== null);
  const byYear = Map.groupBy(fees, (fee) => fee.year);
  const costs = new Map<number, Cost>();
  const ambiguous: number[] = [];
  for (const [year, ofYear] of byYear) {
    const cost = onlyFee(ofYear);
    if (cost === null) ambiguous.push(year);
    else costs.set(year, cost);
  }
  if (ambiguous.length > 0) {
    const field = `${form.path}.tuitionFees`;
    const value = shown(ambiguous.toSorted().join(', '));
    const message = 'several amounts of one kind for the same year, none is taken';
    report({ severity: 'warning', code: 'AMBIGUOUS_PRICE', field, value, message });
  }
  return costs;
}

/** Costs of an offer: those of the next academic year where known, else of the running one; older ones are stale. */
export function offerCosts(fees: FeesByYear, academicYear: number): Cost[] {
  const cost = fees.get(academicYear + 1) ?? fees.get(academicYear);
  return cost === undefined ? [] : [cost];
}
