import type { Context } from 'hono';
import { ApiError } from '../http/errors.ts';
import { readDocuments, readJson } from '../http/read-body.ts';
import { checkFields, checkParameters, describe, integerParameter, listParameter } from '../http/validate.ts';
import { toArray } from '../index/bitset.ts';
import { isJsonObject, type JsonObject } from '../index/flatten.ts';
import { selectFields } from '../format/select-fields.ts';
import { evaluateFilter } from '../search/filter/evaluate-filter.ts';
import { parseSort } from '../search/parse-sort.ts';
import { bucketSort } from '../search/rank/bucket-sort.ts';
import { geoSortRule, sortRule } from '../search/rank/sort-rules.ts';
import type { LiveIndex } from '../store/live-index.ts';
import type { DocumentPayload } from '../tasks/apply-documents.ts';
import { liveIndex } from '../tasks/workspace.ts';
import { accept, checkIndexUid, guard, parameters, type App, type Env, type Services } from './context.ts';

interface FetchRequest {
  offset: number;
  limit: number;
  fields: string[] | null;
  filter: unknown;
  ids: string[] | null;
  sort: string[] | null;
}

async function add(c: Context<Env>, services: Services, merge: boolean): Promise<Response> {
  const indexUid = checkIndexUid(c.req.param('uid') ?? '');
  const query = parameters(c);
  checkParameters(query, ['primaryKey', 'csvDelimiter', 'customMetadata', 'skipCreation']);
  const documents = await readDocuments(c.req.raw);
  for (const document of documents) {
    if (isJsonObject(document)) continue;
    throw new ApiError(
      'malformed_payload',
      `The \`json\` payload provided is malformed. \`Couldn't serialize document value: expected a map, but found ${describe(document)}\`.`,
    );
  }
  const payload: DocumentPayload = {
    kind: 'add',
    merge,
    primaryKey: query.get('primaryKey'),
    skipCreation: query.get('skipCreation') === 'true',
    documents: documents as JsonObject[],
  };
  return accept(c, services, {
    indexUid,
    type: 'documentAdditionOrUpdate',
    payload: JSON.stringify(payload),
    details: { receivedDocuments: documents.length, indexedDocuments: null },
    customMetadata: query.get('customMetadata'),
  });
}

function remove(
  c: Context<Env>,
  services: Services,
  payload: DocumentPayload,
  details: Record<string, unknown>,
): Response {
  return accept(c, services, {
    indexUid: checkIndexUid(c.req.param('uid') ?? ''),
    type: 'documentDeletion',
    payload: JSON.stringify(payload),
    details: { providedIds: 0, originalFilter: null, ...details, deletedDocuments: null },
    customMetadata: parameters(c).get('customMetadata'),
  });
}

function fetchDocuments({ workspace }: Services, live: LiveIndex, request: FetchRequest) {
  const { search, record } = live;
  let docs = toArray(evaluateFilter(search, request.filter, 'invalid_document_filter'));
  if (request.ids !== null) {
    const wanted = new Set(request.ids.map((id) => workspace.documents.find(record.id, id)?.doc));
    docs = docs.filter((doc) => wanted.has(doc));
  }
  let page = docs.subarray(request.offset, request.offset + request.limit);
  if (request.sort !== null) {
    const rules = parseSort(search, request.sort, '', false).map((by) =>
      'attribute' in by
        ? sortRule(search, by.attribute, by.ascending)
        : geoSortRule(search, by.lat, by.lng, by.ascending),
    );
    const bucket = { docs, paths: [], masks: new Uint32Array(0), parent: null };
    const options = { distinct: null, withScores: false, threshold: null, deadline: Infinity };
    const sorted = bucketSort(bucket, { rules, offset: request.offset, limit: request.limit, ...options });
    page = Uint32Array.from(sorted.docs, ({ doc }) => doc);
  }
  const results = [...page].flatMap((doc) => {
    const document = workspace.documents.get(record.id, doc);
    return document === null
      ? []
      : [request.fields === null ? document : selectFields(document, request.fields)];
  });
  return { results, offset: request.offset, limit: request.limit, total: docs.length };
}

