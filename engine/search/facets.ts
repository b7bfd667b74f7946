import { ApiError } from '../http/errors.ts';
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

/** Counts per value over the candidates; `everything` says that they are all the documents of the index. */
export function countValues(column: Column, docs: Uint32Array, everything: boolean): Uint32Array {
  const counts = new Uint32Array(column.size);
  if (!everything) column.count(docs, counts);
  else {
    const { start } = column.inverted();
    for (let id = 0; id < counts.length; id++) counts[id] = start[id + 1]! - start[id]!;
  }
  return counts;
}

/** Exact counts of the facets over the candidates, at most `maxValuesPerFacet` values each, and numeric bounds. */
export function countFacets(index: SearchIndex, names: readonly string[], docs: Uint32Array): Facets {
  const facets: Facets = { facetDistribution: {}, facetStats: {} };
  const { maxValuesPerFacet } = index.settings.faceting;
  const everything = docs.length === index.size;
  for (const attribute of facetAttributes(index, names)) {
    const column = index.columns.get(attribute);
    if (column === undefined) {
      facets.facetDistribution[attribute] = {};
      continue;
    }
    const counts = countValues(column, docs, everything);
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
    const place = column.alphabet();
    const byCount = valueOrder(index.settings, attribute) === 'count';
    const ids = found
      .subarray(0, size)
      .sort((a, b) => (byCount ? counts[b]! - counts[a]! : 0) || place[a]! - place[b]!)
      .subarray(0, maxValuesPerFacet);
    facets.facetDistribution[attribute] = Object.fromEntries(
      Array.from(ids, (id) => [column.display[id]!, counts[id]!]),
    );
    if (min <= max) facets.facetStats[attribute] = { min, max };
  }
  return facets;
}
