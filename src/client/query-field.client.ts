import type { SearchSettings } from '../../search-config/catalog.ts';
import { readSuggestions, suggestQueries, type SearchSuggestion } from '../../search-config/suggest-plan.ts';
import { searchTexts } from '../i18n/nl.ts';
import { suggestionGroups } from '../i18n/nl-suggestions.ts';
import { combobox } from './combobox.client.ts';
import { multiSearch } from './multi-search.client.ts';

/** Rest after the last letter, in milliseconds: below it somebody is still typing the word. */
const typingPause = 120;

interface QueryField {
  readonly field: HTMLInputElement;
  readonly settings: () => Promise<SearchSettings>;
  readonly choose: (suggestion: SearchSuggestion) => void;
}

/** The field "Wat wil je leren?": courses, functies, providers and codes to choose from while somebody types. */
export function queryField({ field, settings, choose }: QueryField): { readonly close: () => void } {
  let running = new AbortController();
  const suggest = async (text: string) => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const known = await settings();
    const queries = suggestQueries(text, known.indexes);
    if (queries.length === 0) return [];
    const found = readSuggestions(await multiSearch(known, queries, signal));
    return found.map((suggestion) => ({ ...suggestion, group: suggestionGroups[suggestion.kind] }));
  };
  return combobox({
    field,
    label: searchTexts.queries,
    announce: searchTexts.suggestions,
    pause: typingPause,
    suggest,
    choose,
  });
}
