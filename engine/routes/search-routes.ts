import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { requireIndex } from '../http/access.ts';
import { checkSearchBody, checkSearchQuery, searchFields, type CheckedSearch } from '../http/check-search.ts';
import { showVectors } from '../format/show-vectors.ts';
import { ApiError } from '../http/errors.ts';
import { readJson } from '../http/read-body.ts';
import { checkFields, isObject, wrongType, type Fields } from '../http/validate.ts';
import { searchFacet } from '../search/facet-search.ts';
import { runSearch, type SearchResponse } from '../search/run-search.ts';
import { liveIndex } from '../tasks/workspace.ts';
import { checkIndexUid, guard, uidOf, type App, type Env, type Services } from './context.ts';

function search({ workspace }: Services, uid: string, request: CheckedSearch): SearchResponse {
  const started = performance.now();
  const live = liveIndex(workspace, uid);
  const read = (doc: number) => workspace.documents.get(live.record.id, doc);
  const response = runSearch(live.search, request, read, `Index \`${uid}\`: `);
  const hits = response.hits.map((hit) => showVectors(hit, request.retrieveVectors));
  const performanceDetails = { search: `${(performance.now() - started).toFixed(2)}ms` };
  return { ...response, hits, ...(request.showPerformanceDetails ? { performanceDetails } : {}) };
}

/** What clients that ask for it get to know about how a query was answered. */
function metadata(c: Context<Env>, services: Services, uid: string) {
  if (c.req.header('meili-include-metadata') !== 'true') return {};
  const { primaryKey } = liveIndex(services.workspace, uid).record;
  return { metadata: { queryUid: randomUUID(), indexUid: uid, primaryKey } };
}

/** Runs one query of several; an error says in which it is. */
function inQuery<T>(place: number, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError(error.code, `Inside \`.queries[${place}]\`: ${error.message}`);
  }
}

const facetFields: Fields = {
  ...searchFields,
  facetQuery: { kind: 'string', code: 'invalid_facet_search_query' },
  facetName: { kind: 'string', code: 'invalid_facet_search_facet_name', required: true, notNull: true },
  exhaustiveFacetCount: { kind: 'boolean', code: 'invalid_facet_search_exhaustive_facet_count' },
};

/** /indexes/:uid/search, /multi-search and /indexes/:uid/facet-search. */
export function searchRoutes(app: App, services: Services): void {
  const answer = (c: Context<Env>, request: CheckedSearch) => {
    const uid = uidOf(c);
    return c.json({ ...search(services, uid, request), ...metadata(c, services, uid) });
  };
  app.post('/indexes/:uid/search', guard(services, 'search'), async (c) =>
    answer(c, checkSearchBody(await readJson(c.req.raw))),
  );
  app.get('/indexes/:uid/search', guard(services, 'search'), (c) =>
    answer(c, checkSearchQuery(new URL(c.req.url).searchParams)),
  );

  app.post('/multi-search', guard(services, 'search'), async (c) => {
    const body = checkFields(await readJson(c.req.raw), {
      queries: { kind: 'any', code: 'bad_request', required: true, notNull: true },
      federation: { kind: 'object', code: 'invalid_multi_search_federation' },
    });
    if (body['federation'] !== undefined && body['federation'] !== null) {
      throw new ApiError('unimplemented', 'This engine does not do federated search.');
    }
    const queries = body['queries'];
    if (!Array.isArray(queries)) throw wrongType('bad_request', '.queries', 'an array', queries);
    const requests = (queries as unknown[]).map((query, i) => {
      const path = `.queries[${i}]`;
      if (!isObject(query)) throw wrongType('bad_request', path, 'an object', query);
      const { indexUid, federationOptions, ...rest } = query;
      if (indexUid === undefined)
        throw new ApiError('missing_index_uid', `Missing field \`indexUid\` inside \`${path}\``);
      if (typeof indexUid !== 'string')
        throw wrongType('invalid_index_uid', `${path}.indexUid`, 'a string', indexUid);
      if (federationOptions !== undefined && federationOptions !== null) {
        throw new ApiError(
          'invalid_multi_search_federation_options',
          `Inside \`${path}\`: Using \`federationOptions\` is not allowed in a non-federated search.\n - Hint: remove \`federationOptions\` from query #${i} or add \`federation\` to the request.`,
        );
      }
      return { uid: indexUid, request: checkSearchBody(rest, path) };
    });
    const results = requests.map(({ uid, request }, i) =>
      inQuery(i, () => {
        requireIndex(c.get('access'), checkIndexUid(uid));
        return { indexUid: uid, ...search(services, uid, request), ...metadata(c, services, uid) };
      }),
    );
    return c.json({ results });
  });

  app.post('/indexes/:uid/facet-search', guard(services, 'search'), async (c) => {
    const started = performance.now();
    const uid = uidOf(c);
    // instant-meilisearch sends along every parameter of the search, so unknown ones are let through.
    const body = checkFields(await readJson(c.req.raw), facetFields, { allowUnknown: true });
    const request = checkSearchBody(body, '', true);
    const facetQuery = (body['facetQuery'] as string | null | undefined) ?? null;
    const { search: index } = liveIndex(services.workspace, uid);
    const facetHits = searchFacet(index, body['facetName'] as string, facetQuery, request);
    return c.json({ facetHits, facetQuery, processingTimeMs: Math.floor(performance.now() - started) });
  });
}
