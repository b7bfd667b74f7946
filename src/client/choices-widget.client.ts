/**
 * Filters, place and distance within InstantSearch. Its own widgets for facets word, sort and ask for every value again at
 * each letter; ours only keeps what is chosen, in parameters that Algolia has for other ends, where `requestState` finds it.
 */
import type { IndexUiState } from 'instantsearch.js/es/types/ui-state.js';
import { facets, type FacetKey } from '../../search-config/facets.ts';
import { readDistance, type Near } from '../../search-config/near.ts';
import type { SearchState } from '../../search-config/search-state.ts';

type Filters = SearchState['filters'];

/** InstantSearch's state of the index with ours in it. */
export type OurUiState = IndexUiState & { near?: Near | undefined; filters?: Filters | undefined };

/** The parameters of a request that hold a place (its name, kilometres, whether online courses pass) and the filters. */
export interface ChoiceParameters {
  readonly aroundLatLng?: string | undefined;
  readonly aroundRadius?: number | 'all' | undefined;
  readonly ruleContexts?: readonly string[] | undefined;
  /** `["vorm:online", "vorm:blended"]`. */
  readonly optionalFilters?: unknown;
}

/** Place in the parameters; null when there is none. */
export function readNear({ aroundLatLng, aroundRadius, ruleContexts }: ChoiceParameters): Near | null {
  if (aroundLatLng === undefined || aroundLatLng === '') return null;
  const km = readDistance(String(aroundRadius));
  return { place: aroundLatLng, km, online: ruleContexts?.includes('online') ?? false };
}

/** Filters in the parameters. */
export function readFilters({ optionalFilters }: ChoiceParameters): Filters {
  const filters: Partial<Record<FacetKey, string[]>> = {};
  for (const expression of Array.isArray(optionalFilters) ? (optionalFilters as unknown[]) : []) {
    if (typeof expression !== 'string') continue;
    const colon = expression.indexOf(':');
    const facet = facets.find(({ key }) => key === expression.slice(0, colon));
    if (facet !== undefined) (filters[facet.key] ??= []).push(expression.slice(colon + 1));
  }
  return filters;
}

/** Parameters for a place and filters; what is not chosen is taken away. */
export function writeChoices(near: Near | undefined, filters: Filters = {}): ChoiceParameters {
  const expressions = facets.flatMap(({ key }) => (filters[key] ?? []).map((value) => `${key}:${value}`));
  return {
    aroundLatLng: near?.place,
    aroundRadius: near?.km,
    ruleContexts: near?.online === true ? ['online'] : undefined,
    optionalFilters: expressions.length === 0 ? undefined : expressions,
  };
}

interface Parameters extends ChoiceParameters {
  setQueryParameters(parameters: object): Parameters;
}

/** The widget; it draws nothing. */
export const choicesWidget = {
  $$type: 'leeratlas.choices',
  init: () => undefined,
  render: () => undefined,
  dispose: () => undefined,
  getWidgetUiState(
    uiState: OurUiState,
    { searchParameters }: { searchParameters: ChoiceParameters },
  ): OurUiState {
    return {
      ...uiState,
      near: readNear(searchParameters) ?? undefined,
      filters: readFilters(searchParameters),
    };
  },
  getWidgetSearchParameters<Kept extends Parameters>(
    parameters: Kept,
    { uiState }: { uiState: OurUiState },
  ): Kept {
    return parameters.setQueryParameters(writeChoices(uiState.near, uiState.filters)) as Kept;
  },
};
