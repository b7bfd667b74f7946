import type { SearchState } from '../../search-config/search-state.ts';
import { readFilters, readNear, type ChoiceParameters } from './choices-widget.client.ts';
import { sortOfIndex } from './ui-state.client.ts';

/** The part of InstantSearch's main request that says what is asked. */
export interface MainRequest {
  readonly indexName: string;
  readonly params?: ChoiceParameters & {
    readonly query?: string | undefined;
    /** From 0. */
    readonly page?: number | undefined;
  };
}

/** Reads the search state from InstantSearch's main request. */
export function requestState({ indexName, params = {} }: MainRequest): SearchState {
  return {
    query: params.query ?? '',
    filters: readFilters(params),
    near: readNear(params),
    sort: sortOfIndex(indexName),
    page: (params.page ?? 0) + 1,
  };
}
