import { flexibleStart } from '../../search-config/facet-values.ts';
import { highlightTags } from '../../search-config/highlight-tags.ts';
import { chosenValues } from '../../search-config/search-state.ts';
import { narrowsOffers } from '../../search-config/shown-offers.ts';
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

interface CardFacts {
  readonly course: Hit;
  /** Other towns where it is given; 0 too while nobody knows. */
  readonly otherPlaces: number;
}

/** The facts of the offer that is shown, in place of those of all offers together. */
function cardFacts(hit: Hit, { state, shownOffers, near: { point } }: SearchView): CardFacts {
  const shown = shownOffers?.get(hit.programId);
  const isNarrowed = narrowsOffers(state, point);
  // Without filters all places count, and the result knows their number.
  if (shown === undefined)
    return { course: hit, otherPlaces: isNarrowed ? 0 : Math.max(0, hit.placeCount - 1) };
  const { cities, nextStart, startMonths } = shown.offer;
  const course = isNarrowed ? { ...hit, ...shown.offer } : { ...hit, cities, nextStart, startMonths };
  return { course, otherPlaces: shown.otherPlaces };
}

/** One course among the results. */
export function resultCard(hit: Hit, view: SearchView): HTMLElement {
  const {
    state,
    near: { point },
  } = view;
  const { title, provider } = { ...hit, ...hit._formatted };
  const { course, otherPlaces } = cardFacts(hit, view);
  const labels = cardLabels(course);
  const away = point === null || !course._geo ? null : distanceBetween(point, course._geo);
  const where = cardPlace(course, chosenValues(state, 'plaats'));
  const place = away === null ? where : `${where} (${searchTexts.away(Math.max(1, Math.round(away)))})`;
  const flexibleFits =
    course.startMonths.includes(flexibleStart) &&
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
      element('li', { class: 'start' }, cardStart(course, chosenValues(state, 'start'))),
      element('li', {}, otherPlaces > 0 ? `${place}, ${searchTexts.otherPlaces(otherPlaces)}` : place),
      element('li', { class: 'price' }, cardPrice(course)),
    ),
    flexibleFits && element('p', { class: 'note' }, searchTexts.flexibleFits),
    labels.length > 0 &&
      element(
        'ul',
        { class: 'utrecht-badge-list labels' },
        ...labels.map((label) => element('li', { class: 'utrecht-data-badge' }, label)),
      ),
    saveButton({ slug: hit.slug, title: hit.title, provider: hit.provider }),
  );
}
