/**
 * The address as InstantSearch's router: each choice is a step that "back" undoes, but the letters of one word
 * typed are one step together.
 */
import { readSearchState, writeSearchState, type SearchState } from '../../search-config/search-state.ts';
import { siteHref } from '../lib/site-href.ts';

/** Address of a state on this page. */
export function searchHref(state: SearchState): string {
  const query = writeSearchState(state);
  return siteHref(query === '' ? '/zoeken' : `/zoeken?${query}`);
}

const withoutWords = (state: SearchState): string => searchHref({ ...state, query: '', page: 1 });

export function createRouter() {
  let typing = false;
  let onPopState: (() => void) | undefined;
  const read = (): SearchState => readSearchState(new URLSearchParams(window.location.search));
  return {
    $$type: 'leeratlas.router',
    read,
    write(state: SearchState): void {
      const before = read();
      if (searchHref(before) === searchHref(state)) return;
      const typed = before.query !== state.query && withoutWords(before) === withoutWords(state);
      if (typed && typing) window.history.replaceState(null, '', searchHref(state));
      else window.history.pushState(null, '', searchHref(state));
      typing = typed;
    },
    createURL: searchHref,
    onUpdate(update: (state: SearchState) => void): void {
      onPopState = () => {
        typing = false;
        update(read());
      };
      window.addEventListener('popstate', onPopState);
    },
    /** Ends a word: what is typed next is a new step. */
    endTyping(): void {
      typing = false;
    },
    dispose(): void {
      if (onPopState !== undefined) window.removeEventListener('popstate', onPopState);
    },
  };
}
