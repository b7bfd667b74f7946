import { ApiError } from '../http/errors.ts';
import type { Column } from '../index/column.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { filterablePatterns } from '../settings/settings.ts';
import { availablePatterns } from './filter/check-filterable.ts';
import { isFilterable } from './filter/evaluate-filter.ts';

/** The column that a search is distinct on: the request's attribute, which must be filterable, or the setting. */
export function distinctColumn(index: SearchIndex, requested: string | null, prefix: string): Column | null {
  if (requested !== null && !isFilterable(index, requested)) {
    const available = availablePatterns(
      filterablePatterns(index.settings),
      'Available filterable attributes patterns are',
    );
    throw new ApiError(
      'invalid_search_distinct',
      `${prefix}Attribute \`${requested}\` is not filterable and thus, cannot be used as distinct attribute. ${available}`,
    );
  }
  const attribute = requested ?? index.settings.distinctAttribute;
  return attribute === null ? null : (index.columns.get(attribute) ?? null);
}

/**
 * One document per value: in order of number, those none of whose values an earlier one has; documents without a
 * value all stay (milli `apply_distinct_rule`). `taken` marks values that are gone already.
 */
export function keepDistinct(
  column: Column,
  docs: Uint32Array,
  taken = new Uint8Array(column.size),
): Uint32Array {
  return docs.filter((doc) => {
    let isRepeat = false;
    column.forEach(doc, (id) => (isRepeat ||= taken[id] === 1));
    if (!isRepeat) column.forEach(doc, (id) => (taken[id] = 1));
    return !isRepeat;
  });
}
