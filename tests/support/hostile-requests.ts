import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** One request as the generator makes it. */
export interface HostileRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | null;
}

/** The key with which most requests come. */
export const masterKey = 'a-master-key-of-16';

const list = (text: string) => text.split(/\s+/);
const searchFields = list(
  `q offset limit page hitsPerPage attributesToRetrieve attributesToCrop cropLength cropMarker attributesToHighlight
  highlightPreTag showMatchesPosition showRankingScore showRankingScoreDetails filter sort distinct facets
  matchingStrategy attributesToSearchOn rankingScoreThreshold vector hybrid locales retrieveVectors`,
);
const settingFields = list(
  `displayedAttributes searchableAttributes filterableAttributes sortableAttributes rankingRules stopWords
  nonSeparatorTokens separatorTokens dictionary synonyms distinctAttribute proximityPrecision typoTolerance faceting
  pagination embedders searchCutoffMs localizedAttributes facetSearch prefixSearch`,
);
const taskFields = list(
  `limit from reverse uids batchUids statuses types indexUids canceledBy beforeEnqueuedAt afterEnqueuedAt
  beforeStartedAt afterFinishedAt`,
);
const fetchFields = list('offset limit fields filter ids sort retrieveVectors');
const addFields = list('primaryKey csvDelimiter customMetadata skipCreation');
const innerFields = list(
  `indexUid uid enabled minWordSizeForTypos oneTypo twoTypos disableOnWords maxValuesPerFacet sortFacetValuesBy
  maxTotalHits attributePatterns features filter equality comparison locales facetSearch id title price tags _geo lat
  lng _vectors __proto__ constructor weight queryPosition remote federationOptions mergeFacets facetsByIndex fuzz`,
);
const settingPaths = settingFields.map(
  (name) => `/indexes/{}/settings/${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
);

/** Every route: methods, path with `{}` where a name or number goes, and the fields of its query and body. */
const routes: [methods: string, path: string, fields: string[]][] = [
  ['GET', '/health', []],
  ['GET', '/version', []],
  ['GET', '/stats', []],
  ['GET POST', '/indexes', list('uid primaryKey offset limit')],
  ['GET PATCH DELETE', '/indexes/{}', list('uid primaryKey createdAt')],
  ['GET', '/indexes/{}/stats', []],
  ['POST', '/swap-indexes', list('indexes rename')],
  ['GET POST PUT DELETE', '/indexes/{}/documents', [...addFields, ...fetchFields, 'id', 'title', '_geo']],
  ['POST PUT', '/indexes/{}/documents', [...addFields, 'id', 'title', 'tags', '_geo']],
  ['GET DELETE', '/indexes/{}/documents/{}', list('fields retrieveVectors')],
  ['POST', '/indexes/{}/documents/fetch', fetchFields],
  ['POST', '/indexes/{}/documents/delete', ['filter']],
  ['POST', '/indexes/{}/documents/delete-batch', []],
  ['POST', '/indexes/{}/documents/edit', ['function']],
  ['GET POST', '/indexes/{}/search', searchFields],
  ['POST', '/indexes/{}/search', searchFields],
  ['POST', '/indexes/{}/facet-search', [...searchFields, 'facetName', 'facetName', 'facetQuery']],
  ['POST', '/multi-search', list('queries queries queries federation')],
  ['GET POST', '/indexes/{}/similar', searchFields],
  ['GET PATCH DELETE', '/indexes/{}/settings', settingFields],
  ['PATCH', '/indexes/{}/settings', settingFields],
  ...settingPaths.map((path): [string, string, string[]] => ['GET PUT PATCH DELETE', path, innerFields]),
  ['GET DELETE', '/tasks', taskFields],
  ['POST', '/tasks/cancel', taskFields],
  ['GET', '/tasks/{}', []],
  ['GET', '/tasks/{}/documents', []],
  ['GET', '/batches', taskFields],
  ['GET', '/batches/{}', []],
  ['GET POST', '/keys', list('uid name description actions indexes expiresAt offset limit')],
  ['GET PATCH DELETE', '/keys/{}', list('name description uid')],
  ['GET PATCH', '/experimental-features', list('metrics network containsFilter getTaskDocumentsRoute')],
  ['POST', '/dumps', []],
  ['GET PATCH', '/network', ['remotes']],
  ['GET PATCH DELETE', '/webhooks/{}', ['url']],
  ['GET POST PUT PATCH DELETE', '/nowhere/{}', []],
];

const words = [
  ...[
    '',
    '*',
    'fuzz',
    'title',
    'price:asc',
    '_geoPoint(1,2):desc',
    '_geoRadius(1, 2, 3)',
    'price > 1',
    'tags = a',
  ],
  ...[
    'NOT (tags IN [a, "b"] OR price 1 TO 2)',
    '"a phrase" -no',
    'last',
    'words',
    'search',
    '0',
    '-1',
    '1e400',
    '5',
  ],
  ...[
    '99999999999999999999',
    '2024-01-01',
    'succeeded',
    '((((((((((',
    '"',
    '\\',
    '\u0000',
    '\ud800',
    'é日本🍰',
    '%',
  ],
];

const often = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: other, weight: 1 });
const text = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }), fc.string());
const scalar = fc.oneof(text, fc.double(), fc.integer(), fc.nat(30), fc.boolean(), fc.constant(null));
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(fc.constantFrom(...words), { maxLength: 3 }),
    fc.array(tie('json'), { maxLength: 5 }),
    fc
      .array(fc.tuple(fc.constantFrom(...innerFields, ...searchFields), tie('json')), { maxLength: 5 })
      .map((pairs) => Object.fromEntries(pairs) as unknown),
  ),
}));
const table = fc
  .array(fc.array(text, { maxLength: 4 }), { maxLength: 4 })
  .map((rows) => rows.map((row) => row.join(',')).join('\n'));
const noise: fc.Arbitrary<HostileRequest['body']> = fc.oneof(
  table,
  text,
  fc.uint8Array({ maxLength: 200 }).map((array) => new Uint8Array(array)),
  json.map((value) => JSON.stringify(value)),
  fc.constantFrom('['.repeat(5000), '{"a":'.repeat(5000), `${'['.repeat(200)}${']'.repeat(200)}`),
);
const part = often(fc.constantFrom('fuzz', 'fuzz', 'fuzz', 'other', '0', '1'), text);

const word = fc.oneof(fc.constantFrom(...words), text);
const number = fc.oneof(fc.nat(30), fc.nat());
/** A value of the kind that a field of this name takes; what it says is still noise. */
function valueFor(name: string): fc.Arbitrary<unknown> {
  if (/^(?:offset|limit|page|hitsPerPage|cropLength|oneTypo|twoTypos|max\w+|searchCutoffMs)$/.test(name))
    return number;
  if (/^(?:show\w+|retrieveVectors|rename|facetSearch|enabled|equality|comparison|metrics)$/.test(name))
    return fc.boolean();
  if (
    /^(?:attributesTo\w+|sort|facets|fields|ids|\w+Attributes|\w+Words?|\w+Tokens|rankingRules|dictionary|indexes|actions)$/.test(
      name,
    )
  )
    return fc.array(word, { maxLength: 4 });
  if (name === 'queries') {
    const asked = often(fc.constantFrom('q', 'filter', 'sort', 'federationOptions', 'distinct'), word);
    const pairs = fc.array(
      asked.chain((one) => fc.tuple(fc.constant(one), valueFor(one))),
      { maxLength: 2 },
    );
    return fc.array(
      pairs.map((some) => ({ indexUid: 'fuzz', ...Object.fromEntries(some) })),
      { maxLength: 3 },
    );
  }
  if (name === 'federation') {
    const facetsByIndex = fc.dictionary(fc.constantFrom('fuzz', 'other'), fc.array(word, { maxLength: 2 }));
    return fc.record(
      { limit: number, offset: number, page: number, facetsByIndex, mergeFacets: json, distinct: word },
      { requiredKeys: [] },
    );
  }
  return fc.oneof(word, number, json);
}

/** An object with some of the fields, and arrays of such. */
function objectsOf(fields: string[]): fc.Arbitrary<unknown> {
  if (fields.length === 0) return json;
  const pair = often(fc.constantFrom(...fields), text).chain((name) =>
    fc.tuple(fc.constant(name), fc.oneof(valueFor(name), valueFor(name), json)),
  );
  const object = fc.array(pair, { minLength: 1, maxLength: 4 }).map(Object.fromEntries);
  return fc.oneof(object, object, fc.array(object, { maxLength: 3 }));
}

function requestsTo([methods, path, fields]: (typeof routes)[number]): fc.Arbitrary<HostileRequest> {
  const name = fields.length === 0 ? text : often(fc.constantFrom(...fields), text);
  const query: fc.Arbitrary<[string, string][]> = fc.array(fc.tuple(name, text), { maxLength: 3 });
  return fc
    .record({
      method: fc.constantFrom(...list(methods)),
      parts: fc.tuple(part, part),
      query: fc.oneof(fc.constant<[string, string][]>([]), query),
      type: often(
        fc.constant('application/json'),
        fc.constantFrom('application/x-ndjson', 'text/csv', 'text/csv', 'x', ''),
      ),
      encoding: often(fc.constant(''), fc.constantFrom('gzip', 'gzip-good', 'br', 'what')),
      key: often(fc.constant(masterKey), fc.constantFrom('no-key', '')),
      body: fc.oneof(
        { arbitrary: objectsOf(fields).map((value) => JSON.stringify(value)), weight: 6 },
        { arbitrary: json.map((value) => JSON.stringify(value)), weight: 2 },
        { arbitrary: noise, weight: 2 },
      ),
    })
    .map(({ method, parts, query: pairs, type, encoding, key, body }) => {
      let at = 0;
      const filled = path.replaceAll('{}', () => encodeURIComponent(parts[at++]!.toWellFormed()));
      const headers: Record<string, string> = {};
      if (type !== '') headers['content-type'] = type;
      if (encoding !== '') headers['content-encoding'] = encoding.replace('-good', '');
      if (key !== '') headers['authorization'] = `Bearer ${key}`;
      const sent = encoding === 'gzip-good' ? new Uint8Array(gzipSync(body ?? '')) : body;
      return {
        method,
        path: pairs.length === 0 ? filled : `${filled}?${String(new URLSearchParams(pairs))}`,
        headers,
        body: method === 'GET' ? null : sent,
      };
    });
}

/** Requests from nearly right to noise, on every route. */
export const hostileRequests: fc.Arbitrary<HostileRequest> = fc.oneof(...routes.map(requestsTo));
