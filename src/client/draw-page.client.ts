import { searchTexts } from '../i18n/nl.ts';
import { formatCount } from '../lib/format-count.ts';
import { byId } from './dom.client.ts';
import { filterChips, filterCount, filterPanel } from './filter-panel.client.ts';
import { morphChildren } from './morph.client.ts';
import { pager, resultHeading, resultList } from './result-list.client.ts';
import type { PanelState, SearchView } from './search-view.client.ts';

/** Gives an element a text, but only a new one: a live region would say the same again. */
function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Brings the whole page in line with a view. */
export function drawPage(view: SearchView, panel: PanelState): void {
  const heading = resultHeading(view);
  const count = formatCount(view.total, searchTexts.one, searchTexts.many);
  setText(byId('kop'), heading);
  document.title = searchTexts.title(heading);
  setText(byId('stand'), view.status === 'ready' ? count : heading);
  setText(byId('filters-open'), searchTexts.filters(filterCount(view)));
  setText(byId('filters-klaar'), searchTexts.showResults(count));
  morphChildren(byId('filters-lijst'), filterPanel(view, panel));
  morphChildren(byId('gekozen'), filterChips(view));
  morphChildren(byId('resultaten'), resultList(view));
  morphChildren(byId('bladeren'), pager(view));
  const sort = byId('sorteer');
  if (sort instanceof HTMLSelectElement) sort.value = view.state.sort;
  // Without a place there is no distance to sort by.
  byId('sorteer')
    .querySelector('[value="afstand"]')
    ?.toggleAttribute('disabled', view.state.near === null);
  setField('q', view.state.query);
  setField('bij', view.state.near?.place ?? '');
}

/** Gives a field its value. While somebody types, the field is ahead of the state. */
function setField(id: string, value: string): void {
  const field = byId(id);
  if (!(field instanceof HTMLInputElement) || field.hasAttribute('data-typing')) return;
  if (field.value !== value) field.value = value;
}
