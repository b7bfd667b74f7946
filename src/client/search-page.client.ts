/**
 * The search page in the browser. It owns the field, the filters, the results and the address of `/zoeken`.
 * InstantSearch holds the state; every choice, typed or clicked, is a new state given to it.
 */
import { searchSettings } from './search-settings.client.ts';
import { emptySearchState, readSearchState, type SearchState } from '../../search-config/search-state.ts';
import type { FacetKey } from '../../search-config/facets.ts';
import { fewResults, type WayOut } from '../../search-config/relax-plan.ts';
import { byId } from './dom.client.ts';
import { drawPage } from './draw-page.client.ts';
import { filterSheet } from './filter-sheet.client.ts';
import { keepScroll } from './keep-scroll.client.ts';
import { listen } from './listen.client.ts';
import { onChoice } from './on-choice.client.ts';
import { placeField } from './place-field.client.ts';
import { readView } from './read-view.client.ts';
import { createRouter, searchHref } from './router.client.ts';
import { createSearchClient } from './search-client.client.ts';
import { createSearchInstance } from './search-instance.client.ts';
import { onSave } from './save-button.client.ts';
import { suggestOnSearchPage } from './suggest-on-search-page.client.ts';
import { tryAgain } from './try-again.client.ts';
import { reportEmpty } from './report-empty.client.ts';
import type { PanelState, SearchView } from './search-view.client.ts';
import { fromUiState, toUiState } from './ui-state.client.ts';

const page = byId('zoeken');
const router = createRouter();
const restoreScroll = keepScroll();
const panel: PanelState = { expanded: new Set<FacetKey>(), needles: new Map<FacetKey, string>() };

/** The words of a state that finds nothing by them alone; null when something is found or a filter is in the way. */
function wordsWithout({ state, total, instead }: SearchView): string | null {
  const isNarrowed = Object.keys(state.filters).length > 0 || state.near !== null;
  const isFound = total > 0 && instead?.areFewer !== true;
  return state.query === '' || isNarrowed || isFound ? null : state.query;
}

async function start(): Promise<void> {
  const settings = await searchSettings();
  const client = createSearchClient(settings, page.dataset['today'] ?? '');
  const search = createSearchInstance(client, router);
  const empty = reportEmpty();
  const again = tryAgain(() => {
    search.refresh();
  });
  let waysOut: { readonly of: string; readonly ways: readonly WayOut[] | null } = { of: '', ways: null };

  const draw = (): void => {
    const view = readView(search, null);
    const href = searchHref(view.state);
    drawPage({ ...view, waysOut: waysOut.of === href ? waysOut.ways : null }, panel);
    if (view.status === 'ready') restoreScroll();
    if (['idle', 'error'].includes(search.status)) again.report(view.status === 'failed');
    if (settings.logsEmpty === true && search.status === 'idle') empty.report(wordsWithout(view));
    page.setAttribute('aria-busy', String(search.status === 'loading' || search.status === 'stalled'));
    if (
      view.status === 'ready' &&
      (view.total <= fewResults || view.instead?.areFewer === true) &&
      search.status === 'idle' &&
      waysOut.of !== href
    ) {
      waysOut = { of: href, ways: null };
      client.waysOut(view.state, view.total, view.instead).then(
        (ways) => {
          if (waysOut.of === href) waysOut = { of: href, ways };
          draw();
        },
        // Without ways out the page still says that there is nothing.
        () => undefined,
      );
    }
  };

  listen(search, draw);
  const current = (): SearchState => fromUiState(search.getUiState());
  const choose = (state: SearchState): void => {
    search.setUiState(toUiState(state));
  };
  placeField({ state: current, choose });
  suggestOnSearchPage(settings, { state: current, choose });
  onChoice({
    state: current,
    choose,
    endTyping: router.endTyping,
    redraw: draw,
    retry: () => {
      search.refresh();
    },
    panel,
  });
  search.start();
}

filterSheet();
onSave();
start().catch(() => {
  const state = readSearchState(new URLSearchParams(window.location.search));
  const near = { counts: null, point: null };
  const nothing = {
    slow: false,
    total: 0,
    pages: 0,
    hits: [],
    items: {},
    near,
    waysOut: null,
    instead: null,
  };
  drawPage({ ...nothing, state: { ...emptySearchState, ...state }, status: 'failed' }, panel);
  page.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-retry]') !== null) window.location.reload();
  });
});
