import { flexibleStart } from '../../search-config/facet-values.ts';
import { highlightTags } from '../../search-config/highlight-tags.ts';
import { chosenValues } from '../../search-config/search-state.ts';
import { searchTexts } from '../i18n/nl.ts';
import { cardLabels, cardPlace, cardPrice, cardStart } from '../lib/card-facts.ts';
import { distanceBetween } from '../lib/distance-between.ts';
import { siteHref } from '../lib/site-href.ts';
import { element } from './dom.client.ts';
import { saveButton } from './save-button.client.ts';
import type { Hit } from './search-client.client.ts';
import type { SearchView } from './search-view.client.ts';

/** A text with the words that were found in `<mark>`. */
function marked(text: string): (Node | string)[] {
  return text.split(highlightTags.before).flatMap((part, index) => {
    if (index === 0) return [part];
    const [found = '', rest = ''] = part.split(highlightTags.after);
    return [element('mark', {}, found), rest];
  });
}

/** One course among the results. */
export function resultCard(hit: Hit, { state, near: { point } }: SearchView): HTMLElement {
  const { title, provider } = { ...hit, ...hit._formatted };
  const labels = cardLabels(hit);
  const away = point === null || hit._geo === undefined ? null : distanceBetween(point, hit._geo);
  const where = cardPlace(hit, chosenValues(state, 'plaats'));
  const place = away === null ? where : `${where} (${searchTexts.away(Math.max(1, Math.round(away)))})`;
  const flexibleFits =
    hit.startMonths.includes(flexibleStart) &&
    chosenValues(state, 'start').some((value) => value !== flexibleStart);
  return element(
    'li',
    { 'data-key': hit.programId, class: 'card' },
    element('h2', {}, element('a', { href: siteHref(`/opleiding/${hit.slug}`) }, ...marked(title))),
    element('p', { class: 'by' }, ...marked(provider)),
    hit.summary !== null && element('p', { class: 'summary' }, hit.summary),
    element(
      'ul',
      { class: 'card-facts' },
      element('li', { class: 'start' }, cardStart(hit)),
      element('li', {}, place),
      element('li', { class: 'price' }, cardPrice(hit)),
    ),
    flexibleFits && element('p', { class: 'note' }, searchTexts.flexibleFits),
    labels.length > 0 &&
      element('ul', { class: 'labels' }, ...labels.map((label) => element('li', {}, label))),
    saveButton({ slug: hit.slug, title: hit.title, provider: hit.provider }),
  );
}
