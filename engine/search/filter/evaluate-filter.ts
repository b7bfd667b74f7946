import { ApiError } from '../../http/errors.ts';
import { coversAttribute } from '../../index/attribute-pattern.ts';
import { createBitset, intersect, subtract, unite, type Bitset } from '../../index/bitset.ts';
import type { Column } from '../../index/column.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { filterablePatterns } from '../../settings/settings.ts';
import { normalizeFacet } from '../../text/normalize.ts';
import { checkFilterable } from './check-filterable.ts';
import { evaluateGeo } from './evaluate-geo.ts';
import { FilterError } from './filter-error.ts';
import type { Filter, Word } from './filter-tree.ts';
import { parseFilter } from './parse-filter.ts';

/** Filters whose result is remembered until the index changes. */
const cacheSize = 200;
/** Most elements in the array form of a filter. */
const maxArrayLength = 2000;

const emptySet = (index: SearchIndex): Bitset => createBitset(index.owner.length);

/** Documents with one of the values. */
function withValues(column: Column, into: Bitset, ids: Iterable<number>): Bitset {
  const wanted = new Uint8Array(column.size);
  let isWanted = false;
  for (const id of ids) {
    wanted[id] = 1;
    isWanted = true;
  }
  if (isWanted) column.collect(wanted, into);
  return into;
}

/** The number a text stands for; NaN when it is none. Blank text is none. */
function parseNumber(text: string): number {
  return text.trim() === '' ? NaN : Number(text);
}

function* equalIds(column: Column, text: string): Iterable<number> {
  const byText = column.textId(text);
  if (byText >= 0) yield byText;
  const number = parseNumber(text);
  const byNumber = Number.isNaN(number) ? -1 : column.numberId(number);
  if (byNumber >= 0) yield byNumber;
}

function* idsWhere(column: Column, test: (id: number) => boolean): Iterable<number> {
  for (let id = 0; id < column.size; id++) if (test(id)) yield id;
}

/** One end of a range. */
interface Bound {
  text: string;
  isIn: boolean;
}

/**
 * Ids within a range: numbers when every bound is one, and texts in any case, by their normalised order (milli
 * `ValueBounds::Range`).
 */
function rangeIds(column: Column, low: Bound | null, high: Bound | null): Iterable<number> {
  const lowest = low === null ? -Infinity : parseNumber(low.text);
  const highest = high === null ? Infinity : parseNumber(high.text);
  const first = low === null ? '' : normalizeFacet(low.text);
  const last = high === null ? null : normalizeFacet(high.text);
  return idsWhere(column, (id) => {
    const number = column.numberOf(id);
    if (!Number.isNaN(number)) {
      const isAbove = number > lowest || (number === lowest && low?.isIn !== false);
      return isAbove && (number < highest || (number === highest && high?.isIn !== false));
    }
    const text = column.textOf(id);
    const isAfter = text > first || (text === first && low?.isIn !== false);
    return isAfter && (last === null || text < last || (text === last && high?.isIn !== false));
  });
}

class Evaluator {
  readonly index: SearchIndex;
  readonly input: string;
  constructor(index: SearchIndex, input: string) {
    this.index = index;
    this.input = input;
  }

