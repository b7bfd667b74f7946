/** InstantSearch with our client, our address and a widget per facet; it draws nothing itself. */
import connectHierarchicalMenu from 'instantsearch.js/es/connectors/hierarchical-menu/connectHierarchicalMenu.js';
import connectHits from 'instantsearch.js/es/connectors/hits/connectHits.js';
import connectPagination from 'instantsearch.js/es/connectors/pagination/connectPagination.js';
import connectRefinementList from 'instantsearch.js/es/connectors/refinement-list/connectRefinementList.js';
import connectSearchBox from 'instantsearch.js/es/connectors/search-box/connectSearchBox.js';
import connectSortBy from 'instantsearch.js/es/connectors/sort-by/connectSortBy.js';
import InstantSearch from 'instantsearch.js/es/lib/InstantSearch.js';
import { attributesOf, facets } from '../../search-config/facets.ts';
import { hierarchySeparator } from '../../search-config/search-filter.ts';
import { sortOptions } from '../../search-config/sort-options.ts';
import { sortLabels } from '../i18n/nl.ts';
import { nearWidget } from './near-widget.client.ts';
import type { createRouter } from './router.client.ts';
import type { SearchClient } from './search-client.client.ts';
import { fromUiState, mainIndex, sortedIndex, toUiState } from './ui-state.client.ts';

/** When an answer takes this long, in milliseconds, the page says that it is slow. */
const slowAfter = 2_000;

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
    nearWidget,
    connectHits(drawNothing)({ escapeHTML: false }),
    connectPagination(drawNothing)({}),
    connectSortBy(drawNothing)({
      items: sortOptions.map(({ key }) => ({ value: sortedIndex(key), label: sortLabels[key] })),
    }),
    ...facets.map((facet) => {
      const attributes = [...attributesOf(facet)];
      return facet.control === 'hierarchy'
        ? connectHierarchicalMenu(drawNothing)({ attributes, separator: hierarchySeparator })
        : connectRefinementList(drawNothing)({ attribute: attributes[0]!, operator: 'or' });
    }),
  ]);
  return search;
}
export type SearchInstance = ReturnType<typeof createSearchInstance>;
