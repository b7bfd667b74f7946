/**
 * The search plan (design §6): a state becomes the queries of one multi-search, and their answers become hits, an
 * exact total and facet counts. A count is the number of courses that remain when its value is the choice of its
 * facet, whatever is chosen in the others.
 *
 * States that narrow at most one facet of the offer are answered by the index `programs`. As soon as two hold they
 * must hold for the same offer: `offers`, with one hit per program. A distance is of the offer too, and only `offers`
 * knows where an offer is. So is an order by start or price, as soon as one facet of the offer narrows.
 */
import { attributesOf, facets, type FacetKey } from './facets.ts';
import { highlightTags } from './highlight-tags.ts';
import { condition, searchFilter, type KnownFacet, type SearchFilter } from './search-filter.ts';
import { nearCounting, type NearCounts } from './near-counts.ts';
import type { Point } from './near.ts';
import { chosenValues, resultsPerPage, type SearchState } from './search-state.ts';
import { searchText } from './search-text.ts';
import { sortOptions } from './sort-options.ts';
import { spreadPages, spreadProviders, type RankedHit } from './spread-providers.ts';

/** The part of Meilisearch's search request that the plan uses. */
export interface SearchQuery {
  readonly indexUid: string;
  readonly q: string;
  readonly filter: SearchFilter;
  readonly facets?: string[];
  readonly distinct?: string;
  readonly sort?: string[];
  /** Both given: only then totals and counts are exact. */
  readonly page: number;
  readonly hitsPerPage: number;
  /** `all`: a course that lacks one of the words is no result, so counts mean what they say. */
  readonly matchingStrategy: 'all';
  readonly attributesToRetrieve: string[];
  readonly attributesToHighlight?: string[];
  readonly highlightPreTag?: string;
  readonly highlightPostTag?: string;
}

