import type { Cost } from '../model/offer.ts';

/** Periods whose amount is the price of the course, or of its year: others cannot be compared without a length. */
const pricedPeriods = new Set<Cost['period']>(['program', 'year']);

/**
 * Price in cents from a list of costs: the required ones of the tuition's period together, as EDU-DEX sums a
 * catalogue price (reference edudex §2.3). Null when there is no tuition, or only one per month, day or hour.
 */
export function priceOf(costs: readonly Cost[]): number | null {
  const required = costs.filter((cost) => cost.required);
  const tuition = required.find(({ kind, period }) => kind === 'tuition' && pricedPeriods.has(period));
  if (tuition === undefined) return null;
  const total = required
    .filter(({ period, kind }) => period === tuition.period && kind !== 'discount')
    .reduce((sum, { cents }) => sum + cents, 0);
  return total >= 0 ? total : null;
}
