import { ApiError } from '../http/errors.ts';
import { countBits, subtract, toArray, type Bitset } from '../index/bitset.ts';
import type { Column } from '../index/column.ts';
import { coversAttribute, matchesPattern } from '../index/attribute-pattern.ts';
import type { Facet, SearchIndex } from '../index/search-index.ts';
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
  return found.sort();
}

/**
 * Makes a counter of values over the candidates. Of more than half of the documents, those that are left out are
 * counted and taken off the totals: exact as well, and less work.
 */
export function valueCounter(index: SearchIndex, docs: Bitset): (column: Column) => Uint32Array {
  const { size, limit, alive } = index;
  const found = countBits(docs);
  const isMost = found * 2 > size;
  let looked: Uint32Array | null = null;
  return (column) => {
    if (found === size) return column.totals.slice(0, column.size);
    if (index.valueCounter.suits(column, isMost ? size - found : found, limit))
      return index.valueCounter.count(column, docs, limit);
    looked ??= toArray(isMost ? subtract(alive.slice(), docs) : docs);
    const counts = column.count(looked);
    if (isMost) for (let id = 0; id < counts.length; id++) counts[id] = column.totals[id]! - counts[id]!;
    return counts;
  };
}

/** One facet as the API shows it: at most `most` values, and the bounds of its numbers when it has any. */
function showFacet(column: Column, counts: Uint32Array, byCount: boolean, most: number): Facet {
  const { places, ids, shown } = column.alphabet();
  // One number per value, the higher count or else the alphabet first: sorting numbers needs no comparing function.
  const keys = new Float64Array(counts.length);
  let size = 0;
  let min = Infinity;
  let max = -Infinity;
  for (let id = 0; id < counts.length; id++) {
    if (counts[id] === 0) continue;
    keys[size++] = places[id]! - (byCount ? counts[id]! * places.length : 0);
    const number = column.numberOf(id);
    if (number < min) min = number;
    if (number > max) max = number;
  }
  // Without a prototype, as an object that is a table from the start is filled twice as fast.
  const distribution = Object.create(null) as Record<string, number>;
  for (const key of keys.subarray(0, size).sort().subarray(0, most)) {
    const id = ids[key - Math.floor(key / places.length) * places.length]!;
    distribution[shown?.[id] ?? column.display(id)] = counts[id]!;
  }
  return { distribution, stats: min <= max ? { min, max } : null };
}

/** Exact counts of the facets over the candidates, at most `maxValuesPerFacet` values each, and numeric bounds. */
export function countFacets(index: SearchIndex, names: readonly string[], docs: Bitset): Facets {
  const facets: Facets = { facetDistribution: {}, facetStats: {} };
  const { settings, wholeFacets } = index;
  const isWhole = countBits(docs) === index.size;
  const countOf = valueCounter(index, docs);
  for (const attribute of facetAttributes(index, names)) {
    const column = index.columns.get(attribute);
    let facet = isWhole ? wholeFacets.get(attribute) : undefined;
    if (facet === undefined && column !== undefined) {
      const byCount = valueOrder(settings, attribute) === 'count';
      facet = showFacet(column, countOf(column), byCount, settings.faceting.maxValuesPerFacet);
      if (isWhole) wholeFacets.set(attribute, facet);
    }
    facets.facetDistribution[attribute] = facet?.distribution ?? {};
    if (facet?.stats) facets.facetStats[attribute] = facet.stats;
  }
  return facets;
}
