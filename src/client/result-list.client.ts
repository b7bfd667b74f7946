import { fewResults, type WayOut } from '../../search-config/relax-plan.ts';
import { facetLabels, searchTexts } from '../i18n/nl.ts';
import { formatCount } from '../lib/format-count.ts';
import { pageNumbers } from '../lib/page-numbers.ts';
import { siteHref } from '../lib/site-href.ts';
import { alert } from './alert.client.ts';
import { element } from './dom.client.ts';
import { resultCard } from './result-card.client.ts';
import { searchHref } from './router.client.ts';
import type { SearchView } from './search-view.client.ts';

const pageLink = 'utrecht-pagination__page-link';
const relativeLink = 'utrecht-pagination__relative-link';
const bullets = 'utrecht-unordered-list utrecht-unordered-list--html-content';

/** "132 opleidingen voor “heftruck”": the heading is the answer. */
export function resultHeading({ state, status, total, near, instead }: SearchView): string {
  if (status === 'loading') return searchTexts.searching;
  if (status === 'failed') return searchTexts.failedTitle;
  const count = total === 0 ? searchTexts.none : formatCount(total, searchTexts.one, searchTexts.many);
  const words = instead?.areFewer === true ? instead.words.trim() : state.query;
  const about = words === '' ? [] : [searchTexts.about(words)];
  const where = state.near === null || near.point === null ? [] : [searchTexts.near(state.near)];
  return [count, ...about, ...where].join(' ');
}

function failure(): Node[] {
  return [
    alert(
      { 'data-key': 'failure' },
      element('p', {}, searchTexts.failed),
      element(
        'button',
        { type: 'button', class: 'utrecht-button utrecht-button--primary-action', 'data-retry': true },
        searchTexts.retry,
      ),
    ),
  ];
}

const slowNotice = ({ slow }: SearchView): Node[] =>
  slow ? [alert({ 'data-key': 'slow', role: 'status' }, element('p', {}, searchTexts.slow))] : [];

/** What a way out does, in words. */
function wayText({ by, state: { near, query } }: WayOut): string {
  if (by === 'q') return searchTexts.withoutQuery;
  if (by === 'bij') return searchTexts.withoutPlace;
  if (by === 'filters') return searchTexts.withoutAll;
  if (by === 'online') return searchTexts.wayOnline;
  if (by === 'spelling') return searchTexts.didYouMean(query);
  if (by === 'words') return searchTexts.withWords(query);
  if (typeof by === 'number') return searchTexts.wayWithin(by, near?.place ?? '');
  return searchTexts.without(facetLabels[by]);
}

const wayItem = (way: WayOut): HTMLElement =>
  element(
    'li',
    { 'data-key': `${way.by} ${way.state.query}` },
    element('a', { href: searchHref(way.state), 'data-state': true }, wayText(way)),
    ` (${formatCount(way.total, searchTexts.one, searchTexts.many)})`,
  );

/** Below few results: what would give more. */
function moreWays({ waysOut }: SearchView): Node[] {
  if (waysOut === null || waysOut.length === 0) return [];
  return [
    alert(
      { 'data-key': 'few' },
      element('p', {}, searchTexts.fewHelp),
      element('ul', { class: bullets }, ...waysOut.map(wayItem)),
    ),
  ];
}

function unknownPlace({ state, near }: SearchView): Node[] {
  if (state.near === null || near.point !== null) return [];
  const text = searchTexts.placeNotFound(state.near.place);
  return [alert({ 'data-key': 'unknown-place' }, element('p', {}, text))];
}

/** Says which words were searched when no course has all of them, and what else may be meant. */
function fewerWords({ state, instead, waysOut }: SearchView): Node[] {
  if (instead?.areFewer !== true) return [];
  const spellings = (waysOut ?? []).filter(({ by }) => by === 'spelling');
  return [
    alert(
      { 'data-key': 'fewer-words' },
      element('p', {}, searchTexts.fewerWords(state.query, instead.words.trim())),
      spellings.length > 0 && element('ul', { class: bullets }, ...spellings.map(wayItem)),
    ),
  ];
}

function noResults({ state, waysOut }: SearchView): Node[] {
  const ways = (waysOut ?? []).map(wayItem);
  return [
    alert(
      { 'data-key': 'none' },
      state.query !== '' && element('p', {}, searchTexts.checkSpelling),
      ways.length > 0 && element('p', {}, searchTexts.noResultsHelp),
      ways.length > 0 && element('ul', { class: bullets }, ...ways),
      // Nothing that could go leads to anything: what is left is to look around.
      waysOut?.length === 0 &&
        element('p', {}, element('a', { href: siteHref('/bladeren') }, searchTexts.browse)),
    ),
  ];
}

/** The results, or what to do when there are none. */
export function resultList(view: SearchView): Node[] {
  if (view.status === 'failed') return failure();
  if (view.status === 'loading') return slowNotice(view);
  if (view.total === 0) return [...slowNotice(view), ...unknownPlace(view), ...noResults(view)];
  return [
    ...slowNotice(view),
    ...unknownPlace(view),
    ...fewerWords(view),
    element('ol', { class: 'cards', 'data-key': 'cards' }, ...view.hits.map((hit) => resultCard(hit, view))),
    ...(view.total <= fewResults && view.instead?.areFewer !== true ? moreWays(view) : []),
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
            class: page === state.page ? `${pageLink} ${pageLink}--current` : pageLink,
            'aria-label': searchTexts.page(page),
            ...(page === state.page && { 'aria-current': 'page' }),
          }),
        ),
  );
  if (state.page > 1)
    items.unshift(
      element('li', {}, link(state.page - 1, searchTexts.previous, { class: relativeLink, rel: 'prev' })),
    );
  if (state.page < pages)
    items.push(
      element('li', {}, link(state.page + 1, searchTexts.next, { class: relativeLink, rel: 'next' })),
    );
  return [element('ul', { class: 'pages' }, ...items)];
}
