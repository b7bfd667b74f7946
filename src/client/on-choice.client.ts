import type { FacetKey } from '../../search-config/facets.ts';
import { facets } from '../../search-config/facets.ts';
import { readDistance } from '../../search-config/near.ts';
import {
  chosenValues,
  readSearchState,
  writeSearchState,
  type SearchState,
} from '../../search-config/search-state.ts';
import { byId } from './dom.client.ts';
import { followLink } from './follow-link.client.ts';
import type { PanelState } from './search-view.client.ts';
import { typeAhead } from './type-ahead.client.ts';

interface Choices {
  readonly state: () => SearchState;
  readonly choose: (state: SearchState) => void;
  /** A state that has other words, of which more may follow. */
  readonly type: (state: SearchState) => void;
  readonly endTyping: () => void;
  readonly redraw: () => void;
  readonly retry: () => void;
  readonly isBusy: () => boolean;
  readonly panel: PanelState;
}

/** Letters that wait for the answer to the ones before them. */
interface Waiting {
  /** An answer is there, or the letters cannot wait any more: searches for them. */
  readonly settled: () => void;
  /** The visitor went to another state: they do not count any more. */
  readonly forget: () => void;
}

const isFacetKey = (key: string | undefined): key is FacetKey => facets.some((facet) => facet.key === key);

/** Listens to the field: letters are searched while they are typed, Enter at once. */
function onTyping(field: HTMLInputElement, form: HTMLElement, choices: Choices): Waiting {
  const search = (): void => {
    const query = field.value.trim();
    const state = choices.state();
    if (query !== state.query) choices.type({ ...state, query, page: 1 });
  };
  const { now, settled, forget } = typeAhead({ field, search, isBusy: choices.isBusy });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    now();
    choices.endTyping();
  });
  field.addEventListener('blur', () => {
    settled();
    choices.endTyping();
  });
  return { settled, forget };
}

function onChange(target: EventTarget | null, { state, choose }: Choices): void {
  if (target instanceof HTMLSelectElement && target.id === 'sorteer') {
    const params = new URLSearchParams(writeSearchState({ ...state(), page: 1 }));
    params.set('sorteer', target.value);
    choose(readSearchState(params));
  }
  if (!(target instanceof HTMLInputElement)) return;
  const { near } = state();
  if (near !== null && target.dataset['near'] === 'km')
    choose({ ...state(), page: 1, near: { ...near, km: readDistance(target.value) } });
  if (near !== null && target.dataset['near'] === 'online')
    choose({ ...state(), page: 1, near: { ...near, online: target.checked } });
  const key = target.dataset['facet'];
  if (!isFacetKey(key)) return;
  const others = chosenValues(state(), key).filter((value) => value !== target.value);
  const values = target.checked ? [...others, target.value] : others;
  choose({ ...state(), page: 1, filters: { ...state().filters, [key]: values } });
}

/** State behind an address on this page. */
const stateAt = (href: string): SearchState =>
  readSearchState(new URL(href, window.location.href).searchParams);

function onClick(event: MouseEvent, { state, choose, redraw, retry, panel }: Choices): void {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>('a[data-state]');
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link !== null && isPlain) {
    event.preventDefault();
    const drawn = link.closest<HTMLElement>('[data-drawn]')?.dataset['drawn'] ?? '';
    choose(followLink(stateAt(link.href), stateAt(drawn), state()));
    // Another page is read from its top; a filter that is taken away leaves the visitor where he is.
    if (link.dataset['state'] === 'page' || link.classList.contains('chip')) byId('kop').focus();
  }
  const more = event.target.closest<HTMLElement>('[data-more]')?.dataset['more'];
  if (isFacetKey(more)) {
    if (!panel.expanded.delete(more)) panel.expanded.add(more);
    redraw();
  }
  if (event.target.closest('[data-retry]') !== null) retry();
}

/** Turns everything the visitor does on the page into a new state. */
export function onChoice(choices: Choices): Waiting {
  const field = byId('q');
  const waiting =
    field instanceof HTMLInputElement
      ? onTyping(field, byId('zoekformulier'), choices)
      : { settled: () => undefined, forget: () => undefined };
  // The document, as the filters stand in a dialog of their own on a phone.
  document.addEventListener('change', ({ target }) => {
    // Letters may wait for the answer to the ones before them: the choice is for all that is typed.
    waiting.settled();
    onChange(target, choices);
  });
  document.addEventListener('click', (event) => {
    onClick(event, choices);
  });
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const key = target.dataset['needle'];
    if (!isFacetKey(key)) return;
    choices.panel.needles.set(key, target.value);
    choices.redraw();
  });
  return waiting;
}
