import { defaultSearchRequest, type SearchRequest } from '../search/search-request.ts';
import { ApiError } from './errors.ts';
import {
  booleanParameter,
  checkFields,
  checkParameters,
  integerParameter,
  listParameter,
  type Fields,
  type Kind,
} from './validate.ts';

/** Parameters of a search with their kinds and codes, in the order the API names them. */
const kinds: Record<string, Kind> = {
  q: 'string',
  vector: 'any',
  media: 'any',
  offset: 'integer',
  limit: 'integer',
  page: 'integer',
  hitsPerPage: 'integer',
  attributesToRetrieve: 'strings',
  retrieveVectors: 'boolean',
  attributesToCrop: 'strings',
  cropLength: 'integer',
  attributesToHighlight: 'strings',
  showMatchesPosition: 'boolean',
  showRankingScore: 'boolean',
  showRankingScoreDetails: 'boolean',
  showPerformanceDetails: 'boolean',
  useNetwork: 'boolean',
  filter: 'any',
  sort: 'strings',
  distinct: 'string',
  facets: 'strings',
  highlightPreTag: 'string',
  highlightPostTag: 'string',
  cropMarker: 'string',
  matchingStrategy: 'string',
  attributesToSearchOn: 'strings',
  hybrid: 'any',
  rankingScoreThreshold: 'number',
  locales: 'strings',
  personalize: 'any',
};

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const searchFields: Fields = Object.fromEntries(
  Object.entries(kinds).map(([name, kind]) => [name, { kind, code: `invalid_search_${snake(name)}` }]),
);

const strategies = ['last', 'all', 'frequency'];

function checkValues(values: Record<string, unknown>, at: (name: string) => string): SearchRequest {
  const strategy = values['matchingStrategy'];
  if (typeof strategy === 'string' && !strategies.includes(strategy)) {
    throw new ApiError(
      'invalid_search_matching_strategy',
      `Unknown value \`${strategy}\` ${at('matchingStrategy')}: expected one of \`last\`, \`all\`, \`frequency\``,
    );
  }
  const threshold = values['rankingScoreThreshold'];
  if (typeof threshold === 'number' && !(threshold >= 0 && threshold <= 1)) {
    throw new ApiError(
      'invalid_search_ranking_score_threshold',
      `Invalid value ${at('rankingScoreThreshold')}: the value of \`rankingScoreThreshold\` is invalid, expected a float between \`0.0\` and \`1.0\`.`,
    );
  }
  for (const name of ['vector', 'media', 'hybrid', 'personalize'] as const) {
    if (values[name] === undefined || values[name] === null) continue;
    throw new ApiError(
      `invalid_search_${name}`,
      `This engine has no vectors, so \`${name}\` cannot be used.`,
    );
  }
  const given = Object.entries(values).filter(
    ([name, value]) => value !== null && value !== undefined && name in request0,
  );
  return { ...request0, ...(Object.fromEntries(given) as Partial<SearchRequest>) };
}

const request0 = defaultSearchRequest();

/** The body of POST /search and of one query of /multi-search (`path` is then its place). */
export function checkSearchBody(body: unknown, path = '', allowUnknown = false): SearchRequest {
  const values = checkFields(body, searchFields, { path, allowUnknown });
  return checkValues(values, (name) => `at \`${path}.${name}\``);
}

/** The query parameters of GET /search. */
export function checkSearchQuery(query: URLSearchParams): SearchRequest {
  checkParameters(query, Object.keys(kinds));
  const values: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const text = query.get(name);
    if (text === null) continue;
    const { code } = searchFields[name]!;
    if (kind === 'integer') values[name] = integerParameter(query, name, code);
    else if (kind === 'boolean') values[name] = booleanParameter(query, name, code);
    else if (kind === 'number') values[name] = Number(text);
    else if (name === 'sort') values[name] = sortParameter(text);
    else if (kind === 'strings') values[name] = text === '*' ? ['*'] : listParameter(query, name);
    else if (name === 'filter') values[name] = filterParameter(text);
    else values[name] = text;
  }
  return checkValues(values, (name) => `for parameter \`${name}\``);
}

/** A comma within `_geoPoint(…)` does not end an expression. */
function sortParameter(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(',')) {
    const open = parts.at(-1);
    if (open !== undefined && open.includes('(') && !open.includes(')'))
      parts[parts.length - 1] = `${open},${part}`;
    else parts.push(part);
  }
  return parts;
}

/** Text is a filter, or an array of filters written as JSON. */
function filterParameter(text: string): unknown {
  if (!text.trimStart().startsWith('[')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
