import { parseIsoDate } from '../../lib/dates.ts';
import { cleanText, cutText } from '../../lib/text.ts';
import type { Cost } from '../../model/offer.ts';
import { costPeriods, costTypes, payers, vatRates } from './lookups.ts';
import { readAmount, toCents } from './amounts.ts';
import { chooseLine } from './map-texts.ts';
import type { RawCost } from './raw.ts';
import type { Report } from './report.ts';
import { finding, lookUp, readBoolean } from './report.ts';

/** What decides about VAT besides the cost itself. */
export interface CostContext {
  /** The supplier is exempt from VAT as a whole. */
  readonly vatExempt: boolean;
  readonly report: Report;
}

/**
 * Costs as the visitor pays them, in the order delivered. One that cannot be read is left out with an Issue. Several of
 * one type all stay, except a price that ends (`amountValidUntil`) beside one of the same type that holds longer: those
 * are one price at two times, not a sum.
 */
export function mapCosts(costs: readonly RawCost[], field: string, context: CostContext): Cost[] {
  const lastDays = new Map<string, string>();
  for (const cost of costs) {
    const last = lastDays.get(sortOf(cost)) ?? '';
    if (endOf(cost) > last) lastDays.set(sortOf(cost), endOf(cost));
  }
  return costs
    .filter((cost) => endOf(cost) === lastDays.get(sortOf(cost)))
    .flatMap((cost) => mapCost(cost, `${field}.cost`, context) ?? []);
}

/** Costs of one sort are one price at several times. */
const sortOf = ({ costType, period, isRequiredCost }: RawCost): string =>
  JSON.stringify([costType, period, isRequiredCost]);

/** Last day of a price; without one it holds for ever. */
const endOf = ({ amountValidUntil }: RawCost): string =>
  parseIsoDate(amountValidUntil?.trim() ?? '') ?? '9999-12-31';

function mapCost(cost: RawCost, field: string, context: CostContext): Cost | null {
  const { report } = context;
  const type = lookUp(costTypes, cost.costType, `${field}.costType`, report);
  if (type === null) return null;
  if (!isEuro(cost.currency)) {
    report(finding('warning', 'INVALID_CURRENCY', `${field}.currency`, cost.currency, 'not in euros'));
    return null;
  }
  const amount = readAmount(cost.amount);
  if (amount === null || (amount < 0 && type.kind !== 'discount')) {
    report(finding('warning', 'INVALID_PRICE', `${field}.amount`, cost.amount, 'not an amount in euros'));
    return null;
  }
  const { paid, vat } = withVat(amount, cost, field, context);
  const lastDay = cost.amountValidUntil?.trim() ?? '';
  if (lastDay !== '' && parseIsoDate(lastDay) === null) {
    report(finding('warning', 'INVALID_DATE', `${field}.amountValidUntil`, lastDay, 'not a date YYYY-MM-DD'));
  }
  // A period that is not understood would make the amount mean something else.
  const period = lookUp(costPeriods, cost.period, `${field}.period`, report);
  if (period === null && (cost.period?.trim() ?? '') !== '') return null;
  const isForGroup = lookUp(payers, cost.payableBy, `${field}.payableBy`, report) === 'group';
  const isRequired = readBoolean(cost.isRequiredCost, `${field}.isRequiredCost`, report) ?? true;
  return {
    kind: type.kind,
    cents: type.kind === 'discount' ? -Math.abs(toCents(paid)) : toCents(paid),
    vat,
    period: period ?? 'program',
    required: isRequired && !isForGroup && type.kind !== 'discount',
    description: describe(type.label, isForGroup, cost),
  };
}

const isEuro = (currency: string | null): boolean =>
  ['', 'eur', '€', 'euro'].includes(currency?.trim().toLowerCase() ?? '');

function describe(label: string | null, isForGroup: boolean, cost: RawCost): string | null {
  const told = (chooseLine(cost.summaryText) ?? chooseLine(cost.descriptionText))?.text ?? null;
  const parts = [label, isForGroup ? 'prijs voor een groep' : null, told];
  const text = cleanText(parts.filter((part) => part !== null).join(': '));
  return text === null ? null : cutText(text, 200);
}

