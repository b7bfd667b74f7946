import { facetLabels, searchTexts } from '../i18n/nl.ts';
import { formatCount } from '../lib/format-count.ts';
import { pageNumbers } from '../lib/page-numbers.ts';
import { element } from './dom.client.ts';
import { resultCard } from './result-card.client.ts';
import { searchHref } from './router.client.ts';
import type { SearchView } from './search-view.client.ts';

/** "132 opleidingen voor “heftruck”": the heading is the answer. */
export function resultHeading({ state, status, total }: SearchView): string {
  if (status === 'loading') return searchTexts.searching;
  if (status === 'failed') return searchTexts.failedTitle;
  const count = total === 0 ? searchTexts.none : formatCount(total, searchTexts.one, searchTexts.many);
  return state.query === '' ? count : `${count} ${searchTexts.about(state.query)}`;
}

function failure(): Node[] {
  return [
    element(
      'div',
      { class: 'notice', 'data-key': 'failure' },
      element('p', {}, searchTexts.failed),
      element('button', { type: 'button', class: 'button', 'data-retry': true }, searchTexts.retry),
    ),
  ];
}

function noResults({ state, waysOut }: SearchView): Node[] {
  const ways = (waysOut ?? []).map(({ without, state: wider, total }) => {
    const text = without === 'q' ? searchTexts.withoutQuery : searchTexts.without(facetLabels[without]);
    return element(
      'li',
      { 'data-key': without },
      element('a', { href: searchHref(wider), 'data-state': true }, text),
      ` (${formatCount(total, searchTexts.one, searchTexts.many)})`,
    );
  });
  const withoutFilters = searchHref({ ...state, page: 1, filters: {} });
  if (Object.keys(state.filters).length > 1) {
    ways.push(
      element(
        'li',
        { 'data-key': 'all' },
        element('a', { href: withoutFilters, 'data-state': true }, searchTexts.withoutAll),
      ),
    );
  }
  return [
    element(
      'div',
      { class: 'notice', 'data-key': 'none' },
      state.query !== '' && element('p', {}, searchTexts.checkSpelling),
      ways.length > 0 && element('p', {}, searchTexts.noResultsHelp),
      ways.length > 0 && element('ul', {}, ...ways),
    ),
  ];
}

/** The results, or what to do when there are none. */
export function resultList(view: SearchView): Node[] {
  if (view.status === 'failed') return failure();
  if (view.status === 'loading') return [];
  if (view.total === 0) return noResults(view);
  return [
    element(
      'ol',
      { class: 'cards', 'data-key': 'cards' },
      ...view.hits.map((hit) => resultCard(hit, view.state)),
    ),
  ];
}

/** Numbered pages; empty when all results are on one. */
export function pager({ state, status, pages }: SearchView): Node[] {
  if (status !== 'ready' || pages <= 1) return [];
  const link = (page: number, text: string, attributes: Record<string, string> = {}) =>
    element('a', { href: searchHref({ ...state, page }), 'data-state': 'page', ...attributes }, text);
  const items: Node[] = pageNumbers(state.page, pages).map((page) =>
    page === null
      ? element('li', { 'aria-hidden': 'true' }, '…')
      : element(
          'li',
          {},
          link(page, String(page), {
            'aria-label': searchTexts.page(page),
            ...(page === state.page && { 'aria-current': 'page' }),
          }),
        ),
  );
  if (state.page > 1)
    items.unshift(element('li', {}, link(state.page - 1, searchTexts.previous, { rel: 'prev' })));
  if (state.page < pages)
    items.push(element('li', {}, link(state.page + 1, searchTexts.next, { rel: 'next' })));
  return [element('ul', { class: 'pages' }, ...items)];
}
