/** Holds what a card promises: the offer it shows passes all filters, is the nearest, and the other places are counted right. */
import type { Point } from '../search-config/near.ts';
import type { RankedHit } from '../search-config/spread-providers.ts';
import type { Ask } from '../search-config/run-search.ts';
import type { SearchPlanOptions } from '../search-config/search-plan.ts';
import { writeSearchState, type SearchState } from '../search-config/search-state.ts';
import { narrowsOffers, shownOffersPlan, type OfferFacts } from '../search-config/shown-offers.ts';
import { distanceBetween } from '../src/lib/distance-between.ts';
import { satisfies, type WalkOffer } from './walk-offer.ts';

/** What is read of a result. */
interface CardHit {
  readonly programId: string;
  readonly placeCount: number;
}

/** Engines may round distances to metres. */
const metre = 0.001;

const awayFrom = (point: Point, { _geo }: Pick<WalkOffer, '_geo'>): number =>
  _geo === undefined || _geo === null ? Infinity : distanceBetween(point, _geo);

/** Looks at the cards of `hits`. Returns how many were looked at, and puts what is wrong in `wrong`. */
export async function checkCards(
  state: SearchState,
  hits: readonly CardHit[],
  options: {
    readonly ask: Ask<CardHit & RankedHit>;
    readonly plan: SearchPlanOptions & { readonly point: Point };
    readonly offers: ReadonlyMap<string, readonly WalkOffer[]>;
  },
  wrong: string[],
): Promise<number> {
  const { ask, plan, offers } = options;
  const { queries, read } = shownOffersPlan(state, plan, hits);
  if (queries.length === 0) return 0;
  const shown = read(await ask(queries));
  const isNear = state.near !== null;
  const isNarrowed = narrowsOffers(state, isNear ? plan.point : null);
  for (const { programId, placeCount } of hits) {
    const say = (what: string): void => void wrong.push(`${writeSearchState(state)}: ${programId} ${what}`);
    const card = shown.get(programId);
    if (card === undefined) {
      if (isNarrowed || placeCount > 1) say('has no offer to show');
      continue;
    }
    const passing = (offers.get(programId) ?? []).filter((offer) => satisfies(offer, state, plan.point));
    const facts: OfferFacts = card.offer;
    if (!satisfies(facts, state, plan.point)) say('shows an offer that does not pass');
    const towns = new Set(passing.flatMap(({ cities }) => cities));
    for (const city of facts.cities) towns.delete(city);
    if (towns.size !== card.otherPlaces) say(`has ${towns.size} other places, not ${card.otherPlaces}`);
    const nearest = Math.min(...passing.map((offer) => awayFrom(plan.point, offer)));
    if (isNear && awayFrom(plan.point, facts) > nearest + metre) say('does not show the nearest offer');
  }
  return shown.size;
}
