/**
 * What InstantSearch talks to: it asks for one index in Algolia's terms, the search plan makes of it the queries of
 * one multi-search, and the answer goes back in Algolia's shape. Requests go through the client that
 * instant-meilisearch makes.
 */
import { instantMeiliSearch } from '@meilisearch/instant-meilisearch';
import type { MultiSearchParams } from 'meilisearch';
import type { SearchSettings } from '../../search-config/catalog.ts';
import type { OfferDocument, ProgramDocument } from '../../search-config/documents.ts';
import { priceBands } from '../../search-config/price-bands.ts';
import { relaxPlan, type WayOut } from '../../search-config/relax-plan.ts';
import {
  searchPlan,
  type SearchAnswer,
  type SearchPlanOptions,
  type SearchQuery,
} from '../../search-config/search-plan.ts';
import { resultsPerPage, type SearchState } from '../../search-config/search-state.ts';
import { flexibleStart, laterStart, unknownValue } from '../../search-config/facet-values.ts';
import { startMonthsFrom } from '../../search-config/start-months.ts';
import { requestState, type MainRequest } from './request-state.client.ts';

/** One result: the fields the plan retrieves, and the same with marks where the words were found. */
export type Hit = Pick<
  ProgramDocument | OfferDocument,
  | 'programId'
  | 'slug'
  | 'title'
  | 'summary'
  | 'provider'
  | 'level'
  | 'cities'
  | 'placeCount'
  | 'forms'
  | 'startMonths'
  | 'nextStart'
  | 'priceFrom'
  | 'priceBands'
> & { readonly _formatted?: { readonly title?: string; readonly provider?: string } };

/** `today`: the day the catalogue was made for, first of the months that are counted. */
export function createSearchClient({ url, apiKey, indexes }: SearchSettings, today: string) {
  const { meiliSearchInstance } = instantMeiliSearch(new URL(url, window.location.href).href, apiKey);
  const options: SearchPlanOptions = {
    indexes,
    candidates: {
      start: [flexibleStart, ...startMonthsFrom(today), laterStart, unknownValue],
      prijs: [...priceBands.map(({ code }) => code), unknownValue],
    },
  };

  async function ask(queries: readonly SearchQuery[]): Promise<SearchAnswer<Hit>[]> {
    const { results } = await meiliSearchInstance.multiSearch<MultiSearchParams, Hit>({
      queries: [...queries],
    });
    return results;
  }

  return {
    /** InstantSearch asks once for the results and once for each facet that narrows; one outcome answers all. */
    async search(requests: readonly MainRequest[]) {
      const state = requestState(requests[0]!);
      const plan = searchPlan(state, options);
      const { hits, total, pages, counts } = plan.read(await ask(plan.queries));
      const result = {
        index: requests[0]!.indexName,
        hits: hits.map((hit) => ({ ...hit, objectID: hit.programId })),
        nbHits: total,
        nbPages: pages,
        page: state.page - 1,
        hitsPerPage: resultsPerPage,
        query: state.query,
        params: '',
        processingTimeMS: 0,
        exhaustiveNbHits: true,
        exhaustiveFacetsCount: true,
        facets: counts,
      };
      return { results: requests.map(() => result) };
    },

    /** Ways out of a state without results. */
    async waysOut(state: SearchState): Promise<readonly WayOut[]> {
      const plan = relaxPlan(state, options);
      return plan.queries.length === 0 ? [] : plan.read(await ask(plan.queries));
    },
  };
}
export type SearchClient = ReturnType<typeof createSearchClient>;
