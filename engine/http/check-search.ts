import { defaultSearchRequest, type SearchRequest } from '../search/search-request.ts';
import { ApiError } from './errors.ts';
import { parseJson } from './parse-json.ts';
import { readQuery } from './query.ts';
import * as s from './shape.ts';

/** A search, and what of the answer does not depend on how it is found. */
export interface CheckedSearch extends SearchRequest {
  /** Whether documents show `_vectors`: those that were sent along, as this engine makes none. */
  retrieveVectors: boolean;
  showPerformanceDetails: boolean;
}

/** Names; in a query with commas between, where `*` is a name like others. */
const names = s.withText(s.list(s.text), (query) => query.split(',').map((name) => name.trim()));

/** In a query, a comma within `_geoPoint(…)` does not end an expression. */
const sort = s.withText(s.list(s.text), (query) => {
  const parts: string[] = [];
  for (const part of query.split(',')) {
    const open = parts.at(-1);
    if (open?.includes('(') === true && !open.includes(')')) parts[parts.length - 1] = `${open},${part}`;
    else parts.push(part);
  }
  return parts;
});

/** In a query, text is a filter, or an array of filters written as JSON. */
const filter = s.withText(s.anything, (query) => {
  try {
    return query.trimStart().startsWith('[') ? parseJson(query, SyntaxError) : query;
  } catch {
    return query;
  }
});

const threshold = s.checked(s.number, (value, at) => {
  if (value >= 0 && value <= 1) return;
  const why = 'the value of `rankingScoreThreshold` is invalid, expected a float between `0.0` and `1.0`.';
  throw s.wrongValue(why, at);
});

const noVectors: s.Shape<unknown> = (_value, { path, code }) => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  throw new ApiError(code, `This engine has no vectors, so \`${name}\` cannot be used.`);
};

/** Parameters of a search in the order the API names them. */
export const searchFields = s.fieldsOf('search', {
  q: s.text,
  offset: s.integer,
  limit: s.integer,
  page: s.integer,
  hitsPerPage: s.integer,
  attributesToRetrieve: names,
  attributesToCrop: names,
  cropLength: s.integer,
  cropMarker: s.text,
  attributesToHighlight: names,
  highlightPreTag: s.text,
  highlightPostTag: s.text,
  showMatchesPosition: s.boolean,
  filter,
  sort,
  distinct: s.text,
  facets: names,
  matchingStrategy: s.choice('last', 'all', 'frequency'),
  attributesToSearchOn: names,
  rankingScoreThreshold: threshold,
  locales: names,
  hybrid: noVectors,
  vector: noVectors,
  retrieveVectors: s.boolean,
  media: noVectors,
  personalize: noVectors,
  useNetwork: s.boolean,
  showRankingScore: s.boolean,
  showRankingScoreDetails: s.boolean,
  showPerformanceDetails: s.boolean,
});
searchFields.hybrid.code = 'invalid_search_hybrid_query';

const defaults: CheckedSearch = {
  ...defaultSearchRequest(),
  retrieveVectors: false,
  showPerformanceDetails: false,
};

/** A search with defaults for what was not given, or given as null. */
export function completeSearch(values: Record<string, unknown>): CheckedSearch {
  const given = Object.entries(values).filter(
    ([name, value]) => value !== null && Object.hasOwn(defaults, name),
  );
  return { ...defaults, ...(Object.fromEntries(given) as Partial<CheckedSearch>) };
}

const searchShape = s.object(searchFields);

/** The body of POST /search. */
export const searchBody: s.Shape<CheckedSearch> = (body, at) => completeSearch(searchShape(body, at));

/** The query parameters of GET /search. */
export const checkSearchQuery = (query: URLSearchParams): CheckedSearch =>
  completeSearch(readQuery(query, searchFields));