/** /indexes/:uid/documents and what is under it. */
export function documentRoutes(app: App, services: Services): void {
  const { workspace } = services;
  const base = '/indexes/:uid/documents';
  const live = (c: Context<Env>) => liveIndex(workspace, checkIndexUid(c.req.param('uid') ?? ''));

  app.post(base, guard(services, 'documents.add'), (c) => add(c, services, false));
  app.put(base, guard(services, 'documents.add'), (c) => add(c, services, true));
  app.delete(base, guard(services, 'documents.delete'), (c) => remove(c, services, { kind: 'all' }, {}));

  app.post(`${base}/delete-batch`, guard(services, 'documents.delete'), async (c) => {
    const body = await readJson(c.req.raw);
    if (!Array.isArray(body))
      throw new ApiError('bad_request', `Invalid value type: expected an array, but found ${describe(body)}`);
    const ids = body.map(String);
    return remove(c, services, { kind: 'ids', ids }, { providedIds: ids.length });
  });
  app.post(`${base}/delete`, guard(services, 'documents.delete'), async (c) => {
    const { filter } = checkFields(await readJson(c.req.raw), {
      filter: { kind: 'any', code: 'invalid_document_filter', required: true },
    });
    // A filter that cannot be read is refused now; one that does not suit the index fails in the task.
    if (filter === null || (Array.isArray(filter) && filter.length === 0) || filter === '') {
      throw new ApiError('invalid_document_filter', 'Sending an empty filter is forbidden.');
    }
    return remove(c, services, { kind: 'filter', filter }, { originalFilter: JSON.stringify(filter) });
  });
  app.delete(`${base}/:id`, guard(services, 'documents.delete'), (c) =>
    remove(c, services, { kind: 'ids', ids: [c.req.param('id')] }, { providedIds: 1 }),
  );

  app.get(base, guard(services, 'documents.get'), (c) => {
    const query = parameters(c);
    checkParameters(query, ['offset', 'limit', 'fields', 'retrieveVectors', 'filter', 'ids', 'sort']);
    return c.json(
      fetchDocuments(services, live(c), {
        offset: integerParameter(query, 'offset', 'invalid_document_offset') ?? 0,
        limit: integerParameter(query, 'limit', 'invalid_document_limit') ?? 20,
        fields: listParameter(query, 'fields') ?? null,
        filter: query.get('filter'),
        ids: listParameter(query, 'ids') ?? null,
        sort: listParameter(query, 'sort') ?? null,
      }),
    );
  });
  app.post(`${base}/fetch`, guard(services, 'documents.get'), async (c) => {
    const body = checkFields((await readJson(c.req.raw, true)) ?? {}, {
      offset: { kind: 'integer', code: 'invalid_document_offset' },
      limit: { kind: 'integer', code: 'invalid_document_limit' },
      fields: { kind: 'strings', code: 'invalid_document_fields' },
      retrieveVectors: { kind: 'boolean', code: 'invalid_document_retrieve_vectors' },
      filter: { kind: 'any', code: 'invalid_document_filter' },
      ids: { kind: 'any', code: 'invalid_document_ids' },
      sort: { kind: 'strings', code: 'invalid_document_sort' },
    });
    const fields = body['fields'] as string[] | null | undefined;
    return c.json(
      fetchDocuments(services, live(c), {
        offset: (body['offset'] as number | null | undefined) ?? 0,
        limit: (body['limit'] as number | null | undefined) ?? 20,
        fields: fields === undefined || fields === null || fields.includes('*') ? null : fields,
        filter: body['filter'],
        ids: Array.isArray(body['ids']) ? body['ids'].map(String) : null,
        sort: (body['sort'] as string[] | null | undefined) ?? null,
      }),
    );
  });
  app.get(`${base}/:id`, guard(services, 'documents.get'), (c) => {
    const { record } = live(c);
    const id = c.req.param('id');
    const found = workspace.documents.find(record.id, id);
    if (found === null) throw new ApiError('document_not_found', `Document \`${id}\` not found.`);
    const fields = listParameter(parameters(c), 'fields');
    const document = JSON.parse(found.json) as JsonObject;
    return c.json(fields === undefined ? document : selectFields(document, fields));
  });
}
