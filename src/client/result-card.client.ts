import { flexibleStart } from '../../search-config/facet-values.ts';
import { highlightTags } from '../../search-config/search-plan.ts';
import { chosenValues, type SearchState } from '../../search-config/search-state.ts';
import { searchTexts } from '../i18n/nl.ts';
import { cardLabels, cardPlace, cardPrice, cardStart } from '../lib/card-facts.ts';
import { element } from './dom.client.ts';
import type { Hit } from './search-client.client.ts';

/** A text with the words that were found in `<mark>`. */
function marked(text: string): (Node | string)[] {
  return text.split(highlightTags.before).flatMap((part, index) => {
    if (index === 0) return [part];
    const [found = '', rest = ''] = part.split(highlightTags.after);
    return [element('mark', {}, found), rest];
  });
}

/** One course among the results. */
export function resultCard(hit: Hit, state: SearchState): HTMLElement {
  const { title, provider } = { ...hit, ...hit._formatted };
  const labels = cardLabels(hit);
  const flexibleFits =
    hit.startMonths.includes(flexibleStart) &&
    chosenValues(state, 'start').some((value) => value !== flexibleStart);
  return element(
    'li',
    { 'data-key': hit.programId, class: 'card' },
    element('h2', {}, element('a', { href: `/opleiding/${hit.slug}` }, ...marked(title))),
    element('p', { class: 'by' }, ...marked(provider)),
    hit.summary !== null && element('p', { class: 'summary' }, hit.summary),
    element(
      'ul',
      { class: 'card-facts' },
      element('li', { class: 'start' }, cardStart(hit)),
      element('li', {}, cardPlace(hit, chosenValues(state, 'plaats'))),
      element('li', { class: 'price' }, cardPrice(hit)),
    ),
    flexibleFits && element('p', { class: 'note' }, searchTexts.flexibleFits),
    labels.length > 0 &&
      element('ul', { class: 'labels' }, ...labels.map((label) => element('li', {}, label))),
  );
}
