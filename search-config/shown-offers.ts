/**
 * Which offer of a course its card shows, and in how many other places the course is given: asked when the results are
 * there. Both hold under the filters that are on, so that a card never shows a start or a price that the visitor
 * filtered away.
 */
import type { OfferDocument } from './documents.ts';
import { facets } from './facets.ts';
import type { Point } from './near.ts';
import { searchFilter } from './search-filter.ts';
import { sortOf, type SearchAnswer, type SearchPlanOptions, type SearchQuery } from './search-plan.ts';
import { chosenValues, type SearchState } from './search-state.ts';
import { searchText } from './search-text.ts';

/** The facts of one offer that a card shows. */
const offerFacts = [
  'programId',
  'cities',
  'forms',
  'startMonths',
  'nextStart',
  'priceFrom',
  'priceTo',
  'priceBands',
  '_geo',
] as const;
export type OfferFacts = Omit<Pick<OfferDocument, (typeof offerFacts)[number]>, '_geo'> & {
  readonly _geo?: Point;
};

export interface ShownOffer {
  /** Nearest to the place that is asked for, else the first to start (or first in the order that is asked for). */
  readonly offer: OfferFacts;
  /** Towns with an offer that satisfies all filters, beside the town of `offer`. */
  readonly otherPlaces: number;
}

/** What is read of a result. */
interface PlacedHit {
  readonly programId: string;
  readonly placeCount: number;
}

export interface ShownOffersPlan {
  /** Empty when the results themselves say all. */
  readonly queries: readonly SearchQuery[];
  /** By program id; a course that is not there is shown as its result says. */
  readonly read: (answers: readonly SearchAnswer<unknown>[]) => ReadonlyMap<string, ShownOffer>;
}

/** Whether a filter narrows the offers of a course: then its result may speak of offers that do not pass. */
export function narrowsOffers(state: SearchState, point: Point | null): boolean {
  return (
    point !== null || facets.some(({ of, key }) => of === 'offer' && chosenValues(state, key).length > 0)
  );
}

/** Plan for the results of a state. Pure. */
export function shownOffersPlan(
  state: SearchState,
  options: SearchPlanOptions,
  hits: readonly PlacedHit[],
): ShownOffersPlan {
  const point = state.near === null ? null : (options.point ?? null);
  const asked = narrowsOffers(state, point) ? hits : hits.filter(({ placeCount }) => placeCount > 1);
  if (asked.length === 0) return { queries: [], read: () => new Map() };
  const ofThese = asked.map(({ programId }) => `programId = "${programId}"`);
  const filter = [...searchFilter(state, point), ofThese];
  const nearest = point === null ? null : `_geoPoint(${point.lat}, ${point.lng}):asc`;
  const common = { indexUid: options.indexes.offers, page: 1, matchingStrategy: 'all' as const };
  return {
    queries: [
      {
        ...common,
        // With the words: of "excel utrecht" the offer in Utrecht is shown.
        q: options.words ?? searchText(state.query),
        filter,
        distinct: 'programId',
        sort: [nearest ?? sortOf(state, point) ?? 'nextStart:asc'],
        hitsPerPage: asked.length,
        attributesToRetrieve: [...offerFacts],
      },
      {
        ...common,
        q: '',
        filter: [...filter, ['cities IS NOT EMPTY']],
        // One offer per course and town is left, so the courses are counted once per town.
        distinct: 'programCity',
        facets: ['programId'],
        hitsPerPage: 0,
        attributesToRetrieve: ['programId'],
      },
    ],
    read: ([shown, counted]) => {
      const towns = counted?.facetDistribution?.['programId'] ?? {};
      return new Map(
        ((shown?.hits ?? []) as readonly OfferFacts[]).map((offer) => {
          const own = offer.cities.length > 0 ? 1 : 0;
          const otherPlaces = Math.max(0, (towns[offer.programId] ?? 0) - own);
          return [offer.programId, { offer, otherPlaces }];
        }),
      );
    },
  };
}
