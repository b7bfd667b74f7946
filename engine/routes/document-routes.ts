import { ApiError, refusal } from '../http/errors.ts';
import { parameter } from '../http/query.ts';
import { readDocuments } from '../http/read-body.ts';
import { UnreadableText } from '../http/read-text.ts';
import { anything, boolean, list, object, optional, required, text, type Shape } from '../http/shape.ts';
import type { JsonObject } from '../index/flatten.ts';
import { FilterError } from '../search/filter/filter-error.ts';
import { parseFilter } from '../search/filter/parse-filter.ts';
import type { DocumentPayload } from '../tasks/apply-documents.ts';
import {
  accept,
  bodyOf,
  indexOf,
  parametersOf,
  uidOf,
  type Ask,
  type AddRoute,
  type Services,
} from './context.ts';
import {
  fetchDocuments,
  fetchFields,
  shownFields,
  showDocument,
  type FetchRequest,
} from './fetch-documents.ts';

function csvDelimiter(text: string): string {
  const characters = [...text];
  if (characters.length !== 1) {
    const found =
      text === ''
        ? 'an empty string'
        : `the following string of ${characters.length} characters: \`${text}\``;
    throw new UnreadableText(`expected a string of one character, but found ${found}`);
  }
  if (text.charCodeAt(0) < 128) return text;
  const message = `csv delimiter must be an ascii character. Found: \`${text}\``;
  throw new ApiError('invalid_document_csv_delimiter', message);
}

const metadata = { customMetadata: optional('invalid_index_custom_metadata', text) };
const additionParameters = {
  primaryKey: optional('invalid_index_primary_key', text),
  csvDelimiter: parameter('invalid_document_csv_delimiter', csvDelimiter),
  ...metadata,
  skipCreation: optional('invalid_skip_creation', boolean),
};

const deletion = object({ filter: required('invalid_document_filter', anything) });

/** Refuses a filter that cannot be read; one that does not suit the index fails in the task. */
function checkFilter(filter: unknown): void {
  const code = 'invalid_document_filter';
  if (filter === null || filter === '' || (Array.isArray(filter) && filter.length === 0))
    throw new ApiError(code, 'Sending an empty filter is forbidden.');
  if (typeof filter !== 'string' && !Array.isArray(filter)) {
    const why = `expected String, Array, found: ${JSON.stringify(filter)}`;
    throw new ApiError(code, `Invalid syntax for the filter parameter: \`${why}\`.`);
  }
  try {
    for (const text of [filter].flat(2)) if (typeof text === 'string') parseFilter(text);
  } catch (error) {
    throw error instanceof FilterError ? error.toApiError(code) : error;
  }
}

/** Ids of documents: texts, and numbers as they are written. */
const ids: Shape<string[]> = (value, at) =>
  list(anything)(value, at).map((id) => (typeof id === 'string' ? id : JSON.stringify(id)));

/** /indexes/:uid/documents and what is under it. */
export function documentRoutes(on: AddRoute, services: Services): void {
  const { documents } = services.workspace;
  const base = '/indexes/:uid/documents';

  const add = async (c: Ask, merge: boolean): Promise<Response> => {
    const indexUid = uidOf(c);
    const {
      primaryKey = null,
      skipCreation,
      csvDelimiter,
      customMetadata = null,
    } = parametersOf(c, additionParameters);
    const documents = await readDocuments(c.req.raw, csvDelimiter);
    const payload: DocumentPayload = {
      kind: 'add',
      merge,
      primaryKey,
      skipCreation: skipCreation === true,
      documents,
    };
    const details = { receivedDocuments: documents.length, indexedDocuments: null };
    return accept(services, { indexUid, type: 'documentAdditionOrUpdate', payload, details, customMetadata });
  };
  const remove = (c: Ask, payload: DocumentPayload, details: Record<string, unknown>): Response => {
    const { customMetadata = null } = parametersOf(c, metadata);
    return accept(services, {
      indexUid: uidOf(c),
      type: 'documentDeletion',
      payload,
      details: { ...details, deletedDocuments: null },
      customMetadata,
    });
  };
  const removeIds = (c: Ask, ids: string[]) =>
    remove(c, { kind: 'ids', ids }, { providedIds: ids.length, originalFilter: null });

  on(`POST ${base}`, 'documents.add', (c) => add(c, false));
  on(`PUT ${base}`, 'documents.add', (c) => add(c, true));
  on(`DELETE ${base}`, 'documents.delete', (c) => remove(c, { kind: 'all' }, {}));
  on(`POST ${base}/delete-batch`, 'documents.delete', async (c) => removeIds(c, await bodyOf(c, ids)));
  on(`POST ${base}/delete`, 'documents.delete', async (c) => {
    const { filter } = await bodyOf(c, deletion);
    checkFilter(filter);
    return remove(c, { kind: 'filter', filter }, { providedIds: 0, originalFilter: JSON.stringify(filter) });
  });
  on(`DELETE ${base}/:id`, 'documents.delete', (c) => removeIds(c, [c.req.param('id') ?? '']));

  const fetch = (c: Ask, request: FetchRequest) => fetchDocuments(documents, indexOf(c, services), request);
  on(`GET ${base}`, 'documents.get', (c) => fetch(c, parametersOf(c, fetchFields)));
  on(`POST ${base}/fetch`, 'documents.get', async (c) => fetch(c, await bodyOf(c, object(fetchFields))));
  on(`GET ${base}/:id`, 'documents.get', (c) => {
    const request = parametersOf(c, shownFields);
    const id = c.req.param('id') ?? '';
    const found = documents.find(indexOf(c, services).record.id, id);
    if (found === null) throw refusal('document_not_found', id);
    return showDocument(JSON.parse(found.json) as JsonObject, request);
  });
}
