import { defaultSearchRequest, type SearchRequest } from '../search/search-request.ts';
import { ApiError } from './errors.ts';
import { parseJson } from './parse-json.ts';
import { readQuery } from './query.ts';
import {
  anything,
  boolean,
  checked,
  choice,
  fieldsOf,
  integer,
  list,
  number,
  object,
  text,
  withText,
  wrongValue,
  type Shape,
} from './shape.ts';

/** A search, and what of the answer does not depend on how it is found. */
export interface CheckedSearch extends SearchRequest {
  /** Whether documents show `_vectors`: those that were sent along, as this engine makes none. */
  retrieveVectors: boolean;
  showPerformanceDetails: boolean;
}

/** Names; in a query with commas between, where `*` is a name like others. */
const names = withText(list(text), (query) => query.split(',').map((name) => name.trim()));

/** In a query, a comma within `_geoPoint(…)` does not end an expression. */
const sort = withText(list(text), (query) => {
  const parts: string[] = [];
  for (const part of query.split(',')) {
    const open = parts.at(-1);
    if (open?.includes('(') === true && !open.includes(')')) parts[parts.length - 1] = `${open},${part}`;
    else parts.push(part);
  }
  return parts;
});

/** In a query, text is a filter, or an array of filters written as JSON. */
const filter = withText(anything, (query) => {
  try {
    return query.trimStart().startsWith('[') ? parseJson(query) : query;
  } catch {
    return query;
  }
});

const threshold = checked(number, (value, at) => {
  if (value >= 0 && value <= 1) return;
  const why = 'the value of `rankingScoreThreshold` is invalid, expected a float between `0.0` and `1.0`.';
  throw wrongValue(why, at);
});

const noVectors: Shape<unknown> = (_value, { path, code }) => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  throw new ApiError(code, `This engine has no vectors, so \`${name}\` cannot be used.`);
};

/** Parameters of a search in the order the API names them. */
export const searchFields = fieldsOf('search', {
  q: text,
  offset: integer,
  limit: integer,
  page: integer,
  hitsPerPage: integer,
  attributesToRetrieve: names,
  attributesToCrop: names,
  cropLength: integer,
  cropMarker: text,
  attributesToHighlight: names,
  highlightPreTag: text,
  highlightPostTag: text,
  showMatchesPosition: boolean,
  filter,
  sort,
  distinct: text,
  facets: names,
  matchingStrategy: choice('last', 'all', 'frequency'),
  attributesToSearchOn: names,
  rankingScoreThreshold: threshold,
  locales: names,
  hybrid: noVectors,
  vector: noVectors,
  retrieveVectors: boolean,
  media: noVectors,
  personalize: noVectors,
  useNetwork: boolean,
  showRankingScore: boolean,
  showRankingScoreDetails: boolean,
  showPerformanceDetails: boolean,
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

const searchShape = object(searchFields);

/** The body of POST /search. */
export const searchBody: Shape<CheckedSearch> = (body, at) => completeSearch(searchShape(body, at));

/** The query parameters of GET /search. */
export const checkSearchQuery = (query: URLSearchParams): CheckedSearch =>
  completeSearch(readQuery(query, searchFields));
