/** Our search state as InstantSearch holds it, and back. */
import type { UiState } from 'instantsearch.js/es/types/ui-state.js';
import { facets, type FacetKey } from '../../search-config/facets.ts';
import { emptySearchState, type SearchState } from '../../search-config/search-state.ts';
import { sortOptions } from '../../search-config/sort-options.ts';
import type { OurUiState } from './choices-widget.client.ts';

/** Name of InstantSearch's only index; which real index answers is the search plan's business. */
export const mainIndex = 'opleidingen';

/** Name of the main index in an order: `opleidingen:prijs`. */
export const sortedIndex = (sort: string): string =>
  sort === emptySearchState.sort ? mainIndex : `${mainIndex}:${sort}`;

/** Order named by an index, see `sortedIndex`. */
export function sortOfIndex(index: string): SearchState['sort'] {
  const key = index.slice(mainIndex.length + 1);
  return sortOptions.find((option) => option.key === key)?.key ?? emptySearchState.sort;
}

/** Filters without empty ones. A hierarchy has one choice: of several in the address the first counts. */
function onlyChosen(filters: SearchState['filters']): SearchState['filters'] {
  const chosen: Partial<Record<FacetKey, readonly string[]>> = {};
  for (const { key, control } of facets) {
    const values = filters[key] ?? [];
    if (values.length > 0) chosen[key] = control === 'hierarchy' ? values.slice(0, 1) : values;
  }
  return chosen;
}

/** The search state for InstantSearch. */
export function toUiState({ query, filters, near, sort, page }: SearchState): UiState {
  const state: OurUiState = { query, filters: onlyChosen(filters), near: near ?? undefined, page };
  return { [mainIndex]: { ...state, sortBy: sortedIndex(sort) } };
}

/** The search state in InstantSearch's state. */
export function fromUiState(uiState: UiState): SearchState {
  const { query, page, sortBy, near, filters }: OurUiState = uiState[mainIndex] ?? {};
  return {
    query: query ?? '',
    filters: filters ?? {},
    near: near ?? null,
    sort: sortOfIndex(sortBy ?? mainIndex),
    page: page ?? 1,
  };
}