  /** Columns a condition looks at: the path itself. Null when no document has it. */
  #column(field: Word, kind: Filter): Column | null {
    checkFilterable(this.index, this.input, field, kind);
    return this.index.columns.get(field.text) ?? null;
  }

  #values(field: Word, kind: Filter, ids: (column: Column) => Iterable<number>): Bitset {
    const column = this.#column(field, kind);
    const result = emptySet(this.index);
    return column === null ? result : withValues(column, result, ids(column));
  }

  evaluate(filter: Filter): Bitset {
    const { index } = this;
    switch (filter.kind) {
      case 'and':
      case 'or': {
        const combine = filter.kind === 'and' ? intersect : unite;
        return filter.items.map((item) => this.evaluate(item)).reduce((a, b) => combine(a, b));
      }
      case 'not':
        return subtract(index.alive.slice(), this.evaluate(filter.item));
      case 'compare': {
        const { field, operator, value } = filter;
        if (operator === '=') return this.#values(field, filter, (column) => equalIds(column, value.text));
        if (operator === '!=') {
          return subtract(
            index.alive.slice(),
            this.#values(field, filter, (column) => equalIds(column, value.text)),
          );
        }
        const bound = { text: value.text, isIn: operator.endsWith('=') };
        const isLow = operator.startsWith('>');
        return this.#values(field, filter, (column) =>
          isLow ? rangeIds(column, bound, null) : rangeIds(column, null, bound),
        );
      }
      case 'between': {
        const low = { text: filter.from.text, isIn: true };
        const high = { text: filter.to.text, isIn: true };
        return this.#values(filter.field, filter, (column) => rangeIds(column, low, high));
      }
      case 'in':
        return this.#values(filter.field, filter, (column) =>
          filter.values.flatMap(({ text }) => [...equalIds(column, text)]),
        );
      case 'startsWith': {
        const prefix = normalizeFacet(filter.value.text);
        return this.#values(filter.field, filter, (column) =>
          idsWhere(column, (id) => Number.isNaN(column.numberOf(id)) && column.textOf(id).startsWith(prefix)),
        );
      }
      case 'contains':
        throw new FilterError(
          'Using `CONTAINS` in a filter requires enabling the `contains filter` experimental feature. See https://github.com/orgs/meilisearch/discussions/763',
          this.input,
          filter.operator,
        );
      case 'exists':
      case 'null':
      case 'empty': {
        const column = this.#column(filter.field, filter);
        if (column === null) return emptySet(index);
        const sets = { exists: column.exists, null: column.isNull, empty: column.isEmpty };
        return sets[filter.kind].slice();
      }
      default:
        return evaluateGeo(index, this.input, filter);
    }
  }
}

/** The result is remembered, so it must not be changed. */
function evaluateText(index: SearchIndex, text: string): Bitset | null {
  const cached = index.filterCache.get(text);
  if (cached !== undefined) return cached;
  const filter = parseFilter(text);
  if (filter === null) return null;
  const result = new Evaluator(index, text).evaluate(filter);
  if (index.filterCache.size >= cacheSize) index.filterCache.delete(index.filterCache.keys().next().value!);
  index.filterCache.set(text, result);
  return result;
}

const invalidSyntax = (code: string, expected: string, found: unknown) =>
  new ApiError(
    code,
    `Invalid syntax for the filter parameter: \`expected ${expected}, found: ${JSON.stringify(found)}\`.`,
  );

/**
 * The live documents that pass a filter as the API takes it: text, or an array whose elements (text, or arrays of
 * alternatives) must all hold. Refuses with the given code.
 */
export function evaluateFilter(
  index: SearchIndex,
  filter: unknown,
  code = 'invalid_search_filter',
  prefix = '',
): Bitset {
  const one = (text: unknown, expected: string): Bitset | null => {
    if (typeof text !== 'string') throw invalidSyntax(code, expected, text);
    try {
      return evaluateText(index, text);
    } catch (error) {
      throw error instanceof FilterError
        ? error.toApiError(code, error.name === 'FilterError' ? prefix : '')
        : error;
    }
  };
  const result = index.alive.slice();
  if (filter === undefined || filter === null) return result;
  if (typeof filter === 'string') return intersect(result, one(filter, 'String') ?? result);
  if (!Array.isArray(filter)) throw invalidSyntax(code, 'String, Array', filter);
  if (filter.length > maxArrayLength) {
    throw new ApiError(
      code,
      `Too many filter conditions, can't process more than ${maxArrayLength} filters.`,
    );
  }
  for (const element of filter as unknown[]) {
    if (!Array.isArray(element)) {
      intersect(result, one(element, 'String, [String]') ?? result);
      continue;
    }
    const alternatives = element.map((text) => one(text, 'String')).filter((set) => set !== null);
    if (alternatives.length > 0)
      intersect(
        result,
        alternatives.reduce((a, b) => unite(a, b), emptySet(index)),
      );
  }
  return result;
}

/** Whether an attribute can be filtered on. */
export function isFilterable(index: SearchIndex, attribute: string): boolean {
  return filterablePatterns(index.settings).some((pattern) => coversAttribute(pattern, attribute));
}
