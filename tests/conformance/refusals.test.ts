import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceServer, type ConformanceServer } from '../support/conformance-server.ts';

let server: ConformanceServer;
let uid: string;
beforeAll(async () => {
  server = await conformanceServer();
  uid = await server.index({}, []);
});
afterAll(() => server.close());

const filters =
  '`uids`, `batchUids`, `canceledBy`, `types`, `statuses`, `indexUids`, `afterEnqueuedAt`, `beforeEnqueuedAt`, `afterStartedAt`, `beforeStartedAt`, `afterFinishedAt`, `beforeFinishedAt`';
const notAUid = (uid: string) =>
  `\`${uid}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.`;
const notADate = (text: string) =>
  `\`${text}\` is an invalid date-time. It should follow the YYYY-MM-DD or RFC 3339 date-time format.`;

/** Requests, with the code and the message of their refusal; `{}` stands for an index. */
const refusals: [method: string, path: string, body: unknown, code: string, message: string][] = [
  [
    'GET',
    '/indexes?limit=doggo',
    null,
    'invalid_index_limit',
    'Invalid value in parameter `limit`: could not parse `doggo` as a positive integer',
  ],
  [
    'GET',
    '/indexes?doggo=1',
    null,
    'bad_request',
    'Unknown parameter `doggo`: expected one of `offset`, `limit`',
  ],
  ['POST', '/indexes', { primaryKey: 'a' }, 'missing_index_uid', 'Missing field `uid`'],
  [
    'POST',
    '/indexes',
    { uid: 'the best doggo' },
    'invalid_index_uid',
    `Invalid value at \`.uid\`: ${notAUid('the best doggo')}`,
  ],
  [
    'POST',
    '/indexes',
    { uid: 'a', doggo: 1 },
    'bad_request',
    'Unknown field `doggo`: expected one of `uid`, `primaryKey`',
  ],
  ['GET', '/indexes/good%20doggo', null, 'invalid_index_uid', notAUid('good doggo')],
  [
    'PATCH',
    '/indexes/{}',
    { createdAt: 'x' },
    'immutable_index_created_at',
    'Immutable field `createdAt`: expected one of `primaryKey`, `uid`',
  ],
  [
    'POST',
    '/swap-indexes',
    ['doggo'],
    'bad_request',
    'Invalid value type at `[0]`: expected an object, but found a string: `"doggo"`',
  ],
  [
    'POST',
    '/swap-indexes',
    [{ indexes: ['a'] }],
    'invalid_swap_indexes',
    'Two indexes must be given for each swap. The list `["a"]` contains 1 indexes.',
  ],
  [
    'POST',
    '/swap-indexes',
    [{ indexes: ['a', 'b'] }, { indexes: ['c', 'a'] }],
    'invalid_swap_duplicate_index_found',
    'Indexes must be declared only once during a swap. `a` was specified several times.',
  ],
  [
    'GET',
    '/tasks?uids=1,dogo',
    null,
    'invalid_task_uids',
    'Invalid value in parameter `uids[1]`: could not parse `dogo` as a positive integer',
  ],
  [
    'GET',
    '/tasks?statuses=doggo',
    null,
    'invalid_task_statuses',
    'Invalid value in parameter `statuses`: `doggo` is not a valid task status. Available statuses are `enqueued`, `processing`, `succeeded`, `failed`, `canceled`.',
  ],
  [
    'GET',
    '/tasks?indexUids=good%20doggo',
    null,
    'invalid_index_uid',
    `Invalid value in parameter \`indexUids\`: ${notAUid('good doggo')}`,
  ],
  [
    'GET',
    '/tasks?reverse=doggo',
    null,
    'invalid_task_reverse',
    'Invalid value in parameter `reverse`: could not parse `doggo` as a boolean, expected either `true` or `false`',
  ],
  [
    'GET',
    '/tasks?afterEnqueuedAt=doggo',
    null,
    'invalid_task_after_enqueued_at',
    `Invalid value in parameter \`afterEnqueuedAt\`: ${notADate('doggo')}`,
  ],
  [
    'GET',
    '/tasks/doggo',
    null,
    'invalid_task_uids',
    'Task uid `doggo` is invalid. It should only contain numeric characters.',
  ],
  [
    'DELETE',
    '/tasks?limit=1',
    null,
    'bad_request',
    `Unknown parameter \`limit\`: expected one of ${filters}`,
  ],
  [
    'POST',
    '/tasks/cancel',
    null,
    'missing_task_filters',
    'Query parameters to filter the tasks to cancel are missing. Available query parameters are: `uids`, `indexUids`, `statuses`, `types`, `canceledBy`, `beforeEnqueuedAt`, `afterEnqueuedAt`, `beforeStartedAt`, `afterStartedAt`, `beforeFinishedAt`, `afterFinishedAt`.',
  ],
  [
    'POST',
    '/keys',
    { expires_at: null },
    'bad_request',
    'Unknown field `expires_at`: did you mean `expiresAt`? expected one of `description`, `name`, `uid`, `actions`, `indexes`, `expiresAt`',
  ],
  [
    'POST',
    '/keys',
    { actions: ['*'], indexes: ['*'] },
    'missing_api_key_expires_at',
    'Missing field `expiresAt`',
  ],
  [
    'POST',
    '/keys',
    { actions: ['*'], indexes: ['good doggo'], expiresAt: null },
    'invalid_api_key_indexes',
    'Invalid value at `.indexes[0]`: `good doggo` is not a valid index uid pattern. Index uid patterns can be an integer or a string containing only alphanumeric characters, hyphens (-), underscores (_), and optionally end with a star (*).',
  ],
  [
    'PATCH',
    '/keys/x',
    { uid: 'y' },
    'immutable_api_key_uid',
    'Immutable field `uid`: expected one of `description`, `name`',
  ],
  ['POST', '/indexes/{}/documents/delete', {}, 'missing_document_filter', 'Missing field `filter`'],
  [
    'POST',
    '/indexes/{}/documents/delete',
    { filter: '' },
    'invalid_document_filter',
    'Sending an empty filter is forbidden.',
  ],
  [
    'POST',
    '/indexes/{}/documents/delete',
    { filter: true },
    'invalid_document_filter',
    'Invalid syntax for the filter parameter: `expected String, Array, found: true`.',
  ],
  [
    'POST',
    '/indexes/{}/documents/fetch',
    { fields: 'doggo' },
    'invalid_document_fields',
    'Invalid value type at `.fields`: expected an array, but found a string: `"doggo"`',
  ],
  [
    'GET',
    '/indexes/{}/documents?retrieveVectors=tamo',
    null,
    'invalid_document_retrieve_vectors',
    'Invalid value in parameter `retrieveVectors`: could not parse `tamo` as a boolean, expected either `true` or `false`',
  ],
  ['GET', '/indexes/{}/documents/1', null, 'document_not_found', 'Document `1` not found.'],
  [
    'PATCH',
    '/indexes/{}/settings',
    { rankingRules: ['doggo'] },
    'invalid_settings_ranking_rules',
    'Invalid value at `.rankingRules[0]`: `doggo` ranking rule is invalid. Valid ranking rules are words, typo, sort, proximity, attribute, exactness and custom ranking rules.',
  ],
  [
    'PUT',
    '/indexes/{}/settings/ranking-rules',
    ['attribute', 'attributeRank'],
    'invalid_settings_ranking_rules',
    'Mixed usage of the attribute, attributeRank, and wordPosition ranking rules. You must either use the attribute ranking rule alone or the attributeRank and wordPosition ranking rules.',
  ],
  [
    'PATCH',
    '/indexes/{}/settings/pagination',
    { maxTotalHits: 0 },
    'invalid_settings_pagination',
    'Invalid value at `.maxTotalHits`: a non-zero integer value lower than `18446744073709551615` was expected, but found a zero',
  ],
  [
    'PATCH',
    '/indexes/{}/settings/typo-tolerance',
    { typoTolerance: {} },
    'invalid_settings_typo_tolerance',
    'Unknown field `typoTolerance`: expected one of `enabled`, `minWordSizeForTypos`, `disableOnWords`, `disableOnAttributes`, `disableOnNumbers`',
  ],
  [
    'POST',
    '/indexes/{}/search',
    { matchingStrategy: 'doggo' },
    'invalid_search_matching_strategy',
    'Unknown value `doggo` at `.matchingStrategy`: expected one of `last`, `all`, `frequency`',
  ],
  [
    'GET',
    '/indexes/{}/search?matchingStrategy=doggo',
    null,
    'invalid_search_matching_strategy',
    'Unknown value `doggo` for parameter `matchingStrategy`: expected one of `last`, `all`, `frequency`',
  ],
  [
    'POST',
    '/indexes/{}/search',
    { rankingScoreThreshold: 42 },
    'invalid_search_ranking_score_threshold',
    'Invalid value at `.rankingScoreThreshold`: the value of `rankingScoreThreshold` is invalid, expected a float between `0.0` and `1.0`.',
  ],
  [
    'POST',
    '/indexes/{}/search',
    { filter: true },
    'invalid_search_filter',
    'Invalid syntax for the filter parameter: `expected String, Array, found: true`.',
  ],
  ['POST', '/multi-search', {}, 'bad_request', 'Missing field `queries`'],
  [
    'POST',
    '/multi-search',
    { queries: [{ q: 'a' }] },
    'missing_index_uid',
    'Missing field `indexUid` inside `.queries[0]`',
  ],
];

