import { describe, expect, it } from 'vitest';
import { FilterError } from '../../../engine/search/filter/filter-error.ts';
import type { Filter } from '../../../engine/search/filter/filter-tree.ts';
import { parseFilter } from '../../../engine/search/filter/parse-filter.ts';

/** A filter in short: what was understood, with every group in brackets. */
function show(filter: Filter | null): string {
  if (filter === null) return '-';
  switch (filter.kind) {
    case 'and':
    case 'or':
      return `${filter.kind}(${filter.items.map(show).join(' ')})`;
    case 'not':
      return `not(${show(filter.item)})`;
    case 'compare':
      return `${filter.field.text}${filter.operator}${filter.value.text}`;
    case 'between':
      return `${filter.field.text} ${filter.from.text}..${filter.to.text}`;
    case 'in':
      return `${filter.field.text} in ${filter.values.map(({ text }) => text).join('|')}`;
    case 'exists':
    case 'null':
    case 'empty':
      return `${filter.field.text} ${filter.kind}`;
    case 'startsWith':
    case 'contains':
      return `${filter.field.text} ${filter.kind} ${filter.value.text}`;
    case 'radius':
      return `radius ${filter.values.map(({ text }) => text).join(' ')}`;
    default:
      return `${filter.kind} ${filter.points.map((point) => point.map(({ text }) => text).join(',')).join(' ')}`;
  }
}

describe('parseFilter', () => {
  it.each([
    ['', '-'],
    ['channel = Ponce', 'channel=Ponce'],
    ['a=1', 'a=1'],
    ["\"a b\" != 'c\\' d'", "a b!=c' d"],
    ['a = 1 OR b = 2 AND c = 3', 'or(a=1 and(b=2 c=3))'],
    ['(a = 1 OR b = 2) AND c = 3', 'and(or(a=1 b=2) c=3)'],
    ['NOT NOT a = 1', 'a=1'],
    ['NOT(a = 1)', 'not(a=1)'],
    ['a NOT IN [x, "y z",]', 'not(a in x|y z)'],
    ['a IN []', 'a in '],
    ['price 10 TO 20', 'price 10..20'],
    ['a IS NOT NULL AND b IS EMPTY', 'and(not(a null) b empty)'],
    ['a NOT   EXISTS', 'not(a exists)'],
    ['NOT "OR" EXISTS AND "EXISTS" NOT EXISTS', 'and(not(OR exists) not(EXISTS exists))'],
    ['a NOT STARTS WITH hel', 'not(a startsWith hel)'],
    ['_geoRadius(12, 13,14)', 'radius 12 13 14'],
    ['_geoBoundingBox([12,13], [-14.5, 15])', 'box 12,13 -14.5,15'],
    ['_geoPolygon([1,2],[3,4],[5,6])', 'polygon 1,2 3,4 5,6'],
    ['ORANGE = ANDES', 'ORANGE=ANDES'],
  ])('reads %j', (text, expected) => {
    expect(show(parseFilter(text))).toBe(expected);
  });

  it.each([
    ['channel = Ponce = 12', 'Found unexpected characters', '17:21'],
    ['channel = 🐻 AND followers < 100', 'Was expecting a value but instead got `🐻`.', '11:12'],
    ['channel Ponce', 'Was expecting an operation', '1:14'],
    ['channel = Ponce OR', 'but instead got nothing.', '19:19'],
    ['channel = mv OR (followers >= 1000', 'closing delimiter: `)`', '17:35'],
    [
      'channel = mv OR followers >= 1000)',
      'Found unexpected characters at the end of the filter: `)`',
      '34:35',
    ],
    ['_geoRadius = 12', 'must be in the form', '11:16'],
    ['_geoPolygon([1,2,3])', 'at least 3 points but only 1', '13:21'],
    ['position <= _geoRadius(12, 13, 14)', "can't be used as a value", '13:35'],
    ['colour NOT EXIST', 'Was expecting an operation', '1:17'],
    ['colour IN blue', 'Expected `[` after `IN` keyword.', '11:15'],
  ])('refuses %j at its place', (text, message, place) => {
    const error = (() => {
      try {
        parseFilter(text);
      } catch (thrown) {
        return thrown as FilterError;
      }
      throw new Error('was read');
    })();
    expect(error).toBeInstanceOf(FilterError);
    const shown = error.toApiError('invalid_search_filter').message;
    expect(shown).toContain(message);
    expect(shown).toContain(`\n${place} ${text}`);
  });

  it('reads 150 levels and refuses more', () => {
    expect(show(parseFilter(`${'('.repeat(149)}a = 1${')'.repeat(149)}`))).toBe('a=1');
    expect(() => parseFilter(`${'('.repeat(151)}a = 1${')'.repeat(151)}`)).toThrow('maximum depth');
  });
});
