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
  const field = byId('q');
  // While somebody types, the field is ahead of the state.
  if (
    field instanceof HTMLInputElement &&
    !field.hasAttribute('data-typing') &&
    field.value !== view.state.query
  ) {
    field.value = view.state.query;
  }
}
