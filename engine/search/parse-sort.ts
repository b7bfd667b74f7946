import { ApiError } from '../http/errors.ts';
import { isWithin } from '../index/attribute-pattern.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** One part of a sort: by an attribute, or by distance from a point. */
export type SortBy = { ascending: boolean } & ({ attribute: string } | { lat: number; lng: number });

const geoPoint = '_geoPoint(';

function invalid(message: string): ApiError {
  return new ApiError('invalid_search_sort', message);
}

function parseOne(text: string): SortBy {
  const ascending = text.endsWith(':asc');
  if (!ascending && !text.endsWith(':desc')) {
    throw invalid(
      `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${text}\`.`,
    );
  }
  const attribute = text.slice(0, text.lastIndexOf(':'));
  if (attribute.startsWith(geoPoint) && attribute.endsWith(')')) {
    const numbers = attribute.slice(geoPoint.length, -1).split(',').map(Number);
    if (numbers.length !== 2 || numbers.some((number) => !Number.isFinite(number))) {
      throw invalid(
        `Invalid syntax for the geo parameter: expected expression formated like \`_geoPoint(latitude, longitude)\` and ending by \`:asc\` or \`:desc\`, found \`${text}\`.`,
      );
    }
    return { lat: numbers[0]!, lng: numbers[1]!, ascending };
  }
  if (attribute === '_geo' || attribute.startsWith('_geoRadius') || attribute.startsWith('_geoBoundingBox')) {
    throw invalid(
      `\`${attribute}\` is a reserved keyword and thus can't be used as a sort expression. Use the _geoPoint(latitude, longitude) built-in rule to sort on _geo field coordinates.`,
    );
  }
  if (attribute === '_geoDistance') {
    throw invalid(`\`${attribute}\` is a reserved keyword and thus can't be used as a sort expression.`);
  }
  return { attribute, ascending };
}

/** Reads a request's sort and refuses attributes that are not sortable. */
export function parseSort(
  index: SearchIndex,
  sort: readonly string[],
  prefix: string,
  needsRule = true,
): SortBy[] {
  const { sortableAttributes, rankingRules } = index.settings;
  const parts = sort.map((text) => {
    const by = parseOne(text.trim());
    const attribute = 'attribute' in by ? by.attribute : '_geo';
    if (!sortableAttributes.some((name) => isWithin(name, attribute))) {
      const available =
        sortableAttributes.length === 0
          ? 'This index does not have configured sortable attributes.'
          : `Available sortable attributes are: \`${sortableAttributes.join(', ')}\`.`;
      throw invalid(`${prefix}Attribute \`${attribute}\` is not sortable. ${available}`);
    }
    return by;
  });
  if (needsRule && parts.length > 0 && !rankingRules.includes('sort')) {
    throw invalid(
      `${prefix}You must specify where \`sort\` is listed in the rankingRules setting to use the sort parameter at search time.`,
    );
  }
  return parts;
}
