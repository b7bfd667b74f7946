import type { Context } from 'hono';
import { ApiError } from '../http/errors.ts';
import { asBoolean, asChecked, asInteger, asList, asText } from '../http/query.ts';
import { readJson } from '../http/read-body.ts';
import { readDocuments } from '../http/read-documents.ts';
import { checkFields, wrongType, type Fields } from '../http/validate.ts';
import type { JsonObject } from '../index/flatten.ts';
import { FilterError } from '../search/filter/filter-error.ts';
import { parseFilter } from '../search/filter/parse-filter.ts';
import type { DocumentPayload } from '../tasks/apply-documents.ts';
import { accept, guard, indexOf, parametersOf, uidOf, type App, type Env, type Services } from './context.ts';
import { fetchDocuments, showDocument, type FetchRequest } from './fetch-documents.ts';

function csvDelimiter(text: string): string {
  const characters = [...text];
  if (characters.length !== 1) {
    const found =
      characters.length === 0
        ? 'an empty string'
        : `the following string of ${characters.length} characters: \`${text}\``;
    throw new Error(`expected a string of one character, but found ${found}`);
  }
  if (text.charCodeAt(0) < 128) return text;
  throw new ApiError(
    'invalid_document_csv_delimiter',
    `csv delimiter must be an ascii character. Found: \`${text}\``,
  );
}

const metadata = { customMetadata: { read: asText, code: 'invalid_index_custom_metadata' } };
const additionParameters = {
  primaryKey: { read: asText, code: 'invalid_index_primary_key' },
  csvDelimiter: { read: asChecked(csvDelimiter), code: 'invalid_document_csv_delimiter' },
  ...metadata,
  skipCreation: { read: asBoolean, code: 'invalid_skip_creation' },
};
const documentParameters = {
  fields: { read: asList(asText), code: 'invalid_document_fields' },
  retrieveVectors: { read: asBoolean, code: 'invalid_document_retrieve_vectors' },
};
const listParameters = {
  offset: { read: asInteger, code: 'invalid_document_offset' },
  limit: { read: asInteger, code: 'invalid_document_limit' },
  ...documentParameters,
  filter: { read: asText, code: 'invalid_document_filter' },
  ids: { read: asList(asText), code: 'invalid_document_ids' },
  sort: { read: asList(asText), code: 'invalid_document_sort' },
};
const fetchFields: Fields = {
  offset: { kind: 'integer', code: 'invalid_document_offset' },
  limit: { kind: 'integer', code: 'invalid_document_limit' },
  fields: { kind: 'strings', code: 'invalid_document_fields' },
  retrieveVectors: { kind: 'boolean', code: 'invalid_document_retrieve_vectors' },
  filter: { kind: 'any', code: 'invalid_document_filter' },
  ids: { kind: 'array', code: 'invalid_document_ids' },
  sort: { kind: 'strings', code: 'invalid_document_sort' },
};

async function add(c: Context<Env>, services: Services, merge: boolean): Promise<Response> {
  const indexUid = uidOf(c);
  const query = parametersOf(c, additionParameters);
  const documents = await readDocuments(c.req.raw, query.csvDelimiter);
  const payload: DocumentPayload = {
    kind: 'add',
    merge,
    primaryKey: query.primaryKey ?? null,
    skipCreation: query.skipCreation ?? false,
    documents,
  };
  return accept(c, services, {
    indexUid,
    type: 'documentAdditionOrUpdate',
    payload: JSON.stringify(payload),
    details: { receivedDocuments: documents.length, indexedDocuments: null },
    customMetadata: query.customMetadata ?? null,
  });
}

function remove(
  c: Context<Env>,
  services: Services,
  payload: DocumentPayload,
  details: Record<string, unknown>,
): Response {
  return accept(c, services, {
    indexUid: uidOf(c),
    type: 'documentDeletion',
    payload: JSON.stringify(payload),
    details: { ...details, deletedDocuments: null },
    customMetadata: parametersOf(c, metadata).customMetadata ?? null,
  });
}

/** Refuses a filter that cannot be read; one that does not suit the index fails in the task. */
function checkFilter(filter: unknown): void {
  const code = 'invalid_document_filter';
  if (filter === null || filter === '' || (Array.isArray(filter) && filter.length === 0))
    throw new ApiError(code, 'Sending an empty filter is forbidden.');
  if (typeof filter !== 'string' && !Array.isArray(filter)) {
    const found = JSON.stringify(filter);
    throw new ApiError(
      code,
      `Invalid syntax for the filter parameter: \`expected String, Array, found: ${found}\`.`,
    );
  }
  for (const text of [filter].flat(2)) {
    if (typeof text !== 'string') continue;
    try {
      parseFilter(text);
    } catch (error) {
      throw error instanceof FilterError ? error.toApiError(code) : error;
    }
  }
}

/** /indexes/:uid/documents and what is under it. */
export function documentRoutes(app: App, services: Services): void {
  const { documents } = services.workspace;
  const base = '/indexes/:uid/documents';
  const mayAdd = guard(services, 'documents.add');
  const mayGet = guard(services, 'documents.get');
  const mayDelete = guard(services, 'documents.delete');

  app.post(base, mayAdd, (c) => add(c, services, false));
  app.put(base, mayAdd, (c) => add(c, services, true));
  app.delete(base, mayDelete, (c) => remove(c, services, { kind: 'all' }, {}));

  app.post(`${base}/delete-batch`, mayDelete, async (c) => {
    const body = await readJson(c.req.raw);
    if (!Array.isArray(body)) throw wrongType('bad_request', '', 'an array', body);
    const ids = body.map((id) => (typeof id === 'string' ? id : JSON.stringify(id)));
    return remove(c, services, { kind: 'ids', ids }, { providedIds: ids.length, originalFilter: null });
  });
  app.post(`${base}/delete`, mayDelete, async (c) => {
    const { filter } = checkFields(await readJson(c.req.raw), {
      filter: { kind: 'any', code: 'invalid_document_filter', required: true },
    });
    checkFilter(filter);
    return remove(
      c,
      services,
      { kind: 'filter', filter },
      { providedIds: 0, originalFilter: JSON.stringify(filter) },
    );
  });
  app.delete(`${base}/:id`, mayDelete, (c) =>
    remove(c, services, { kind: 'ids', ids: [c.req.param('id')] }, { providedIds: 1, originalFilter: null }),
  );

  app.get(base, mayGet, (c) => {
    const request = parametersOf(c, listParameters);
    return c.json(fetchDocuments(documents, indexOf(c, services), request));
  });
  app.post(`${base}/fetch`, mayGet, async (c) => {
    const request = checkFields(await readJson(c.req.raw), fetchFields) as FetchRequest;
    return c.json(fetchDocuments(documents, indexOf(c, services), request));
  });
  app.get(`${base}/:id`, mayGet, (c) => {
    const request = parametersOf(c, documentParameters);
    const id = c.req.param('id');
    const found = documents.find(indexOf(c, services).record.id, id);
    if (found === null) throw new ApiError('document_not_found', `Document \`${id}\` not found.`);
    return c.json(showDocument(JSON.parse(found.json) as JsonObject, request));
  });
}
