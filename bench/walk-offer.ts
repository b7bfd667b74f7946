import { placelessForms, type Point } from '../search-config/near.ts';
import type { OfferDocument } from '../search-config/documents.ts';
import { chosenValues, type SearchState } from '../search-config/search-state.ts';
import { distanceBetween } from '../src/lib/distance-between.ts';

/** What is read of an offer. */
export type WalkOffer = Pick<
  OfferDocument,
  'programId' | 'forms' | 'cities' | 'startMonths' | 'priceBands'
> & {
  readonly _geo?: Point | null;
};

/** Whether one offer satisfies every filter of an offer, and the distance. */
export function satisfies(offer: WalkOffer, state: SearchState, point: Point): boolean {
  const holds = (chosen: readonly string[], values: readonly string[]): boolean =>
    chosen.length === 0 || chosen.some((value) => values.includes(value));
  const { near } = state;
  const isNear =
    near === null ||
    (near.online && placelessForms.some((form) => offer.forms.includes(form))) ||
    (offer._geo !== undefined &&
      offer._geo !== null &&
      distanceBetween(point, offer._geo) <= near.km * 1.001);
  return (
    isNear &&
    holds(chosenValues(state, 'vorm'), offer.forms) &&
    holds(chosenValues(state, 'plaats'), offer.cities) &&
    holds(chosenValues(state, 'start'), offer.startMonths) &&
    holds(chosenValues(state, 'prijs'), offer.priceBands)
  );
}
