/** What the search page shows at one moment; every part of the page is made from this and nothing else. */
import type { FacetKey } from '../../search-config/facets.ts';
import type { FewerWords } from '../../search-config/fewer-words.ts';
import type { WayOut } from '../../search-config/relax-plan.ts';
import type { SearchState } from '../../search-config/search-state.ts';
import type { ShownOffer } from '../../search-config/shown-offers.ts';
import type { Hit, NearResult } from './search-client.client.ts';

/** A value that can be chosen, with the courses it leaves. */
export interface FacetItem {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
  /** Values below it in a hierarchy, when it is chosen. */
  readonly children: readonly FacetItem[];
}

export interface SearchView {
  readonly state: SearchState;
  /** `loading`: nothing has been found yet; later searches keep the former results until the new ones are there. */
  readonly status: 'loading' | 'ready' | 'failed';
  /** True while an answer takes longer than a visitor expects. */
  readonly slow: boolean;
  readonly total: number;
  readonly pages: number;
  readonly hits: readonly Hit[];
  /** Values of the facets; sorted when they are first asked for, as results are drawn before them. */
  readonly items: () => Readonly<Partial<Record<FacetKey, readonly FacetItem[]>>>;
  /** Counts of the distances, and where the place is: null when nobody knows it. */
  readonly near: NearResult;
  /** With no or few results: what could be left out. Null while it is not known. */
  readonly waysOut: readonly WayOut[] | null;
  /** Offers that the cards show, by program id; null while they are not known. */
  readonly shownOffers: ReadonlyMap<string, ShownOffer> | null;
  /** What was searched when no course had all words. */
  readonly instead: FewerWords | null;
}

/** What the visitor opened or typed in the filters: of this page only, so not in the address. */
export interface PanelState {
  readonly expanded: Set<FacetKey>;
  readonly needles: Map<FacetKey, string>;
}
