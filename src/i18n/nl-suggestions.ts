import type { SearchSuggestion } from '../../search-config/suggest-plan.ts';

/** Headings in the list of suggestions. */
export const suggestionGroups: Readonly<Record<SearchSuggestion['kind'], string>> = {
  opleiding: 'Opleidingen',
  functie: 'Functies in een ontwikkelpad',
  aanbieder: 'Aanbieders',
  code: 'Codes',
};