/** The part of the answer to one query that the plan reads. */
export interface SearchAnswer<Hit> {
  readonly hits: readonly Hit[];
  readonly totalHits?: number;
  readonly totalPages?: number;
  readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Counts by attribute, then by value. Values that leave nothing are absent. */
export type FacetCounts = Record<string, Record<string, number>>;

export interface SearchOutcome<Hit> {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly pages: number;
  readonly counts: FacetCounts;
  /** Null when no place is asked for. */
  readonly near: NearCounts | null;
}

export interface SearchPlan {
  readonly queries: readonly SearchQuery[];
  /** `answers` in the order of `queries`. */
  readonly read: <Hit extends RankedHit>(answers: readonly SearchAnswer<Hit>[]) => SearchOutcome<Hit>;
}

export interface SearchPlanOptions {
  /** Uids of the two indexes. */
  readonly indexes: { readonly programs: string; readonly offers: string };
  /** Values of the facets that are counted one query per value. */
  readonly candidates: Readonly<Partial<Record<FacetKey, readonly string[]>>>;
  /** Where the place of `state.near` is; null or absent when there is none or nobody knows. */
  readonly point?: Point | null;
  /** Words to search with instead of those of the state, see `fewer-words.ts`. */
  readonly words?: string;
  /** True: hits and total without counts, which take longest; for answers that another plan follows. */
  readonly hitsOnly?: boolean;
}

/** What a card shows. */
const retrieved = [
  'programId',
  'slug',
  'title',
  'summary',
  'provider',
  'level',
  'cities',
  'placeCount',
  'forms',
  'startMonths',
  'nextStart',
  'priceFrom',
  'priceTo',
  'priceBands',
  '_geo',
];

/** A query, and what its answer adds to the counts. */
interface Step {
  readonly query: SearchQuery;
  readonly count: (answer: SearchAnswer<unknown>, counts: FacetCounts) => void;
}

const addDistribution: Step['count'] = (answer, counts) => {
  for (const [attribute, values] of Object.entries(answer.facetDistribution ?? {}))
    counts[attribute] = { ...values };
};

const addTotal =
  (facet: KnownFacet, value: string): Step['count'] =>
  (answer, counts) => {
    if ((answer.totalHits ?? 0) > 0) (counts[facet.attribute] ??= {})[value] = answer.totalHits!;
  };

/** The facets of the offer that narrow a state. */
function narrowedOfferFacets(state: SearchState): readonly KnownFacet[] {
  return facets.filter(({ of, key }) => of === 'offer' && chosenValues(state, key).length > 0);
}

/** Makes the plan of a state. Pure: the same state and options give the same queries. */
export function searchPlan(state: SearchState, options: SearchPlanOptions): SearchPlan {
  const q = options.words ?? searchText(state.query);
  const narrowed = narrowedOfferFacets(state);
  const point = state.near === null ? null : (options.point ?? null);
  const onOffers = (distinct: string) => ({ indexUid: options.indexes.offers, distinct });
  const sort = sortOf(state, point);
  // In an order by start or price, a course with one offer facet narrowed stands by the offers that pass it.
  const needsOffers = narrowed.length >= 2 || (narrowed.length === 1 && isOrderOfOffers(sort));
  const index =
    point !== null || needsOffers ? onOffers('programId') : { indexUid: options.indexes.programs };
  const isChosen = (facet: KnownFacet) => chosenValues(state, facet.key).length > 0;
  const othersNarrow = (facet: KnownFacet) =>
    facet.of === 'offer' && (point !== null || narrowed.some(({ key }) => key !== facet.key));

  const counting = (
    where: { indexUid: string; distinct?: string },
    filter: SearchFilter,
    attributes: string[],
  ): SearchQuery => ({
    ...where,
    q,
    filter,
    ...(attributes.length > 0 && { facets: attributes }),
    page: 1,
    hitsPerPage: 0,
    matchingStrategy: 'all',
    attributesToRetrieve: ['programId'],
  });

  const countPerValue = (facet: KnownFacet): Step[] => {
    const chosen = chosenValues(state, facet.key);
    const values = new Set([...(options.candidates[facet.key] ?? []), ...chosen]);
    // The only chosen value has the count of the results themselves.
    if (chosen.length === 1) values.delete(chosen[0]!);
    const filter = searchFilter(state, point, facet.key);
    return [...values].map((value) => ({
      query: counting(onOffers('programId'), [...filter, [condition(facet, value)]], []),
      count: addTotal(facet, value),
    }));
  };

  const countApart = (facet: KnownFacet): Step[] => {
    if (othersNarrow(facet) && facet.countOnOffers === 'per-value') return countPerValue(facet);
    const where =
      othersNarrow(facet) && facet.countOnOffers !== null && facet.countOnOffers !== 'per-value'
        ? onOffers(facet.countOnOffers.distinct)
        : facet.of === 'offer'
          ? { indexUid: options.indexes.programs }
          : index;
    return [
      {
        query: counting(where, searchFilter(state, point, facet.key), [...attributesOf(facet)]),
        count: addDistribution,
      },
    ];
  };

  // What is not chosen and not counted on another index is counted with the results.
  const all: readonly KnownFacet[] = options.hitsOnly === true ? [] : facets;
  const together = all.filter((facet) => !isChosen(facet) && !othersNarrow(facet));
  const apart = all.filter((facet) => isChosen(facet) || othersNarrow(facet));
  // Who chose a provider wants its courses, and who chose an order wants that order.
  const isSpread =
    sort === null && chosenValues(state, 'aanbieder').length === 0 && state.page <= spreadPages;
  const main: Step = {
    query: {
      ...counting(
        index,
        searchFilter(state, point),
        together.flatMap((facet) => attributesOf(facet)),
      ),
      ...(sort !== null && { sort: [sort] }),
      ...(isSpread
        ? { page: 1, hitsPerPage: spreadPages * resultsPerPage }
        : { page: state.page, hitsPerPage: resultsPerPage }),
      attributesToRetrieve: retrieved,
      attributesToHighlight: ['title', 'provider'],
      highlightPreTag: highlightTags.before,
      highlightPostTag: highlightTags.after,
    },
    count: (answer, counts) => {
      addDistribution(answer, counts);
      for (const facet of apart) {
        const chosen = chosenValues(state, facet.key);
        const perValue = othersNarrow(facet) && facet.countOnOffers === 'per-value';
        if (perValue && chosen.length === 1) addTotal(facet, chosen[0]!)(answer, counts);
      }
    },
  };
  const steps = [main, ...apart.flatMap(countApart)];
  const near = nearCounting(state, options.hitsOnly === true ? null : point);
  const nearQueries = near.states.map((other) =>
    counting(onOffers('programId'), searchFilter(other, point), []),
  );
  return {
    queries: [...steps.map(({ query }) => query), ...nearQueries],
    read: (answers) => {
      const counts: FacetCounts = {};
      steps.forEach(({ count }, position) => count(answers[position]!, counts));
      const results = answers[0]!;
      const total = results.totalHits ?? 0;
      const nearTotals = answers.slice(steps.length).map(({ totalHits }) => totalHits ?? 0);
      const from = (state.page - 1) * resultsPerPage;
      return {
        hits: isSpread
          ? spreadProviders(results.hits, resultsPerPage).slice(from, from + resultsPerPage)
          : results.hits,
        total,
        pages: Math.ceil(total / resultsPerPage),
        counts,
        near: near.read(total, nearTotals),
      };
    },
  };
}

/** Order of the results. Who names only a place sees the nearest first: without words nothing else tells them apart. */
export function sortOf(state: SearchState, point: Point | null): string | null {
  const nearest = state.sort === 'afstand' || (state.sort === 'relevantie' && state.query === '');
  if (point !== null && nearest) return `_geoPoint(${point.lat}, ${point.lng}):asc`;
  return sortOptions.find(({ key }) => key === state.sort)?.sort ?? null;
}

const isOrderOfOffers = (sort: string | null): boolean =>
  sort !== null && /^(?:nextStart|priceFrom):/.test(sort);
