/**
 * The search page in the browser. It owns the field, the filters, the results and the address of `/zoeken`.
 * InstantSearch holds the state; every choice, typed or clicked, is a new state given to it.
 */
import { searchSettings } from './search-settings.client.ts';
import { emptySearchState, readSearchState, type SearchState } from '../../search-config/search-state.ts';
import type { FacetKey } from '../../search-config/facets.ts';
import { fewResults, type WayOut } from '../../search-config/relax-plan.ts';
import type { ShownOffer } from '../../search-config/shown-offers.ts';
import { afterwards } from './afterwards.client.ts';
import { awaited } from './awaited.client.ts';
import { byId } from './dom.client.ts';
import { drawFields, drawFilters, drawFirst, drawPage, drawResults } from './draw-page.client.ts';
import { followSearch } from './follow-search.client.ts';
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
import { typedSearch } from './typed-search.client.ts';
import { reportEmpty } from './report-empty.client.ts';
import type { PanelState, SearchView } from './search-view.client.ts';
import { fromUiState, toUiState } from './ui-state.client.ts';

const page = byId('zoeken');
const router = createRouter();
const restoreScroll = keepScroll();
const panel: PanelState = { expanded: new Set<FacetKey>(), needles: new Map<FacetKey, string>() };

/** Draws the filters when they come in sight; nothing before there are any. */
let seeFilters = (): void => undefined;

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
  let shown: SearchView | null = null;

  const draw = (): void => {
    const state = fromUiState(search.getUiState());
    const isSettled = ['idle', 'error'].includes(search.status);
    // What InstantSearch has is of before the letters that are typed now.
    if (typed.state() !== null) return;
    drawFields(state);
    sayAwaited(!isSettled);
    const href = searchHref(state);
    const isShown = shown !== null && searchHref(shown.state) === href;
    if (isSettled || shown === null) {
      const wasTyped = isShown && shown?.status === 'ready';
      const view = readView(search, state, later(href));
      shown = view;
      drawResults(view);
      // Of what was typed the results are there: a key that is pressed now goes before the filters.
      if (wasTyped) window.setTimeout(drawFiltersOf, 0, href);
      else drawFilters(view, panel);
      if (isSettled) settle(view, href);
      if (isSettled) settled();
    } else if (!isShown && state.query === shown.state.query)
      // Until the answer is there the results are those of what was asked before; a new choice is seen at once.
      drawFilters(readView(search, state, later(href)), panel);
  };
  const drawFiltersOf = (href: string): void => {
    if (shown !== null && searchHref(current()) === href) drawFilters(shown, panel);
  };
  const sayAwaited = awaited(page, () => {
    if (shown !== null) drawResults({ ...shown, slow: true });
  });
  const typed = typedSearch({
    ask: client.first,
    draw: (state, { point, ...answer }) => {
      sayAwaited(false);
      // The counts are those of before until InstantSearch has them.
      shown = {
        ...shown!,
        ...answer,
        state,
        near: { ...shown!.near, point },
        waysOut: null,
        shownOffers: null,
      };
      drawFirst(shown);
      // InstantSearch would write it when typing rests: "back" and a reload may come before.
      router.write(state);
      settled();
    },
    take: (state) => {
      search.setUiState(toUiState(state));
    },
  });
  const later = (href: string): Pick<SearchView, 'waysOut' | 'shownOffers'> => ({
    waysOut: waysOut.of(href),
    shownOffers: shownOffers.of(href),
  });
  const drawLater = (): void => {
    // What is typed is drawn whole when typing rests.
    if (shown === null || typed.state() !== null) return;
    shown = { ...shown, ...later(searchHref(shown.state)) };
    drawResults(shown);
  };
  const waysOut = afterwards<readonly WayOut[]>(drawLater);
  const shownOffers = afterwards<ReadonlyMap<string, ShownOffer>>(drawLater);

  /** What follows once an answer, or that there is none, is drawn. */
  const settle = (view: SearchView, href: string): void => {
    const { state, status, hits, total, instead } = view;
    if (status === 'ready') restoreScroll();
    if (settings.feeds === true) followSearch(status === 'ready' ? state : null);
    again.report(status === 'failed');
    if (search.status !== 'idle' || status !== 'ready') return;
    if (settings.logsEmpty === true) empty.report(wordsWithout(view));
    shownOffers.ask(href, () => client.shownOffers(state, hits, instead));
    if (total <= fewResults || instead?.areFewer === true)
      waysOut.ask(href, () => client.waysOut(state, total, instead));
  };

  listen(search, draw);
  const current = (): SearchState => typed.state() ?? fromUiState(search.getUiState());
  const choose = (state: SearchState): void => {
    const words = typed.state();
    typed.forget();
    // The words are a step of their own, also when the choice comes before typing rests.
    if (words !== null) router.write(words);
    search.setUiState(toUiState(state));
  };
  const type = (state: SearchState): void => {
    // Before there are results, and after a failure, InstantSearch knows what to do.
    if (shown?.status !== 'ready') {
      choose(state);
      return;
    }
    typed.search(state);
    sayAwaited(true);
  };
  window.addEventListener('popstate', () => {
    typed.forget();
    forget();
  });
  const redraw = (): void => {
    if (shown !== null) drawFilters(shown, panel);
  };
  seeFilters = redraw;
  placeField({ state: current, choose });
  suggestOnSearchPage(settings, { state: current, choose });
  const { settled, forget } = onChoice({
    state: current,
    choose,
    type,
    endTyping: () => {
      typed.handOver();
      // InstantSearch writes the address a moment later.
      window.setTimeout(router.endTyping);
    },
    isBusy: () =>
      shown?.status === 'ready' ? typed.isBusy() : ['loading', 'stalled'].includes(search.status),
    redraw,
    retry: () => {
      search.refresh();
    },
    panel,
  });
  search.start();
}

filterSheet(() => {
  seeFilters();
});
onSave();
start().catch(() => {
  const state = readSearchState(new URLSearchParams(window.location.search));
  const near = { counts: null, point: null };
  const nothing = {
    slow: false,
    total: 0,
    pages: 0,
    hits: [],
    items: () => ({}),
    near,
    waysOut: null,
    shownOffers: null,
    instead: null,
  };
  drawFields({ ...emptySearchState, ...state });
  drawPage({ ...nothing, state: { ...emptySearchState, ...state }, status: 'failed' }, panel);
  page.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-retry]') !== null) window.location.reload();
  });
});
