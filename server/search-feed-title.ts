import { facets } from '../search-config/facets.ts';
import { chosenValues, type SearchState } from '../search-config/search-state.ts';
import { valueLabel } from '../src/lib/value-label.ts';

/** Filters that a title names; a list of feeds has room for no more. */
const named = 4;

/** What a feed of this search is called: "Opleidingen voor “kok” binnen 25 km van Utrecht: Op locatie, januari 2027". */
export function searchFeedTitle(state: SearchState): string {
  const { query, near } = state;
  const about = [
    'Opleidingen',
    ...(query === '' ? [] : [`voor “${query}”`]),
    ...(near === null ? [] : [`binnen ${near.km} km van ${near.place}${near.online ? ' of online' : ''}`]),
  ].join(' ');
  const labels = facets.flatMap(({ key }) => chosenValues(state, key).map((value) => valueLabel(key, value)));
  if (labels.length === 0) return about;
  const more = labels.length - named;
  const others = more > 0 ? ` en nog ${more} ${more === 1 ? 'filter' : 'filters'}` : '';
  return `${about}: ${labels.slice(0, named).join(', ')}${others}`;
}
