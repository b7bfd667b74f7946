/** Our search state as InstantSearch holds it, and back. */
import type { UiState } from 'instantsearch.js/es/types/ui-state.js';
import { attributesOf, facets, type FacetKey } from '../../search-config/facets.ts';
import { hierarchySeparator } from '../../search-config/search-filter.ts';
import { emptySearchState, type SearchState } from '../../search-config/search-state.ts';
import { sortOptions } from '../../search-config/sort-options.ts';
import type { OurUiState } from './near-widget.client.ts';

/** Name of InstantSearch's only index; which real index answers is the search plan's business. */
export const mainIndex = 'opleidingen';

/** InstantSearch takes a leading hyphen for "not"; a value that begins with one is stored with a backslash. */
export const escapeValue = (value: string): string => value.replace(/^-/, '\\-');
export const unescapeValue = (value: string): string => value.replace(/^\\-/, '-');

/** Name of the main index in an order: `opleidingen:prijs`. */
export const sortedIndex = (sort: string): string =>
  sort === emptySearchState.sort ? mainIndex : `${mainIndex}:${sort}`;

/** Order named by an index, see `sortedIndex`. */
export function sortOfIndex(index: string): SearchState['sort'] {
  const key = index.slice(mainIndex.length + 1);
  return sortOptions.find((option) => option.key === key)?.key ?? emptySearchState.sort;
}

/** A hierarchy has one choice in InstantSearch: of several in the address the first counts. */
export function toUiState({ query, filters, near, sort, page }: SearchState): UiState {
  const refinementList: Record<string, string[]> = {};
  const hierarchicalMenu: Record<string, string[]> = {};
  for (const facet of facets) {
    const values = filters[facet.key] ?? [];
    if (values.length === 0) continue;
    const attribute = attributesOf(facet)[0]!;
    if (facet.control === 'hierarchy') hierarchicalMenu[attribute] = values[0]!.split(hierarchySeparator);
    else refinementList[attribute] = values.map(escapeValue);
  }
  const state: OurUiState = { query, refinementList, hierarchicalMenu, near: near ?? undefined, page };
  return { [mainIndex]: { ...state, sortBy: sortedIndex(sort) } };
}

/** The search state in InstantSearch's state. */
export function fromUiState(uiState: UiState): SearchState {
  const { query, page, sortBy, near, ...chosenIn }: OurUiState = uiState[mainIndex] ?? {};
  const refinementList: Readonly<Record<string, string[]>> = chosenIn.refinementList ?? {};
  const hierarchicalMenu: Readonly<Record<string, string[]>> = chosenIn.hierarchicalMenu ?? {};
  const filters: Partial<Record<FacetKey, readonly string[]>> = {};
  for (const facet of facets) {
    const attribute = attributesOf(facet)[0]!;
    const values =
      facet.control === 'hierarchy'
        ? [hierarchicalMenu[attribute]?.join(hierarchySeparator) ?? '']
        : (refinementList[attribute] ?? []).map(unescapeValue);
    const chosen = values.filter((value) => value !== '');
    if (chosen.length > 0) filters[facet.key] = chosen;
  }
  return {
    query: query ?? '',
    filters,
    near: near ?? null,
    sort: sortOfIndex(sortBy ?? mainIndex),
    page: page ?? 1,
  };
}
