import { writeSearchState, type SearchState } from '../../search-config/search-state.ts';
import { siteHref } from '../lib/site-href.ts';
import { byId } from './dom.client.ts';

/**
 * Points "Volg deze zoekopdracht" to the feed of a state: its words, place and filters, in the order of what is new. Null,
 * when search does not answer, hides it.
 */
export function followSearch(state: SearchState | null): void {
  byId('volg').hidden = state === null;
  if (state === null) return;
  const question = writeSearchState({ ...state, sort: 'relevantie', page: 1 });
  byId('volg-link').setAttribute(
    'href',
    siteHref(question === '' ? '/zoeken.atom' : `/zoeken.atom?${question}`),
  );
}
