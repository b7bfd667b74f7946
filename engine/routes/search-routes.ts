import { checkSearchQuery, completeSearch, searchBody, searchFields } from '../http/check-search.ts';
import { boolean, object, optional, required, text } from '../http/shape.ts';
import { searchFacet } from '../search/facet-search.ts';
import { bodyOf, indexOf, type AddRoute, type Services } from './context.ts';
import { answerQuery } from './run-query.ts';

// instant-meilisearch sends along every parameter of the search, so unknown ones are let through.
const facetSearch = object(
  {
    ...searchFields,
    facetQuery: optional('invalid_facet_search_query', text),
    facetName: required('invalid_facet_search_facet_name', text),
    exhaustiveFacetCount: optional('invalid_facet_search_exhaustive_facet_count', boolean),
  },
  true,
);

/** /indexes/:uid/search and /indexes/:uid/facet-search. */
export function searchRoutes(on: AddRoute, services: Services): void {
  on('POST /indexes/:uid/search', 'search', async (c) =>
    answerQuery(c, services, await bodyOf(c, searchBody)),
  );
  on('GET /indexes/:uid/search', 'search', (c) =>
    answerQuery(c, services, checkSearchQuery(new URL(c.req.url).searchParams)),
  );
  on('POST /indexes/:uid/facet-search', 'search', async (c) => {
    const body = await bodyOf(c, facetSearch);
    const { facetQuery = null, facetName } = body;
    const started = performance.now();
    const facetHits = searchFacet(indexOf(c, services).search, facetName, facetQuery, completeSearch(body));
    return { facetHits, facetQuery, processingTimeMs: Math.floor(performance.now() - started) };
  });
}
