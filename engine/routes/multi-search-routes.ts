import type { Context } from 'hono';
import { requireIndex } from '../http/access.ts';
import { checkSearchBody } from '../http/check-search.ts';
import { ApiError } from '../http/errors.ts';
import { readJson } from '../http/read-body.ts';
import { checkFields, isObject, wrongType } from '../http/validate.ts';
import { checkFederation, checkFederationOptions, type FederatedQuery } from './check-federation.ts';
import { checkIndexUid, guard, type App, type Env, type Services } from './context.ts';
import { runFederatedSearch } from './federated-search.ts';
import { inside, queryMetadata, runQuery } from './run-query.ts';

/** Reads one of the queries; a federation allows it some things and forbids it others. */
function checkQuery(query: unknown, place: number, isFederated: boolean): FederatedQuery {
  const path = `.queries[${place}]`;
  if (!isObject(query)) throw wrongType('bad_request', path, 'an object', query);
  const { indexUid: uid, federationOptions = null, ...rest } = query;
  if (uid === undefined)
    throw new ApiError('missing_index_uid', `Missing field \`indexUid\` inside \`${path}\``);
  if (typeof uid !== 'string') throw wrongType('invalid_index_uid', `${path}.indexUid`, 'a string', uid);
  if (federationOptions !== null && !isFederated) {
    throw new ApiError(
      'invalid_multi_search_federation_options',
      `Inside \`${path}\`: Using \`federationOptions\` is not allowed in a non-federated search.\n - Hint: remove \`federationOptions\` from query #${place} or add \`federation\` to the request.`,
    );
  }
  const request = checkSearchBody(rest, path);
  const { weight, position } = checkFederationOptions(federationOptions, rest, path, isFederated);
  return { uid: checkIndexUid(uid, `${path}.indexUid`), request, weight, position: position ?? place };
}

/** /multi-search, federated or not. */
export function multiSearchRoutes(app: App, services: Services): void {
  const metadataOf = (c: Context<Env>, uid: string) => {
    const metadata = queryMetadata(c, services, uid);
    return metadata === null ? {} : { metadata };
  };
  app.post('/multi-search', guard(services, 'search'), async (c) => {
    const body = checkFields(await readJson(c.req.raw), {
      queries: { kind: 'array', code: 'bad_request', required: true, notNull: true },
      federation: { kind: 'object', code: 'bad_request' },
    });
    const federation = checkFederation(body['federation'] ?? null);
    const queries = (body['queries'] as unknown[]).map((query, i) =>
      checkQuery(query, i, federation !== null),
    );
    queries.forEach(({ uid }, i) => inside(`.queries[${i}]`, () => requireIndex(c.get('access'), uid)));
    if (federation !== null) {
      for (const uid of Object.keys(federation.facetsByIndex)) requireIndex(c.get('access'), uid);
      const metadata = queries.flatMap(({ uid }) => queryMetadata(c, services, uid) ?? []);
      const answer = runFederatedSearch(services, federation, queries);
      return c.json({ ...answer, ...(metadata.length === 0 ? {} : { metadata }) });
    }
    const results = queries.map(({ uid, request }, i) =>
      inside(`.queries[${i}]`, () => ({
        indexUid: uid,
        ...runQuery(services, uid, request),
        ...metadataOf(c, uid),
      })),
    );
    return c.json({ results });
  });
}
