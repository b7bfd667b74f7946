import { facets } from '../../search-config/facets.ts';
import {
  chosenValues,
  readSearchState,
  writeSearchState,
  type SearchState,
} from '../../search-config/search-state.ts';

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is asked, as an address has it, whatever the page. */
function question(state: SearchState): string {
  const asWritten = readSearchState(new URLSearchParams(writeSearchState(state)));
  return writeSearchState({ ...asWritten, page: 1 });
}

/**
 * What a link on the search page stands for. It was made of the state `drawn` and leads to `target`; while an answer is
 * awaited the visitor may be further (`now`: other words, another filter). So it is what the link changes that is done.
 */
export function followLink(target: SearchState, drawn: SearchState, now: SearchState): SearchState {
  const pick = <Key extends keyof SearchState>(key: Key): SearchState[Key] =>
    isEqual(target[key], drawn[key]) ? now[key] : target[key];
  const filters = Object.fromEntries(
    facets.map(({ key }) => {
      const wanted = chosenValues(target, key);
      return [key, isEqual(wanted, chosenValues(drawn, key)) ? chosenValues(now, key) : wanted];
    }),
  );
  const near = pick('near');
  const sort = pick('sort');
  const isFurther = question(drawn) !== question(now);
  return {
    query: pick('query'),
    filters,
    near,
    // Without a place there is no distance to sort by.
    sort: sort === 'afstand' && near === null ? 'relevantie' : sort,
    page: isFurther ? 1 : target.page,
  };
}
