import { requireIndex } from '../http/access.ts';
import { completeQuery, multiSearch } from './check-federation.ts';
import { bodyOf, type AddRoute, type Services } from './context.ts';
import { runFederatedSearch } from './federated-search.ts';
import { answerQuery, inside, queryMetadata } from './run-query.ts';

/** /multi-search, federated or not. */
export function multiSearchRoutes(on: AddRoute, services: Services): void {
  on('POST /multi-search', 'search', async (c) => {
    const { queries: asked, federation = null } = await bodyOf(c, multiSearch);
    const queries = asked.map((query, i) => completeQuery(query, i, federation !== null));
    queries.forEach(({ uid }, i) => inside(`.queries[${i}]`, () => requireIndex(c.get('access'), uid)));
    if (federation !== null) {
      for (const uid of Object.keys(federation.facetsByIndex ?? {})) requireIndex(c.get('access'), uid);
      const metadata = queries.flatMap(({ uid }) => queryMetadata(c, services, uid) ?? []);
      const answer = runFederatedSearch(services, federation, queries);
      return { ...answer, ...(metadata.length === 0 ? {} : { metadata }) };
    }
    const results = queries.map(({ uid, request }, i) =>
      inside(`.queries[${i}]`, () => ({ indexUid: uid, ...answerQuery(c, services, request, uid) })),
    );
    return { results };
  });
}