describe('refusals', () => {
  it.each(refusals)('%s %s %j', async (method, path, body, code, message) => {
    const answer = await server.request(method, path.replace('{}', uid), body ?? undefined);
    expect(answer.body).toEqual({
      code,
      message,
      type: 'invalid_request',
      link: `https://docs.meilisearch.com/errors#${code}`,
    });
    expect(answer.status).toBe(code === 'document_not_found' ? 404 : 400);
  });

  it('come in the task when only the index can tell', async () => {
    const fail = async (path: string, body: unknown) => {
      const answer = await server.request('POST', path, body);
      const { taskUid } = answer.body as { taskUid: number };
      return (await server.client.tasks.waitForTask(taskUid, { interval: 10 })).error;
    };
    const [a, b] = [await server.index({}, []), await server.index({}, [])];
    expect(await fail(`/indexes/${a}/documents/delete`, { filter: 'doggo = x' })).toMatchObject({
      code: 'invalid_document_filter',
    });
    expect(await fail('/swap-indexes', [{ indexes: [a, b], rename: true }])).toMatchObject({
      code: 'index_already_exists',
      message: `Cannot rename \`${a}\` to \`${b}\` as the index already exists. Hint: You can remove \`${b}\` first and then do your remove.`,
    });
    expect(await fail('/swap-indexes', [{ indexes: [a, 'nowhere'] }])).toMatchObject({
      code: 'index_not_found',
    });
  });
});
