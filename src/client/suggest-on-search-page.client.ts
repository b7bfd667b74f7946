import type { SearchSettings } from '../../search-config/catalog.ts';
import type { SearchState } from '../../search-config/search-state.ts';
import { byId } from './dom.client.ts';
import { followSuggestion } from './follow-suggestion.client.ts';
import { queryField } from './query-field.client.ts';

interface Choices {
  readonly state: () => SearchState;
  readonly choose: (state: SearchState) => void;
}

/** Suggestions below the words on the search page, which changes its state instead of going to another page. */
export function suggestOnSearchPage(settings: SearchSettings, { state, choose }: Choices): void {
  const field = byId('q');
  if (!(field instanceof HTMLInputElement)) return;
  const take = (next: SearchState): void => {
    // Taken from the list, the words are no longer being typed.
    field.removeAttribute('data-typing');
    field.value = next.query;
    choose(next);
  };
  const { close } = queryField({
    field,
    settings: () => Promise.resolve(settings),
    choose: followSuggestion({ state, choose: take }),
  });
  byId('zoekformulier').addEventListener('submit', close);
}
