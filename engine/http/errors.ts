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

/** The refusal of what Meilisearch has and this engine has not (docs/engine.md, "What it supports"). */
export const notSupported = (what: string) =>
  new ApiError('feature_not_enabled', `${what} is not part of this engine.`);

export const indexNotFound = (uid: string) => new ApiError('index_not_found', `Index \`${uid}\` not found.`);
