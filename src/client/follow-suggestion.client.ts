import type { SearchSuggestion } from '../../search-config/suggest-plan.ts';
import type { SearchState } from '../../search-config/search-state.ts';
import { siteHref } from '../lib/site-href.ts';

interface Choices {
  readonly state: () => SearchState;
  readonly choose: (state: SearchState) => void;
}

/**
 * Does what a suggestion is for: goes to its page, or asks for its words or its provider with the other filters as
 * they were.
 */
export function followSuggestion({ state, choose }: Choices): (suggestion: SearchSuggestion) => void {
  return ({ leadsTo }) => {
    const now = state();
    if ('page' in leadsTo) window.location.assign(siteHref(leadsTo.page));
    else if ('query' in leadsTo) choose({ ...now, query: leadsTo.query, page: 1 });
    else choose({ ...now, query: '', page: 1, filters: { ...now.filters, aanbieder: [leadsTo.provider] } });
  };
}
