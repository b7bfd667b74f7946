import { attributesOf, facets, type Facet, type FacetKey } from '../../search-config/facets.ts';
import { hierarchySeparator } from '../../search-config/search-filter.ts';
import type { FacetCounts } from '../../search-config/search-plan.ts';
import { chosenValues, type SearchState } from '../../search-config/search-state.ts';
import { facetOrder } from '../lib/facet-order.ts';
import type { FacetItem } from './search-view.client.ts';

type Items = Readonly<Partial<Record<FacetKey, readonly FacetItem[]>>>;

/** Values with their counts, in the order in which they stand; a chosen one that leaves nothing is there too. */
function itemsOf(
  key: FacetKey,
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
): { name: string; count: number }[] {
  const counted = Object.entries(counts).map(([name, count]) => ({ name, count }));
  const missing = chosen.filter((name) => !Object.hasOwn(counts, name)).map((name) => ({ name, count: 0 }));
  return [...counted, ...missing].sort(facetOrder(key));
}

function hierarchyItems(key: FacetKey, facet: Facet, state: SearchState, counts: FacetCounts): FacetItem[] {
  const [upper = '', lower = ''] = attributesOf(facet);
  const chosen = chosenValues(state, key)[0];
  const branch = chosen?.split(hierarchySeparator)[0];
  const below = (name: string): FacetItem[] => {
    const own = Object.entries(counts[lower] ?? {}).filter(([value]) =>
      value.startsWith(`${name}${hierarchySeparator}`),
    );
    const deepest = chosen === name || chosen === undefined ? [] : [chosen];
    return itemsOf(key, Object.fromEntries(own), deepest).map(({ name: value, count }) => ({
      value,
      count,
      chosen: value === chosen,
      children: [],
    }));
  };
  return itemsOf(key, counts[upper] ?? {}, branch === undefined ? [] : [branch]).map(({ name, count }) => ({
    value: name,
    count,
    chosen: name === branch,
    children: name === branch ? below(name) : [],
  }));
}

/** The values of every facet with what a click on each leaves. Those below a branche are there when it is chosen. */
export function facetItems(state: SearchState, counts: FacetCounts): Items {
  return Object.fromEntries(
    facets.map((facet): [FacetKey, readonly FacetItem[]] => {
      const { key } = facet;
      if (facet.control === 'hierarchy') return [key, hierarchyItems(key, facet, state, counts)];
      const chosen = chosenValues(state, key);
      const items = itemsOf(key, counts[attributesOf(facet)[0]!] ?? {}, chosen).map(({ name, count }) => ({
        value: name,
        count,
        chosen: chosen.includes(name),
        children: [],
      }));
      return [key, items];
    }),
  );
}
