import { ApiError } from '../http/errors.ts';
import { coversAttribute } from '../index/attribute-pattern.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { filterablePatterns } from '../settings/settings.ts';
import { normalizeWord } from '../text/normalize.ts';
import { typosAllowed } from './derive-terms.ts';
import { valueCounter, valueOrder } from './facets.ts';
import { findCandidates } from './find-candidates.ts';
import { prefixDistance } from './levenshtein.ts';
import type { SearchRequest } from './search-request.ts';

export interface FacetHit {
  value: string;
  count: number;
}

function checkFacet(index: SearchIndex, facet: string): void {
  const { settings } = index;
  if (!settings.facetSearch) {
    throw new ApiError('facet_search_disabled', 'The facet search is disabled for this index');
  }
  const entry = settings.filterableAttributes.find((candidate) =>
    (typeof candidate === 'string' ? [candidate] : candidate.attributePatterns).some((pattern) =>
      coversAttribute(pattern, facet),
    ),
  );
  if (entry !== undefined && (typeof entry === 'string' || entry.features.facetSearch)) return;
  const patterns = filterablePatterns(settings);
  const available =
    patterns.length === 0
      ? 'This index does not have configured filterable attributes.'
      : `Available facet-searchable attributes patterns are: \`${[...patterns].sort().join(', ')}\`. To make it facet-searchable add it to the \`filterableAttributes\` index settings.`;
  throw new ApiError(
    'invalid_facet_search_facet_name',
    `Attribute \`${facet}\` is not facet-searchable. ${available}`,
  );
}

/** Whether a facet value answers a query: it begins with it, typos aside. A wrong first letter is two typos. */
function answers(query: string, value: string, typos: number): boolean {
  if (value.startsWith(query)) return true;
  if (typos === 0) return false;
  const limit = query[0] === value[0] ? typos : typos - 1;
  return limit > 0 && prefixDistance(query, value, limit) <= limit;
}

/** Values of one facet that begin with the query, with exact counts over the candidates of search and filter. */
export function searchFacet(
  index: SearchIndex,
  facet: string,
  facetQuery: string | null,
  request: Pick<SearchRequest, 'q' | 'filter' | 'matchingStrategy' | 'attributesToSearchOn'>,
): FacetHit[] {
  checkFacet(index, facet);
  const { docs } = findCandidates(index, request);
  const column = index.columns.get(facet);
  if (column === undefined) return [];
  const query = normalizeWord((facetQuery ?? '').trim());
  const typos = query === '' ? 0 : typosAllowed(index, query);
  const counts = valueCounter(index, docs)(column);
  const hits: FacetHit[] = [];
  for (let id = 0; id < counts.length; id++) {
    if (counts[id] === 0 || !Number.isNaN(column.numberOf(id))) continue;
    const value = column.display(id);
    if (query === '' || answers(query, normalizeWord(value.trim()), typos))
      hits.push({ value, count: counts[id]! });
  }
  const alpha = (a: FacetHit, b: FacetHit) => (a.value < b.value ? -1 : 1);
  hits.sort(
    valueOrder(index.settings, facet) === 'count' ? (a, b) => b.count - a.count || alpha(a, b) : alpha,
  );
  return hits.slice(0, index.settings.faceting.maxValuesPerFacet);
}
