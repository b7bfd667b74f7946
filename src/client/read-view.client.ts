import type { FewerWords } from '../../search-config/fewer-words.ts';
import type { FacetCounts } from '../../search-config/search-plan.ts';
import type { SearchState } from '../../search-config/search-state.ts';
import { facetItems } from './facet-items.client.ts';
import type { Hit, NearResult } from './search-client.client.ts';
import type { SearchInstance } from './search-instance.client.ts';
import type { SearchView } from './search-view.client.ts';
import { mainIndex } from './ui-state.client.ts';

const nowhere: NearResult = { counts: null, point: null };

/** Our own part of the answer, which InstantSearch keeps as it came. */
interface OwnResult {
  readonly counts?: FacetCounts;
  readonly near?: NearResult;
  readonly instead?: FewerWords | null;
  readonly failed?: boolean;
}
const ownOf = (raw: readonly unknown[] | undefined): OwnResult => (raw?.[0] as OwnResult | undefined) ?? {};

/** What comes after the results, from elsewhere. */
type Later = Pick<SearchView, 'waysOut' | 'shownOffers'>;

/** What InstantSearch knows now of the answer to `state`, as a view. */
export function readView(search: SearchInstance, state: SearchState, later: Later): SearchView {
  const results = search.renderState[mainIndex]?.hits?.results;
  const own = ownOf(results?._rawResults);
  let items: ReturnType<typeof facetItems> | undefined;
  const hits: readonly Hit[] = (results?.hits ?? []) as readonly Hit[];
  return {
    state,
    status:
      search.status === 'error' || own.failed === true
        ? 'failed'
        : results === undefined
          ? 'loading'
          : 'ready',
    slow: search.status === 'stalled',
    total: results?.nbHits ?? 0,
    pages: results?.nbPages ?? 0,
    hits,
    items: () => (items ??= facetItems(state, own.counts ?? {})),
    near: own.near ?? nowhere,
    instead: own.instead ?? null,
    ...later,
  };
}
