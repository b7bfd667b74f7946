/** The body of every refusal: `{message, code, type, link}`. */
export interface ErrorBody {
  message: string;
  code: string;
  type: string;
  link: string;
}

/** Statuses other than 400 by code (Meilisearch `meilisearch-types/src/error.rs`). */
const statuses: Record<string, number> = {
  missing_authorization_header: 401,
  missing_master_key: 401,
  invalid_api_key: 403,
  index_not_found: 404,
  document_not_found: 404,
  task_not_found: 404,
  task_file_not_found: 404,
  batch_not_found: 404,
  api_key_not_found: 404,
  not_found: 404,
  index_already_exists: 409,
  api_key_already_exists: 409,
  payload_too_large: 413,
  missing_content_type: 415,
  invalid_content_type: 415,
  no_space_left_on_device: 422,
  internal: 500,
};

const authCodes = new Set(['missing_authorization_header', 'missing_master_key', 'invalid_api_key']);

/** Type of an error by its code. */
function typeOf(code: string): string {
  if (authCodes.has(code)) return 'auth';
  if (code === 'no_space_left_on_device') return 'system';
  return code === 'internal' ? 'internal' : 'invalid_request';
}

/** The error object for a code, as answered and as kept in failed tasks. */
export function errorBody(code: string, message: string): ErrorBody {
  return { message, code, type: typeOf(code), link: `https://docs.meilisearch.com/errors#${code}` };
}

/** A refusal with one of Meilisearch's codes. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
  get status(): number {
    return statuses[this.code] ?? 400;
  }
  get body(): ErrorBody {
    return errorBody(this.code, this.message);
  }
}

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
const inferenceFailed = 'The primary key inference failed as the engine';
const keyAdvice = 'Please specify the primary key manually using the `primaryKey` query parameter.';

/** What is said where a code has one message, in Meilisearch's words. Codes with several say theirs on the spot. */
const messages = {
  missing_master_key: () =>
    'Meilisearch is running without a master key. To access this API endpoint, you must have set a master key at launch.',
  missing_authorization_header: () =>
    'The Authorization header is missing. It must use the bearer authorization method.',
  invalid_api_key: () => 'The provided API key is invalid.',
  api_key_not_found: (key: string) => `API key \`${key}\` not found.`,
  api_key_already_exists: (uid: string) => `\`uid\` field value \`${uid}\` is already an existing API key.`,
  index_scoped_api_key_with_global_action: (action: string) =>
    `cannot create index-scoped API key with global action \`"${action}"\`\n  - Hint: remove action \`"${action}"\` from the action list, or remove \`indexes\` to make the key global`,
  payload_too_large: () =>
    'The provided payload reached the size limit. The maximum accepted payload size is 100 MB.',
  missing_payload: (format: string) => `A ${format} payload is missing.`,
  index_not_found: (...uids: string[]) =>
    `${uids.length === 1 ? 'Index' : 'Indexes'} ${quoted(uids)} not found.`,
  index_already_exists: (uid: string) => `Index \`${uid}\` already exists.`,
  invalid_swap_duplicate_index_found: (uids: string[]) =>
    `Indexes must be declared only once during a swap. ${quoted(uids)} ${uids.length === 1 ? 'was' : 'were'} specified several times.`,
  index_primary_key_already_exists: (key: string) => `Index already has a primary key: \`${key}\`.`,
  index_primary_key_no_candidate_found: () =>
    `${inferenceFailed} did not find any field ending with \`id\` in its name. ${keyAdvice}`,
  index_primary_key_multiple_candidates_found: (fields: string[]) =>
    `${inferenceFailed} found ${fields.length} fields ending with \`id\` in their names: '${fields[0]!}' and '${fields[1]!}'. ${keyAdvice}`,
  document_not_found: (id: string) => `Document \`${id}\` not found.`,
  missing_document_id: (key: string, document: unknown) =>
    `Document doesn't have a \`${key}\` attribute: \`${JSON.stringify(document)}\`.`,
  invalid_document_id: (id: unknown) =>
    `Document identifier \`${JSON.stringify(id)}\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`,
  max_fields_limit_exceeded: () => 'A document cannot contain more than 65,535 fields.',
  task_not_found: (uid: number) => `Task \`${uid}\` not found.`,
  batch_not_found: (uid: number) => `Batch \`${uid}\` not found.`,
  missing_task_filters: (verb: string) =>
    `Query parameters to filter the tasks to ${verb} are missing. Available query parameters are: \`uids\`, \`indexUids\`, \`statuses\`, \`types\`, \`canceledBy\`, \`beforeEnqueuedAt\`, \`afterEnqueuedAt\`, \`beforeStartedAt\`, \`afterStartedAt\`, \`beforeFinishedAt\`, \`afterFinishedAt\`.`,
  no_space_left_on_device: () =>
    'Meilisearch cannot receive write operations because the limit of the task database has been reached. Please delete tasks to continue performing write operations.',
  // What Meilisearch has and this engine has not (docs/engine.md, "What it supports").
  feature_not_enabled: (what: string) => `${what} is not part of this engine.`,
};
type Messages = typeof messages;

/** The refusal with a code that has one message, made from what the message names. */
export function refusal<C extends keyof Messages>(code: C, ...names: Parameters<Messages[C]>): ApiError {
  const message = messages[code] as (...names: unknown[]) => string;
  return new ApiError(code, message(...names));
}
