import { facets, type Facet, type FacetKey } from '../../search-config/facets.ts';
import { chosenValues } from '../../search-config/search-state.ts';
import { facetLabels, searchTexts } from '../i18n/nl.ts';
import { valueLabel } from '../lib/value-label.ts';
import { element } from './dom.client.ts';
import { facetValues } from './facet-values.client.ts';
import { levelHelp } from './level-help.client.ts';
import { nearFacet } from './near-facet.client.ts';
import { searchHref } from './router.client.ts';
import type { PanelState, SearchView } from './search-view.client.ts';

/** The facets that decide whether a course is possible are open; the others open on request. */
const openFacets = 5;

/** All facets, the distance before the place. One without values is left out: it could not be used. */
export function filterPanel(view: SearchView, panel: PanelState): Node[] {
  const before = facets.findIndex(({ key }) => key === 'plaats');
  return [
    ...facetBlocks(view, panel, 0, before),
    ...nearFacet(view),
    ...facetBlocks(view, panel, before, facets.length),
  ];
}

/** The facets from one position to another. */
function facetBlocks(view: SearchView, panel: PanelState, from: number, until: number): Node[] {
  return facets
    .map((facet, index) => ({ facet: facet as Facet & { key: FacetKey }, open: index < openFacets }))
    .slice(from, until)
    .filter(({ facet }) => (view.items()[facet.key]?.length ?? 0) > 0)
    .map(({ facet, open }) => {
      const heading = facetLabels[facet.key];
      const values = [
        ...facetValues(facet, view, panel),
        ...(facet.key === 'niveau' ? [levelHelp(view.items().niveau ?? [])] : []),
      ];
      if (open) {
        return element(
          'fieldset',
          { 'data-key': facet.key, class: 'utrecht-form-fieldset facet' },
          element('legend', { class: 'utrecht-form-fieldset__legend' }, heading),
          ...values,
        );
      }
      const isChosen = chosenValues(view.state, facet.key).length > 0;
      return element(
        'details',
        { 'data-key': facet.key, class: 'facet', open: isChosen },
        element('summary', {}, heading),
        element('fieldset', {}, element('legend', { class: 'hidden' }, heading), ...values),
      );
    });
}

function chip(key: string, href: string, facet: string, text: string): HTMLElement {
  const label = searchTexts.removeFilter(facet, text);
  return element(
    'li',
    { 'data-key': key },
    element(
      'a',
      { href, 'data-state': true, class: 'chip', 'aria-label': label },
      text,
      element('span', { 'aria-hidden': 'true' }, '×'),
    ),
  );
}

/** The filters that are on, each a link that takes it away. Empty when none is. */
export function filterChips({ state }: SearchView): Node[] {
  const { near } = state;
  const sort = state.sort === 'afstand' ? 'relevantie' : state.sort;
  const place =
    near === null
      ? []
      : [
          chip(
            'bij',
            searchHref({ ...state, near: null, sort, page: 1 }),
            searchTexts.placeName,
            searchTexts.near(near),
          ),
          ...(near.online
            ? [
                chip(
                  'ook',
                  searchHref({ ...state, page: 1, near: { ...near, online: false } }),
                  facetLabels.vorm,
                  searchTexts.online,
                ),
              ]
            : []),
        ];
  const chosen = facets.flatMap(({ key }) =>
    chosenValues(state, key).map((value) => {
      const others = chosenValues(state, key).filter((other) => other !== value);
      const href = searchHref({ ...state, page: 1, filters: { ...state.filters, [key]: others } });
      return chip(`${key}=${value}`, href, facetLabels[key], valueLabel(key, value));
    }),
  );
  const chips = [...place, ...chosen];
  if (chips.length === 0) return [];
  const clear = searchHref({ ...state, page: 1, filters: {}, near: null, sort });
  const all = element(
    'li',
    { 'data-key': 'all' },
    element('a', { href: clear, 'data-state': true }, searchTexts.clearAll),
  );
  return [element('ul', { class: 'chips', 'aria-label': searchTexts.active }, ...chips, all)];
}

/** How many filters are on. */
export function filterCount({ state }: SearchView): number {
  const place = state.near === null ? 0 : 1;
  return facets.reduce((count, { key }) => count + chosenValues(state, key).length, place);
}
