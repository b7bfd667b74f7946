/** The home page in the browser: suggestions below its two fields. Without them the form works as it stands. */
import type { SearchSettings } from '../../search-config/catalog.ts';
import { emptySearchState } from '../../search-config/search-state.ts';
import { byId } from './dom.client.ts';
import { followSuggestion } from './follow-suggestion.client.ts';
import { placeCombobox } from './place-combobox.client.ts';
import { queryField } from './query-field.client.ts';
import { searchHref } from './router.client.ts';
import { searchSettings } from './search-settings.client.ts';

let known: Promise<SearchSettings> | undefined;

/** Asked for at the first letter; after a failure the next letter asks again. */
function settings(): Promise<SearchSettings> {
  known ??= searchSettings().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

const query = byId('q');
const place = byId('bij');
if (query instanceof HTMLInputElement) {
  const choose = followSuggestion({
    state: () => emptySearchState,
    choose: (state) => {
      window.location.assign(searchHref(state));
    },
  });
  queryField({ field: query, settings, choose });
}
if (place instanceof HTMLInputElement) {
  placeCombobox(place, (name) => {
    place.value = name;
  });
}
