import type { CheckedSearch } from '../http/check-search.ts';
import { ApiError, notSupported } from '../http/errors.ts';
import { checkFields, checkKind } from '../http/validate.ts';

/** One query of a multi-search; `weight` and `position` count in a federation. */
export interface FederatedQuery {
  uid: string;
  request: CheckedSearch;
  weight: number;
  position: number;
}

/** How the hits of several queries become one list. */
export interface Federation {
  offset: number;
  limit: number;
  page: number | null;
  hitsPerPage: number | null;
  facetsByIndex: Record<string, string[] | null>;
  mergeFacets: { maxValuesPerFacet?: number | null } | null;
  distinct: string | null;
  showPerformanceDetails: boolean;
}

/** The `federation` of a body; null when there is none. */
export function checkFederation(value: unknown): Federation | null {
  if (value === null) return null;
  const given = checkFields(
    value,
    {
      limit: { kind: 'integer', code: 'invalid_search_limit' },
      offset: { kind: 'integer', code: 'invalid_search_offset' },
      page: { kind: 'integer', code: 'invalid_search_page' },
      hitsPerPage: { kind: 'integer', code: 'invalid_search_hits_per_page' },
      facetsByIndex: { kind: 'object', code: 'invalid_multi_search_facets_by_index' },
      mergeFacets: { kind: 'object', code: 'invalid_multi_search_merge_facets' },
      distinct: { kind: 'string', code: 'invalid_search_distinct' },
      showPerformanceDetails: { kind: 'boolean', code: 'invalid_search_show_performance_details' },
      personalize: { kind: 'any', code: 'invalid_search_personalize' },
    },
    { path: '.federation' },
  ) as Partial<Record<keyof Federation, unknown>> & { personalize?: unknown };
  if ((given.personalize ?? null) !== null) throw notSupported('Personalizing');
  const facetsByIndex = (given.facetsByIndex ?? {}) as Record<string, unknown>;
  for (const [uid, names] of Object.entries(facetsByIndex)) {
    if (names === null) continue;
    const path = `.federation.facetsByIndex.${uid}`;
    checkKind(names, 'strings', 'invalid_multi_search_facets_by_index', path);
  }
  const code = 'invalid_multi_search_max_values_per_facet';
  if ((given.mergeFacets ?? null) !== null) {
    const at = { path: '.federation.mergeFacets', code: 'invalid_multi_search_merge_facets' };
    checkFields(given.mergeFacets, { maxValuesPerFacet: { kind: 'integer', code } }, at);
  }
  const defaults = { offset: 0, limit: 20, page: null, hitsPerPage: null, mergeFacets: null, distinct: null };
  const known = Object.entries(given).filter(([, one]) => one !== null);
  return { ...defaults, facetsByIndex: {}, showPerformanceDetails: false, ...Object.fromEntries(known) };
}

const pagination = ['limit', 'offset', 'page', 'hitsPerPage'];

/** The `federationOptions` of a query, and what a query of a federation may not ask for by itself. */
export function checkFederationOptions(
  value: unknown,
  query: Record<string, unknown>,
  path: string,
  isFederated: boolean,
): { weight: number; position: number | null } {
  if (!isFederated) return { weight: 1, position: null };
  const isGiven = (name: string) => (query[name] ?? null) !== null;
  const refuse = (code: string, message: string) =>
    new ApiError(`invalid_multi_search_query_${code}`, `Inside \`${path}\`: ${message}`);
  const paging = pagination.find(isGiven);
  if (paging !== undefined) {
    throw refuse(
      'pagination',
      `Using pagination options is not allowed in federated queries.\n - Hint: remove \`${paging}\` from the query or remove \`federation\` from the request\n - Hint: pass \`federation.limit\` and \`federation.offset\` for pagination in federated search`,
    );
  }
  if (isGiven('facets')) {
    const uid = String(query['indexUid']);
    throw refuse(
      'facets',
      `Using facet options is not allowed in federated queries.\n - Hint: remove \`facets\` from the query or remove \`federation\` from the request\n - Hint: pass \`federation.facetsByIndex.${uid}: ${JSON.stringify(query['facets'])}\` for facets in federated search`,
    );
  }
  if (query['showPerformanceDetails'] === true) {
    throw refuse(
      'show_performance_details',
      'Using `.showPerformanceDetails` is not allowed in federated queries.\n - Hint: remove `showPerformanceDetails` from the query or remove `federation` from the request',
    );
  }
  const options = checkFields(
    value ?? {},
    {
      weight: { kind: 'number', code: 'invalid_multi_search_weight' },
      remote: { kind: 'string', code: 'invalid_multi_search_remote' },
      queryPosition: { kind: 'integer', code: 'invalid_multi_search_query_position' },
    },
    { path: `${path}.federationOptions`, code: 'invalid_multi_search_federation_options' },
  ) as { weight?: number | null; remote?: string | null; queryPosition?: number | null };
  if ((options.remote ?? null) !== null) throw notSupported('Search on other servers');
  const weight = options.weight ?? 1;
  if (weight < 0) {
    throw new ApiError(
      'invalid_multi_search_weight',
      `Invalid value at \`${path}.federationOptions.weight\`: the value of \`weight\` is invalid, expected a positive float (>= 0.0).`,
    );
  }
  return { weight, position: options.queryPosition ?? null };
}