/**
 * What is paid for an amount without VAT (both in 1/10,000 euro). In this order: exempt when the supplier is, or
 * VATCode 1 (or 0 % VAT) says so; exempt at VATExemptAmount where one stands that can be true (from the amount
 * itself up to the amount with 21 % VAT) and no VATCode or VATPercentage says that VAT is due; else with the VAT
 * delivered where it is 9 or 21 %; else with the rate of VATCode or VATPercentage; else unknown. VAT of another rate
 * is refused with VAT_MISMATCH.
 * Source: practice counted over 9,454 cost elements (reference edudex §5); EDU-DEX has no published rule.
 */
function withVat(
  amount: number,
  cost: RawCost,
  field: string,
  { vatExempt, report }: CostContext,
): { paid: number; vat: Cost['vat'] } {
  const delivered = cost.amountVAT === null ? null : readAmount(cost.amountVAT);
  const rate = delivered === null ? null : rateOf(amount, delivered);
  const isVatGiven = (cost.amountVAT?.trim() ?? '') !== '';
  if (isVatGiven && rate === null) {
    report(
      finding('warning', 'VAT_MISMATCH', `${field}.amountVAT`, cost.amountVAT, 'not 0, 9 or 21 %: not used'),
    );
  }
  const saidRate = statedRate(cost, field, report);
  const exemptAmount = plausibleExempt(amount, cost.VATExemptAmount, field, report);
  const isExempt = vatExempt || saidRate === 0 || (amount > 0 && rate === 0 && saidRate === null);
  if (isExempt) return { paid: exemptAmount ?? amount, vat: 'exempt' };
  if (exemptAmount !== null && saidRate === null) {
    // The amount with 21 % on top is the price with VAT under another name.
    const isWithVat = rateOf(amount, exemptAmount - amount) === 21;
    return { paid: exemptAmount, vat: isWithVat ? 'included' : 'exempt' };
  }
  if (rate !== null && rate > 0) return { paid: amount + delivered!, vat: 'included' };
  if (saidRate !== null) return { paid: amount + Math.round((amount * saidRate) / 100), vat: 'included' };
  return { paid: amount, vat: amount === 0 ? 'included' : 'unknown' };
}

/** The rate that VAT is of an amount, give or take a cent for rounding: 0, 9, 21, or null. */
function rateOf(amount: number, vat: number): number | null {
  return [0, 9, 21].find((rate) => Math.abs(vat - (amount * rate) / 100) <= 100) ?? null;
}

/**
 * VATCode, or VATPercentage where it is a rate of ours and the code says nothing. VATCode counts first. 0 % alone is left
 * to the amounts, as it stands beside VAT that is charged; a percentage that is no Dutch rate is VAT_MISMATCH.
 */
function statedRate({ VATCode, VATPercentage }: RawCost, field: string, report: Report): number | null {
  const byCode = lookUp(vatRates, VATCode, `${field}.VATCode`, report);
  const percentage = VATPercentage?.trim() ?? '';
  const rate = /^(0|9|21)(?:\.0{1,4})?$/.exec(percentage)?.[1];
  if (percentage !== '' && rate === undefined) {
    const message = 'not 0, 9 or 21 %: not used';
    report(finding('warning', 'VAT_MISMATCH', `${field}.VATPercentage`, VATPercentage, message));
  }
  return byCode ?? (rate === '9' || rate === '21' ? Number(rate) : null);
}

/** VATExemptAmount where it can be true; another one is VAT_MISMATCH, but 0, which stands for none. */
function plausibleExempt(amount: number, value: string | null, field: string, report: Report): number | null {
  const exempt = value === null ? null : readAmount(value);
  if (exempt !== null && exempt > 0 && exempt >= amount && exempt <= amount * 1.21 + 100) return exempt;
  if ((value?.trim() ?? '') !== '' && exempt !== 0) {
    const message = 'not from the amount up to the amount with 21 % VAT: not used';
    report(finding('warning', 'VAT_MISMATCH', `${field}.VATExemptAmount`, value, message));
  }
  return null;
}
