import type { SearchState } from '../../search-config/search-state.ts';
import { searchTexts } from '../i18n/nl.ts';
import { formatCount } from '../lib/format-count.ts';
import { byId } from './dom.client.ts';
import { filterChips, filterCount, filterPanel } from './filter-panel.client.ts';
import { seesFilters } from './filter-sheet.client.ts';
import { morphChildren } from './morph.client.ts';
import { pager, resultHeading, resultList } from './result-list.client.ts';
import { searchHref } from './router.client.ts';
import type { PanelState, SearchView } from './search-view.client.ts';

/** Gives an element a text, but only a new one: a live region would say the same again. */
function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Brings all but the fields in line with a view. */
export function drawPage(view: SearchView, panel: PanelState): void {
  drawResults(view);
  drawFilters(view, panel);
}

/** Results that fill a screen, also a large one. */
const inSight = 4;

/** For somebody who types: the results in sight; the whole page is drawn when typing rests. */
export function drawFirst(view: SearchView): void {
  drawResults({ ...view, hits: view.hits.slice(0, inSight) });
}

/** Heading, title and results. */
export function drawResults(view: SearchView): void {
  const heading = resultHeading(view);
  const count = formatCount(view.total, searchTexts.one, searchTexts.many);
  setText(byId('kop'), heading);
  document.title = searchTexts.title(heading);
  setText(byId('stand'), view.status === 'ready' ? count : heading);
  setText(byId('filters-klaar'), searchTexts.showResults(count));
  drawLinks('resultaten', view, resultList(view));
  drawLinks('bladeren', view, pager(view));
}

/** The filters and what is chosen in them. */
export function drawFilters(view: SearchView, panel: PanelState): void {
  setText(byId('filters-open'), searchTexts.filters(filterCount(view)));
  drawLinks('gekozen', view, filterChips(view));
  // On a phone they are hundreds of elements out of sight, drawn when the sheet opens.
  if (seesFilters()) drawLinks('filters-lijst', view, filterPanel(view, panel));
}

/** Draws a part of the page that has links to other states, and notes what they were made of. */
function drawLinks(id: string, { state }: SearchView, nodes: readonly Node[]): void {
  const part = byId(id);
  morphChildren(part, nodes);
  part.dataset['drawn'] = searchHref(state);
}

/** Brings the fields in line with what is asked, which is ahead of what is shown while an answer is awaited. */
export function drawFields({ query, near, sort: order }: SearchState): void {
  const sort = byId('sorteer');
  if (sort instanceof HTMLSelectElement) sort.value = order;
  // Without a place there is no distance to sort by.
  sort.querySelector('[value="afstand"]')?.toggleAttribute('disabled', near === null);
  setField('q', query);
  setField('bij', near?.place ?? '');
}

/** Gives a field its value. While somebody types, the field is ahead of the state. */
function setField(id: string, value: string): void {
  const field = byId(id);
  if (!(field instanceof HTMLInputElement) || field.hasAttribute('data-typing')) return;
  // A space after a word is the beginning of the next.
  if (field.value.trim() !== value) field.value = value;
}
