import type { Cost } from '../model/offer.ts';
import type { ProgramRecord } from '../model/program-record.ts';

/**
 * Lowest price of the whole course in one record, in cents: required costs of an offer or of a run with costs of its
 * own. Null when none is given for the whole course; only for comparing sources, what visitors see is made later.
 */
export function priceOf({ offers }: ProgramRecord): number | null {
  const prices = offers
    .flatMap(({ costs, runs }) => [costs, ...runs.map((run) => run.costs)])
    .filter((costs) => costs.length > 0)
    .map(sumOf)
    .filter((cents) => cents !== null);
  return prices.length === 0 ? null : prices.reduce((lowest, cents) => Math.min(lowest, cents));
}

function sumOf(costs: readonly Cost[]): number | null {
  const required = costs.filter(({ required: isRequired, period }) => isRequired && period === 'program');
  return required.length === 0 ? null : required.reduce((sum, { cents }) => sum + cents, 0);
}
