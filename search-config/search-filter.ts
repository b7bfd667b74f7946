import { attributesOf, facets, type Facet, type FacetKey } from './facets.ts';
import { nearFilter, type Point } from './near.ts';
import { chosenValues, type SearchState } from './search-state.ts';

/** Meilisearch's filter: the outer list holds together, the inner lists are alternatives. */
export type SearchFilter = string[][];

/** A facet of the list `facets`. */
export type KnownFacet = Facet & { readonly key: FacetKey };

/** Parts of a hierarchy's value: "branche > functie". */
export const hierarchySeparator = ' > ';

/** Attribute that holds a value: a hierarchy has one for each level. */
function attributeOf(facet: Facet, value: string): string {
  const attributes = attributesOf(facet);
  const level = facet.control === 'hierarchy' && value.includes(hierarchySeparator) ? 1 : 0;
  return attributes[level]!;
}

/** One condition; the value is quoted, with its quotes and backslashes escaped, so that it cannot be an expression. */
export function condition(facet: Facet, value: string): string {
  const quoted = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `${attributeOf(facet, value)} = "${quoted}"`;
}

/**
 * Filter of a state, without the facet `except` when one is given. `point` is where `state.near` is; null when nobody
 * knows, and then distance does not narrow.
 */
export function searchFilter(state: SearchState, point: Point | null, except?: FacetKey): SearchFilter {
  const near = state.near === null || point === null ? [] : [nearFilter(state.near, point)];
  const chosen = facets.flatMap((facet) => {
    const values = facet.key === except ? [] : chosenValues(state, facet.key);
    return values.length === 0 ? [] : [values.map((value) => condition(facet, value))];
  });
  return [...near, ...chosen];
}
