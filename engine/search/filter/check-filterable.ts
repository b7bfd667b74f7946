import { coversAttribute } from '../../index/attribute-pattern.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { FilterableRule } from '../../settings/setting-shapes.ts';
import { filterablePatterns } from '../../settings/settings.ts';
import { FilterError, type Span } from './filter-error.ts';
import type { Filter, Word } from './filter-tree.ts';

/** `Available … : …` as messages end when something is not filterable. */
export function availablePatterns(patterns: readonly string[], intro: string): string {
  if (patterns.length === 0) return 'This index does not have configured filterable attributes.';
  return `${intro}: ${[...patterns]
    .sort()
    .map((pattern) => `\`${pattern}\``)
    .join(', ')}.`;
}

function operatorOf(filter: Filter): string {
  if (filter.kind === 'compare') return filter.operator;
  if (filter.kind === 'between') return 'TO';
  return filter.kind === 'in' ? 'IN' : '';
}

/** The rule an attribute falls under; a plain name allows everything. */
function ruleOf(
  index: SearchIndex,
  attribute: string,
): { rule: FilterableRule | null; place: number } | null {
  const entries = index.settings.filterableAttributes;
  for (const [place, entry] of entries.entries()) {
    const patterns = typeof entry === 'string' ? [entry] : entry.attributePatterns;
    if (patterns.some((pattern) => coversAttribute(pattern, attribute))) {
      return { rule: typeof entry === 'string' ? null : entry, place };
    }
  }
  return null;
}

/** Refuses a condition on an attribute that is not filterable, or not in this way. */
export function checkFilterable(index: SearchIndex, input: string, field: Word, filter: Filter): void {
  const found = ruleOf(index, field.text);
  const span: Span = field;
  if (found === null) {
    const available = availablePatterns(
      filterablePatterns(index.settings),
      'Available filterable attribute patterns are',
    );
    throw new FilterError(`Attribute \`${field.text}\` is not filterable. ${available}`, input, span);
  }
  const { rule, place } = found;
  if (rule === null) return;
  const operator = operatorOf(filter);
  const equality = ['=', '!=', 'IN'].includes(operator);
  const comparison = ['>', '>=', '<', '<=', 'TO'].includes(operator);
  const { filter: allowed } = rule.features;
  if ((!equality || allowed.equality) && (!comparison || allowed.comparison)) return;
  const operators = [
    ...['OR', 'AND', 'NOT'],
    ...(allowed.equality ? ['=', '!=', 'IN'] : []),
    ...(allowed.comparison ? ['<', '>', '<=', '>=', 'TO'] : []),
    ...['IS EMPTY', 'IS NULL', 'EXISTS'],
  ];
  const feature = equality ? 'equality' : 'comparison';
  throw new FilterError(
    `Filter operator \`${operator}\` is not allowed for the attribute \`${field.text}\`.\n  - Note: allowed operators: ${operators.join(', ')}.\n  - Note: field \`${field.text}\` matched rule #${place} in \`filterableAttributes\`\n  - Hint: enable ${feature} in rule #${place} by modifying the features.filter object\n  - Hint: prepend another rule matching \`${field.text}\` with appropriate filter features before rule #${place}`,
    input,
    span,
  );
}
