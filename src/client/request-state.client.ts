import { attributesOf, facets, type FacetKey } from '../../search-config/facets.ts';
import type { SearchState } from '../../search-config/search-state.ts';
import { readNear, type NearParameters } from './near-widget.client.ts';
import { sortOfIndex, unescapeValue } from './ui-state.client.ts';

/** The part of InstantSearch's main request that says what is asked. */
export interface MainRequest {
  readonly indexName: string;
  readonly params?: NearParameters & {
    readonly query?: string | undefined;
    /** From 0. */
    readonly page?: number | undefined;
    /** `["forms:online", "forms:blended"]` per facet. */
    readonly facetFilters?: unknown;
  };
}

const facetOfAttribute = new Map<string, FacetKey>(
  facets.flatMap((facet) => attributesOf(facet).map((attribute) => [attribute, facet.key] as const)),
);

/** Reads the search state from InstantSearch's main request. */
export function requestState({ indexName, params = {} }: MainRequest): SearchState {
  const filters: Partial<Record<FacetKey, string[]>> = {};
  const expressions: unknown[] = Array.isArray(params.facetFilters) ? params.facetFilters.flat() : [];
  for (const expression of expressions) {
    if (typeof expression !== 'string') continue;
    const colon = expression.indexOf(':');
    const key = facetOfAttribute.get(expression.slice(0, colon));
    if (key !== undefined) (filters[key] ??= []).push(unescapeValue(expression.slice(colon + 1)));
  }
  return {
    query: params.query ?? '',
    filters,
    near: readNear(params),
    sort: sortOfIndex(indexName),
    page: (params.page ?? 0) + 1,
  };
}
