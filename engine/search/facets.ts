import { ApiError } from '../http/errors.ts';
import { removeBit, toArray } from '../index/bitset.ts';
import type { Column } from '../index/column.ts';
import { coversAttribute, matchesPattern } from '../index/attribute-pattern.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { filterablePatterns, type Settings } from '../settings/settings.ts';

export interface Facets {
  facetDistribution: Record<string, Record<string, number>>;
  facetStats: Record<string, { min: number; max: number }>;
}

/** How the values of a facet are ordered: the longest pattern that fits decides. */
export function valueOrder(settings: Settings, attribute: string): 'alpha' | 'count' {
  const orders = settings.faceting.sortFacetValuesBy;
  return orders[attribute] ?? orders['*'] ?? 'alpha';
}

/** The attributes that a list of names and patterns stands for; refuses what is not filterable. */
export function facetAttributes(index: SearchIndex, names: readonly string[]): string[] {
  const patterns = filterablePatterns(index.settings);
  const refused = [...new Set(names)]
    .filter((name) => name !== '*' && !name.includes('*'))
    .filter((name) => !patterns.some((pattern) => coversAttribute(pattern, name)));
  if (refused.length > 0) {
    const plural = refused.length > 1;
    const list = refused
      .sort()
      .map((name) => `\`${name}\``)
      .join(', ');
    const available =
      patterns.length === 0
        ? 'This index does not have configured filterable attributes.'
        : `Available filterable attributes patterns are: \`${[...patterns].sort().join(', ')}\`.`;
    throw new ApiError(
      'invalid_search_facets',
      `Invalid facet distribution: ${plural ? `Patterns ${list} are` : `Pattern ${list} is`} not filterable. ${available}`,
    );
  }
  const filterable = (path: string) => patterns.some((pattern) => coversAttribute(pattern, path));
  const found = [...index.columns.keys()].filter(
    (path) => filterable(path) && names.some((name) => matchesPattern(name, path)),
  );
  const absent = names.filter((name) => !name.includes('*'));
  return [...new Set([...found, ...absent])].sort();
}

/**
 * Makes a counter of values over the candidates. Of more than half of the documents, those that are left out are
 * counted and taken off the totals: exact as well, and less work.
 */
export function valueCounter(index: SearchIndex, docs: Uint32Array): (column: Column) => Uint32Array {
  if (docs.length === index.size) return (column) => column.totals.slice(0, column.size);
  if (docs.length * 2 <= index.size) return (column) => column.count(docs);
  const rest = index.alive.slice();
  for (const doc of docs) removeBit(rest, doc);
  const others = toArray(rest);
  return (column) => {
    const counts = column.count(others);
    for (let id = 0; id < counts.length; id++) counts[id] = column.totals[id]! - counts[id]!;
    return counts;
  };
}

/** Exact counts of the facets over the candidates, at most `maxValuesPerFacet` values each, and numeric bounds. */
export function countFacets(index: SearchIndex, names: readonly string[], docs: Uint32Array): Facets {
  const facets: Facets = { facetDistribution: {}, facetStats: {} };
  const { maxValuesPerFacet } = index.settings.faceting;
  const countOf = valueCounter(index, docs);
  for (const attribute of facetAttributes(index, names)) {
    const column = index.columns.get(attribute);
    if (column === undefined) {
      facets.facetDistribution[attribute] = {};
      continue;
    }
    const counts = countOf(column);
    const found = new Uint32Array(counts.length);
    let size = 0;
    let min = Infinity;
    let max = -Infinity;
    for (let id = 0; id < counts.length; id++) {
      if (counts[id] === 0) continue;
      found[size++] = id;
      const number = column.numberOf(id);
      if (number < min) min = number;
      if (number > max) max = number;
    }
    const { places, ids: byPlace } = column.alphabet();
    const byCount = valueOrder(index.settings, attribute) === 'count';
    // One number per value, the higher count or else the alphabet first: sorting numbers needs no comparing function.
    const keys = Float64Array.from(
      found.subarray(0, size),
      (id) => places[id]! - (byCount ? counts[id]! * places.length : 0),
    );
    const ids = Array.from(
      keys.sort().subarray(0, maxValuesPerFacet),
      (key) => byPlace[key - Math.floor(key / places.length) * places.length]!,
    );
    facets.facetDistribution[attribute] = Object.fromEntries(
      ids.map((id) => [column.display(id), counts[id]!]),
    );
    if (min <= max) facets.facetStats[attribute] = { min, max };
  }
  return facets;
}
