import { requireIndex } from '../http/access.ts';
import { checkSearchQuery, completeSearch, searchBody, searchFields } from '../http/check-search.ts';
import { boolean, object, optional, required, text } from '../http/shape.ts';
import { searchFacet } from '../search/facet-search.ts';
import { completeQuery, multiSearch } from './check-federation.ts';
import { bodyOf, indexOf, type AddRoute, type Services } from './context.ts';
import { runFederatedSearch } from './federated-search.ts';
import { answerQuery, inside, queryMetadata } from './run-query.ts';

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

/** /indexes/:uid/search, /indexes/:uid/facet-search and /multi-search, federated or not. */
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
  on('POST /multi-search', 'search', async (c) => {
    const { queries: asked, federation = null } = await bodyOf(c, multiSearch);
    const queries = asked.map((query, i) => completeQuery(query, i, federation !== null));
    const access = c.get('access');
    queries.forEach(({ uid }, i) => inside(`.queries[${i}]`, () => requireIndex(access, uid)));
    if (federation === null) {
      const results = queries.map(({ uid, request }, i) =>
        inside(`.queries[${i}]`, () => ({ indexUid: uid, ...answerQuery(c, services, request, uid) })),
      );
      return { results };
    }
    for (const uid of Object.keys(federation.facetsByIndex ?? {})) requireIndex(access, uid);
    const metadata = queries.flatMap(({ uid }) => queryMetadata(c, services, uid) ?? []);
    const answer = runFederatedSearch(services, federation, queries);
    return { ...answer, ...(metadata.length === 0 ? {} : { metadata }) };
  });
}
