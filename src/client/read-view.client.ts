import { attributesOf, facets, type FacetKey } from '../../search-config/facets.ts';
import type { FewerWords } from '../../search-config/fewer-words.ts';
import type { WayOut } from '../../search-config/relax-plan.ts';
import type { Hit, NearResult } from './search-client.client.ts';
import type { SearchInstance } from './search-instance.client.ts';
import type { FacetItem, SearchView } from './search-view.client.ts';
import { fromUiState, mainIndex, unescapeValue } from './ui-state.client.ts';

/** An item of InstantSearch's menus. */
interface MenuItem {
  readonly value: string;
  readonly count: number;
  readonly isRefined: boolean;
  readonly data?: readonly MenuItem[] | null;
}

const toItem = ({ value, count, isRefined, data }: MenuItem): FacetItem => ({
  value: unescapeValue(value),
  count,
  chosen: isRefined,
  children: (data ?? []).map(toItem),
});

const nowhere: NearResult = { counts: null, point: null };

/** Our own part of the answer, which InstantSearch keeps as it came. */
interface OwnResult {
  readonly near?: NearResult;
  readonly instead?: FewerWords | null;
}
const ownOf = (raw: readonly unknown[] | undefined): OwnResult => (raw?.[0] as OwnResult | undefined) ?? {};

/** What InstantSearch knows now, as a view. `waysOut` comes from elsewhere. */
export function readView(search: SearchInstance, waysOut: readonly WayOut[] | null): SearchView {
  const state = fromUiState(search.getUiState());
  const drawn = search.renderState[mainIndex];
  const results = drawn?.hits?.results;
  const items: Partial<Record<FacetKey, readonly FacetItem[]>> = {};
  for (const facet of facets) {
    const attribute = attributesOf(facet)[0]!;
    const menu: readonly MenuItem[] | undefined =
      facet.control === 'hierarchy'
        ? drawn?.hierarchicalMenu?.[attribute]?.items
        : drawn?.refinementList?.[attribute]?.items;
    items[facet.key] = (menu ?? []).map(toItem);
  }
  const own = ownOf(results?._rawResults);
  const hits: readonly Hit[] = (results?.hits ?? []) as readonly Hit[];
  return {
    state,
    status: search.status === 'error' ? 'failed' : results === undefined ? 'loading' : 'ready',
    slow: search.status === 'stalled',
    total: results?.nbHits ?? 0,
    pages: results?.nbPages ?? 0,
    hits,
    items,
    near: own.near ?? nowhere,
    instead: own.instead ?? null,
    waysOut,
  };
}
