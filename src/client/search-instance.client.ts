/** InstantSearch with our client, our address and a widget for what is chosen; it draws nothing itself. */
import connectHits from 'instantsearch.js/es/connectors/hits/connectHits.js';
import connectPagination from 'instantsearch.js/es/connectors/pagination/connectPagination.js';
import connectSearchBox from 'instantsearch.js/es/connectors/search-box/connectSearchBox.js';
import connectSortBy from 'instantsearch.js/es/connectors/sort-by/connectSortBy.js';
import InstantSearch from 'instantsearch.js/es/lib/InstantSearch.js';
import { sortOptions } from '../../search-config/sort-options.ts';
import { sortLabels } from '../i18n/nl.ts';
import { slowAfter } from './awaited.client.ts';
import { choicesWidget } from './choices-widget.client.ts';
import type { createRouter } from './router.client.ts';
import type { SearchClient } from './search-client.client.ts';
import { fromUiState, mainIndex, sortedIndex, toUiState } from './ui-state.client.ts';

const drawNothing = () => undefined;

/** Makes the instance; `start()` is the caller's. */
export function createSearchInstance(searchClient: SearchClient, router: ReturnType<typeof createRouter>) {
  const search = new InstantSearch({
    indexName: mainIndex,
    searchClient,
    routing: { router, stateMapping: { stateToRoute: fromUiState, routeToState: toUiState } },
    insights: false,
    stalledSearchDelay: slowAfter,
    future: { preserveSharedStateOnUnmount: true },
  });
  search.addWidgets([
    connectSearchBox(drawNothing)({}),
    choicesWidget,
    connectHits(drawNothing)({ escapeHTML: false }),
    connectPagination(drawNothing)({}),
    connectSortBy(drawNothing)({
      items: sortOptions.map(({ key }) => ({ value: sortedIndex(key), label: sortLabels[key] })),
    }),
  ]);
  return search;
}
export type SearchInstance = ReturnType<typeof createSearchInstance>;
