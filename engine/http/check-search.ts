import { defaultSearchRequest, type SearchRequest } from '../search/search-request.ts';
import { expectedOneOf } from './did-you-mean.ts';
import { ApiError } from './errors.ts';
import { parseJson } from './parse-json.ts';
import { asBoolean, asInteger, asList, asNumber, asText, readQuery, type Parameter } from './query.ts';
import { checkChoice, checkFields, snakeCase, type Fields, type Kind } from './validate.ts';

/** A search, and what of the answer does not depend on how it is found. */
export interface CheckedSearch extends SearchRequest {
  /** Whether documents show `_vectors`: those that were sent along, as this engine makes none. */
  retrieveVectors: boolean;
  showPerformanceDetails: boolean;
}

/** Parameters of a search with their kinds and codes, in the order the API names them. */
const kinds: Record<string, Kind> = {
  q: 'string',
  offset: 'integer',
  limit: 'integer',
  page: 'integer',
  hitsPerPage: 'integer',
  attributesToRetrieve: 'strings',
  attributesToCrop: 'strings',
  cropLength: 'integer',
  cropMarker: 'string',
  attributesToHighlight: 'strings',
  highlightPreTag: 'string',
  highlightPostTag: 'string',
  showMatchesPosition: 'boolean',
  filter: 'any',
  sort: 'strings',
  distinct: 'string',
  facets: 'strings',
  matchingStrategy: 'string',
  attributesToSearchOn: 'strings',
  rankingScoreThreshold: 'number',
  locales: 'strings',
  hybrid: 'any',
  vector: 'any',
  retrieveVectors: 'boolean',
  media: 'any',
  personalize: 'any',
  useNetwork: 'boolean',
  showRankingScore: 'boolean',
  showRankingScoreDetails: 'boolean',
  showPerformanceDetails: 'boolean',
};

const codeOf = (name: string) => `invalid_search_${name === 'hybrid' ? 'hybrid_query' : snakeCase(name)}`;

export const searchFields: Fields = Object.fromEntries(
  Object.entries(kinds).map(([name, kind]) => [name, { kind, code: codeOf(name) }]),
);

const strategies = ['last', 'all', 'frequency'];

function checkValues(values: Record<string, unknown>, at: (name: string) => string): CheckedSearch {
  const threshold = values['rankingScoreThreshold'];
  if (typeof threshold === 'number' && !(threshold >= 0 && threshold <= 1)) {
    throw new ApiError(
      'invalid_search_ranking_score_threshold',
      `Invalid value ${at('rankingScoreThreshold')}: the value of \`rankingScoreThreshold\` is invalid, expected a float between \`0.0\` and \`1.0\`.`,
    );
  }
  for (const name of ['vector', 'media', 'hybrid', 'personalize'] as const) {
    if (values[name] === undefined || values[name] === null) continue;
    throw new ApiError(codeOf(name), `This engine has no vectors, so \`${name}\` cannot be used.`);
  }
  const given = Object.entries(values).filter(
    ([name, value]) => value !== null && value !== undefined && Object.hasOwn(defaults, name),
  );
  return { ...defaults, ...(Object.fromEntries(given) as Partial<CheckedSearch>) };
}

const defaults: CheckedSearch = {
  ...defaultSearchRequest(),
  retrieveVectors: false,
  showPerformanceDetails: false,
};

/** The body of POST /search and of one query of /multi-search (`path` is then its place). */
export function checkSearchBody(body: unknown, path = '', allowUnknown = false): CheckedSearch {
  const values = checkFields(body, searchFields, { path, allowUnknown });
  const strategy = values['matchingStrategy'] ?? 'last';
  checkChoice(strategy, strategies, codeOf('matchingStrategy'), `${path}.matchingStrategy`);
  return checkValues(values, (name) => `at \`${path}.${name}\``);
}

const readers: Partial<Record<Kind, (text: string) => unknown>> = {
  integer: asInteger,
  boolean: asBoolean,
  number: asNumber,
  strings: asNames,
};
const parameters: Record<string, Parameter<unknown>> = Object.fromEntries(
  Object.entries(kinds).map(([name, kind]) => [name, { read: readers[kind] ?? asText, code: codeOf(name) }]),
);
parameters['sort']!.read = sortParameter;
parameters['filter']!.read = filterParameter;
parameters['matchingStrategy']!.read = (text) => {
  if (strategies.includes(text)) return text;
  const code = codeOf('matchingStrategy');
  const hint = expectedOneOf(text, strategies);
  throw new ApiError(code, `Unknown value \`${text}\` for parameter \`matchingStrategy\`: ${hint}`);
};

/** The query parameters of GET /search. */
export function checkSearchQuery(query: URLSearchParams): CheckedSearch {
  const values = readQuery(query, parameters);
  return checkValues(values, (name) => `for parameter \`${name}\``);
}

/** Names with commas between; here `*` is a name like others. */
function asNames(text: string): string[] {
  return asList(asText)(text) ?? [text];
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
    return parseJson(text);
  } catch {
    return text;
  }
}
