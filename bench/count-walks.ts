/**
 * Walks through the search as a visitor does, by clicks on facets, and holds what the search promises: each count is
 * the total after its click, no course comes twice, and every course has one offer that satisfies all filters.
 */
import { Random } from '../demo/lib/random.ts';
import { attributesOf, facets } from '../search-config/facets.ts';
import { distances, type Distance } from '../search-config/near.ts';
import { runSearch, type Ask, type FoundCourses } from '../search-config/run-search.ts';
import type { SearchPlanOptions } from '../search-config/search-plan.ts';
import {
  emptySearchState,
  resultsPerPage,
  writeSearchState,
  type SearchState,
} from '../search-config/search-state.ts';
import type { RankedHit } from '../search-config/spread-providers.ts';
import { checkCards } from './check-cards.ts';
import { satisfies, type WalkOffer } from './walk-offer.ts';

/** A result as the walks read it. */
export type WalkHit = RankedHit & { readonly programId: string; readonly placeCount: number };

export interface WalkOptions {
  readonly ask: Ask<WalkHit>;
  /** `point` is where every place of a state is. */
  readonly plan: SearchPlanOptions & { readonly point: { readonly lat: number; readonly lng: number } };
  readonly offers: ReadonlyMap<string, readonly WalkOffer[]>;
  /** Words that a walk may begin with. */
  readonly queries: readonly string[];
  /** States with two to five clicks to visit, at least. */
  readonly states: number;
  readonly seed: number;
}

export interface WalkFigures {
  /** States after two to five clicks whose total was compared, of which near a place, and of which with words. */
  readonly states: number;
  readonly near: number;
  readonly withWords: number;
  /** Results whose offers were looked at. */
  readonly hits: number;
  /** Cards whose offer and other places were compared. */
  readonly cards: number;
  /** Everything that was not as promised; empty is good. */
  readonly wrong: readonly string[];
}

interface Click {
  readonly state: SearchState;
  readonly count: number;
}

/** Deepest page that is looked at: past the pages that are ordered together. */
const lastPage = 4;

/** Every value that can be clicked, with the count beside it. */
function clicksOf(state: SearchState, { counts, near }: FoundCourses<unknown>): Click[] {
  const ofFacets = facets.flatMap((facet) =>
    attributesOf(facet).flatMap((attribute) =>
      Object.entries(counts[attribute] ?? {}).map(([value, count]) => ({
        count,
        state: { ...state, page: 1, filters: { ...state.filters, [facet.key]: [value] } },
      })),
    ),
  );
  const from = state.near;
  if (from === null || near === null) return ofFacets;
  const at = (km: Distance) => ({ count: near.within[km], state: { ...state, near: { ...from, km } } });
  const turned = { ...state, near: { ...from, online: !from.online } };
  const online = { state: turned, count: from.online ? near.withoutOnline : near.withOnline };
  return [...distances.map(at), online, ...ofFacets];
}

/** Walks until enough states are visited. The same seed takes the same walks through the same catalogue. */
export async function walkCounts(options: WalkOptions): Promise<WalkFigures> {
  const { ask, plan, offers, queries, states, seed } = options;
  const figures = { states: 0, near: 0, withWords: 0, hits: 0, cards: 0 };
  const wrong: string[] = [];
  const search = (state: SearchState): Promise<FoundCourses<WalkHit>> => runSearch(state, plan, ask);

  const checkHits = (state: SearchState, hits: readonly WalkHit[], expected: number): void => {
    const ids = new Set(hits.map(({ programId }) => programId));
    if (ids.size !== expected || hits.length !== expected)
      wrong.push(`${writeSearchState(state)}: ${hits.length} results, ${ids.size} courses, not ${expected}`);
    for (const id of ids) {
      figures.hits += 1;
      if (!(offers.get(id) ?? []).some((offer) => satisfies(offer, state, plan.point)))
        wrong.push(`${writeSearchState(state)}: ${id} has no offer that satisfies all`);
    }
  };

  for (let walk = 0; figures.states < states && walk < states * 3; walk += 1) {
    const random = new Random('count-walk', seed, walk);
    const near = random.chance(0.3) ? { place: 'hier', km: random.pick(distances), online: false } : null;
    let state: SearchState = {
      ...emptySearchState,
      query: random.chance(0.4) ? random.pick(queries) : '',
      near,
    };
    let found = await search(state);
    const clicks = random.int(2, 5);
    for (let click = 1; click <= clicks; click += 1) {
      const possible = clicksOf(state, found);
      if (possible.length === 0) break;
      // First a facet, then a value: otherwise towns and providers would be nearly all clicks.
      const { state: next, count } = random.pick(sameKind(possible, state, random));
      state = next;
      found = await search(state);
      if (found.total !== count)
        wrong.push(`${writeSearchState(state)}: ${found.total} courses, ${count} were promised`);
      checkHits(state, found.hits, Math.min(resultsPerPage, found.total));
      const words = found.instead === null ? {} : { words: found.instead.words };
      figures.cards += await checkCards(
        state,
        found.hits,
        { ask, offers, plan: { ...plan, ...words } },
        wrong,
      );
      if (click < 2) continue;
      figures.states += 1;
      if (state.near !== null) figures.near += 1;
      if (state.query !== '') figures.withWords += 1;
    }
    if (walk % 10 === 0) await checkPages(state, search, wrong);
  }
  return { ...figures, wrong };
}

/** The clicks that change one thing, chosen at random among the things that can be changed. */
function sameKind(clicks: readonly Click[], from: SearchState, random: Random): Click[] {
  const changed = ({ state }: Click): string =>
    state.near === from.near
      ? (facets.find(({ key }) => state.filters[key] !== from.filters[key])?.key ?? '')
      : 'near';
  const kinds = Map.groupBy(clicks, changed);
  return kinds.get(random.pick([...kinds.keys()]))!;
}

/** The first pages together hold every course once. */
async function checkPages(
  state: SearchState,
  search: (state: SearchState) => Promise<FoundCourses<WalkHit>>,
  wrong: string[],
): Promise<void> {
  const ids: string[] = [];
  let total = 0;
  for (let page = 1; page <= lastPage; page += 1) {
    const found = await search({ ...state, page });
    total = found.total;
    ids.push(...found.hits.map(({ programId }) => programId));
  }
  const expected = Math.min(total, lastPage * resultsPerPage);
  if (ids.length !== expected || new Set(ids).size !== expected)
    wrong.push(
      `${writeSearchState(state)}: ${new Set(ids).size} courses on ${lastPage} pages, not ${expected}`,
    );
}
