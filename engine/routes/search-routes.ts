import type { Context } from 'hono';
import { checkSearchBody, checkSearchQuery, searchFields, type CheckedSearch } from '../http/check-search.ts';
import { readJson } from '../http/read-body.ts';
import { checkFields, type Fields } from '../http/validate.ts';
import { searchFacet } from '../search/facet-search.ts';
import { guard, indexOf, uidOf, type App, type Env, type Services } from './context.ts';
import { queryMetadata, runQuery } from './run-query.ts';

const facetFields: Fields = {
  ...searchFields,
  facetQuery: { kind: 'string', code: 'invalid_facet_search_query' },
  facetName: { kind: 'string', code: 'invalid_facet_search_facet_name', required: true, notNull: true },
  exhaustiveFacetCount: { kind: 'boolean', code: 'invalid_facet_search_exhaustive_facet_count' },
};

/** /indexes/:uid/search and /indexes/:uid/facet-search. */
export function searchRoutes(app: App, services: Services): void {
  const maySearch = guard(services, 'search');
  const answer = (c: Context<Env>, request: CheckedSearch) => {
    const uid = uidOf(c);
    const metadata = queryMetadata(c, services, uid);
    return c.json({ ...runQuery(services, uid, request), ...(metadata === null ? {} : { metadata }) });
  };
  app.post('/indexes/:uid/search', maySearch, async (c) =>
    answer(c, checkSearchBody(await readJson(c.req.raw))),
  );
  app.get('/indexes/:uid/search', maySearch, (c) =>
    answer(c, checkSearchQuery(new URL(c.req.url).searchParams)),
  );
  app.post('/indexes/:uid/facet-search', maySearch, async (c) => {
    // instant-meilisearch sends along every parameter of the search, so unknown ones are let through.
    const body = checkFields(await readJson(c.req.raw), facetFields, { allowUnknown: true });
    const request = checkSearchBody(body, '', true);
    const started = performance.now();
    const facetQuery = (body['facetQuery'] as string | null | undefined) ?? null;
    const { search } = indexOf(c, services);
    const facetHits = searchFacet(search, body['facetName'] as string, facetQuery, request);
    return c.json({ facetHits, facetQuery, processingTimeMs: Math.floor(performance.now() - started) });
  });
}
