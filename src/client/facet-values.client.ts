import type { Facet, FacetKey } from '../../search-config/facets.ts';
import { facetLabels, searchTexts } from '../i18n/nl.ts';
import { formatCount, formatNumber } from '../lib/format-count.ts';
import { valueLabel } from '../lib/value-label.ts';
import { element } from './dom.client.ts';
import { searchHref } from './router.client.ts';
import type { FacetItem, PanelState, SearchView } from './search-view.client.ts';

/** From this many values on, a list gets a field to search in it. */
const searchableFrom = 12;

/** A count as it stands behind a value: short for the eye, whole for a screen reader. */
export const countOf = (count: number): HTMLElement =>
  element(
    'span',
    { class: 'count' },
    element('span', { 'aria-hidden': 'true' }, formatNumber(count)),
    element('span', { class: 'hidden' }, formatCount(count, searchTexts.oneResult, searchTexts.manyResults)),
  );

/** The count of a value; none while search did not answer: then nobody knows it. */
const countIn = ({ status }: SearchView, count: number): HTMLElement | false =>
  status === 'ready' && countOf(count);

function checkbox(key: FacetKey, { value, count, chosen }: FacetItem, view: SearchView): HTMLElement {
  const label = element(
    'label',
    { class: 'utrecht-form-label utrecht-form-label--checkbox' },
    element('input', {
      class: 'utrecht-checkbox',
      type: 'checkbox',
      name: key,
      value,
      checked: chosen,
      'data-facet': key,
    }),
    element('span', { class: 'value' }, valueLabel(key, value)),
    countIn(view, count),
  );
  return element('li', { 'data-key': value, class: count === 0 && !chosen ? 'empty' : undefined }, label);
}

function branch(key: FacetKey, item: FacetItem, view: SearchView): HTMLElement {
  // A second click on the deepest choice takes it away; on a branche above it, it widens to that branche.
  const isDeepest = item.chosen && !item.children.some(({ chosen }) => chosen);
  const filters = { ...view.state.filters, [key]: isDeepest ? [] : [item.value] };
  const link = element(
    'a',
    {
      href: searchHref({ ...view.state, page: 1, filters }),
      'data-state': true,
      'aria-current': isDeepest ? 'true' : undefined,
    },
    element('span', { class: 'value' }, valueLabel(key, item.value)),
    countIn(view, item.count),
  );
  const below = item.children.map((child) => branch(key, child, view));
  return element('li', { 'data-key': item.value }, link, below.length > 0 && element('ul', {}, ...below));
}

const matchesNeedle = (key: FacetKey, needle: string) => (item: FacetItem) =>
  needle === '' || item.chosen || valueLabel(key, item.value).toLowerCase().includes(needle);

/** The values of one facet as a list: checkboxes, or links for a hierarchy. */
export function facetValues(facet: Facet & { key: FacetKey }, view: SearchView, panel: PanelState): Node[] {
  const { key } = facet;
  const all = view.items()[key] ?? [];
  const needle = (panel.needles.get(key) ?? '').trim().toLowerCase();
  const found = all.filter(matchesNeedle(key, needle));
  const expanded = panel.expanded.has(key);
  const shown = expanded ? found : found.filter(({ chosen }, index) => chosen || index < facet.shown);
  const hidden = found.length - shown.length;
  const nodes: Node[] = [];
  if (facet.searchable && all.length >= searchableFrom) {
    const label = searchTexts.searchIn(facetLabels[key]);
    const field = {
      type: 'search',
      'data-needle': key,
      'aria-label': label,
      placeholder: label,
      autocomplete: 'off',
    };
    nodes.push(
      element('input', {
        ...field,
        'data-key': 'needle',
        class: 'utrecht-textbox utrecht-textbox--html-input needle',
      }),
    );
  }
  nodes.push(
    element(
      'ul',
      { 'data-key': 'values', class: expanded ? 'values long' : 'values' },
      ...shown.map((item) =>
        facet.control === 'hierarchy' ? branch(key, item, view) : checkbox(key, item, view),
      ),
    ),
  );
  if (found.length === 0) nodes.push(element('p', { class: 'note' }, searchTexts.nothingIn));
  if (hidden > 0 || expanded) {
    const text = hidden > 0 ? searchTexts.more(hidden) : searchTexts.fewer;
    nodes.push(
      element(
        'button',
        {
          type: 'button',
          class: 'utrecht-link-button utrecht-link-button--html-button utrecht-link-button--inline',
          'data-key': 'more',
          'data-more': key,
          'aria-expanded': expanded ? 'true' : 'false',
        },
        text,
      ),
    );
  }
  return nodes;
}
