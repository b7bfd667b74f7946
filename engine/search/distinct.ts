import { ApiError } from '../http/errors.ts';
import { removeBit, toArray, type Bitset } from '../index/bitset.ts';
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

/** Whether a document has one of the values that are taken (1 by value id). */
export function hasTaken(column: Column, doc: number, taken: Uint8Array): boolean {
  let found = false;
  column.forEach(doc, (id) => (found ||= taken[id] === 1));
  return found;
}

/**
 * Takes out what a winner's value rules out. With `onePerValue`, of the documents that were not ranked only those
 * stay, in order of number, none of whose values an earlier one has; documents without a value all stay (milli
 * `apply_distinct_rule`).
 */
export function keepDistinct(
  column: Column,
  docs: Bitset,
  { winners, taken }: { winners: ReadonlySet<number>; taken: Uint8Array },
  onePerValue: boolean,
): void {
  for (const doc of toArray(docs)) {
    if (winners.has(doc)) continue;
    if (hasTaken(column, doc, taken)) removeBit(docs, doc);
    else if (onePerValue) column.forEach(doc, (id) => (taken[id] = 1));
  }
}
