import type { MergedOffer, MergedRun, Program } from '../model/program.ts';
import { priceOf } from './program-price.ts';

/** A run a visitor can still use, with its price. */
export interface ComingRun {
  readonly run: MergedRun;
  /** `full`: shown, but one cannot join any more. */
  readonly status: 'open' | 'full';
  readonly priceCents: number | null;
}

/** Runs of an offer that start on or after `today` and are not cancelled; flexible ones while their window is open. */
export function comingRuns(offer: MergedOffer, today: string): ComingRun[] {
  const offerPrice = priceOf(offer.costs);
  return offer.runs
    .filter((run) => run.status !== 'cancelled' && isToCome(run, today))
    .map((run) => ({
      run,
      status:
        run.status === 'full' || (run.applicationDeadline !== null && run.applicationDeadline < today)
          ? 'full'
          : 'open',
      priceCents: run.costs.length > 0 ? priceOf(run.costs) : offerPrice,
    }));
}

/** Dates to come on which the offer was to start and will not; sorted. */
export function cancelledDates({ runs }: MergedOffer, today: string): string[] {
  const dates = runs.flatMap(({ status, startDate }) =>
    status === 'cancelled' && startDate !== null && startDate >= today ? [startDate] : [],
  );
  return [...new Set(dates)].toSorted();
}

const isToCome = ({ startDate, window }: MergedRun, today: string): boolean =>
  startDate === null
    ? window !== null && (window.until === null || window.until >= today)
    : startDate >= today;

/** How and when an offer starts. */
export interface OfferStart {
  /** Dates to come, open ones before full ones when both exist, sorted. */
  readonly dates: readonly string[];
  /** One can join at any time or by agreement. */
  readonly isFlexible: boolean;
}

/** Start dates of an offer; without any, the program's way of fixing a start decides whether it is flexible. */
export function offerStart(program: Program, runs: readonly ComingRun[]): OfferStart {
  const dated = runs.filter(({ run }) => run.startDate !== null);
  const open = dated.filter(({ status }) => status === 'open');
  const dates = (open.length > 0 ? open : dated).map(({ run }) => run.startDate!);
  // A window that is closed for application is no start that one can choose.
  const hasWindow = runs.some(({ run, status }) => run.window !== null && status === 'open');
  return {
    dates: [...new Set(dates)].toSorted(),
    isFlexible: hasWindow || (runs.length === 0 && program.startDetermination === 'agreed'),
  };
}

/** Lowest price of an offer: of its runs to come, else its own. */
export function offerPrices(offer: MergedOffer, runs: readonly ComingRun[]): number[] {
  const prices = runs.map(({ priceCents }) => priceCents).filter((price) => price !== null);
  if (prices.length > 0) return prices;
  const own = priceOf(offer.costs);
  return own === null ? [] : [own];
}
