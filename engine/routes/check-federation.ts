import { completeSearch, searchFields, type CheckedSearch } from '../http/check-search.ts';
import { ApiError, refusal } from '../http/errors.ts';
import * as s from '../http/shape.ts';
import { indexUid } from './context.ts';

const refused =
  (what: string): s.Shape<never> =>
  () => {
    throw refusal('feature_not_enabled', what);
  };

const { limit, offset, page, hitsPerPage, distinct, showPerformanceDetails } = searchFields;
const facetFields = s.fieldsOf('multi_search', {
  facetsByIndex: s.recordOf(s.nullable(s.list(s.text))),
  mergeFacets: s.object(s.fieldsOf('multi_search', { maxValuesPerFacet: s.integer })),
});
const personalize = s.optional('invalid_search_personalize', refused('Personalizing'));
const federation = s.object({
  limit,
  offset,
  page,
  hitsPerPage,
  ...facetFields,
  distinct,
  showPerformanceDetails,
  personalize,
});
/** How the hits of several queries become one list. */
export type Federation = ReturnType<typeof federation>;

const weight = s.checked(s.number, (value, at) => {
  if (value < 0)
    throw s.wrongValue('the value of `weight` is invalid, expected a positive float (>= 0.0).', at);
});
const remote = refused('Search on other servers');
const federationOptions = s.object(s.fieldsOf('multi_search', { weight, remote, queryPosition: s.integer }));

const query = s.object({
  indexUid: s.required('invalid_index_uid', indexUid),
  ...searchFields,
  ...s.fieldsOf('multi_search', { federationOptions }),
});
type Query = ReturnType<typeof query>;

/** The body of POST /multi-search. */
export const multiSearch = s.object({
  queries: s.required('bad_request', s.list(query)),
  federation: s.optional('bad_request', federation),
});

/** One query of a multi-search; `weight` and `position` count in a federation. */
export interface FederatedQuery {
  uid: string;
  request: CheckedSearch;
  weight: number;
  position: number;
}

/** Refuses what a query of a federation may not ask for by itself. */
function checkFederated(asked: Query, path: string): void {
  const refuse = (code: string, what: string, name: string, hint: string) =>
    new ApiError(
      `invalid_multi_search_query_${code}`,
      `Inside \`${path}\`: Using ${what} is not allowed in federated queries.\n - Hint: remove \`${name}\` from the query or remove \`federation\` from the request${hint}`,
    );
  const isGiven = (name: keyof Query) => (asked[name] ?? null) !== null;
  const paging = (['limit', 'offset', 'page', 'hitsPerPage'] as const).find(isGiven);
  if (paging !== undefined) {
    const hint =
      '\n - Hint: pass `federation.limit` and `federation.offset` for pagination in federated search';
    throw refuse('pagination', 'pagination options', paging, hint);
  }
  if (isGiven('facets')) {
    const instead = `federation.facetsByIndex.${asked.indexUid}: ${JSON.stringify(asked.facets)}`;
    const hint = `\n - Hint: pass \`${instead}\` for facets in federated search`;
    throw refuse('facets', 'facet options', 'facets', hint);
  }
  const name = 'showPerformanceDetails';
  if (asked[name] === true) throw refuse('show_performance_details', `\`.${name}\``, name, '');
}

/** A query as it is to be run; a federation allows it some things and forbids it others. */
export function completeQuery(asked: Query, place: number, isFederated: boolean): FederatedQuery {
  const path = `.queries[${place}]`;
  const options = asked.federationOptions ?? null;
  if (isFederated) checkFederated(asked, path);
  else if (options !== null) {
    throw new ApiError(
      'invalid_multi_search_federation_options',
      `Inside \`${path}\`: Using \`federationOptions\` is not allowed in a non-federated search.\n - Hint: remove \`federationOptions\` from query #${place} or add \`federation\` to the request.`,
    );
  }
  const { weight, queryPosition } = options ?? {};
  return {
    uid: asked.indexUid,
    request: completeSearch(asked),
    weight: weight ?? 1,
    position: queryPosition ?? place,
  };
}
