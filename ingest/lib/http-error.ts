/** What went wrong with a request, for a caller that acts on it. */
export type HttpErrorKind = 'url' | 'status' | 'timeout' | 'network' | 'too-large' | 'encoding' | 'json';

const secretParameter = /key|token|secret|passw|signature|^sig$/i;

/**
 * A URL as it may stand in a log: values of query parameters that look like a key, token, password or signature
 * become `***`, and a name and password before the host go. Text that is no URL comes back cut at 100 characters.
 */
export function maskUrl(url: string): string {
  if (!URL.canParse(url)) return url.slice(0, 100);
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  for (const name of new Set(parsed.searchParams.keys())) {
    if (secretParameter.test(name)) parsed.searchParams.set(name, '***');
  }
  return parsed.href;
}

/** A request that failed: one line with method, masked URL, status and cause. Holds no headers, so no tokens. */
export class HttpError extends Error {
  readonly kind: HttpErrorKind;
  readonly method: string;
  /** Masked. */
  readonly url: string;
  /** Null when there was no answer. */
  readonly status: number | null;
  /** Milliseconds the server asked to wait (Retry-After), or null. */
  readonly retryAfterMs: number | null;

  constructor(
    kind: HttpErrorKind,
    request: { method: string; url: string },
    reason: string,
    options: { status?: number | null; retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    const url = maskUrl(request.url);
    const oneLine = reason.replaceAll(/\s+/g, ' ').trim();
    super(
      `${request.method} ${url}: ${oneLine}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'HttpError';
    this.kind = kind;
    this.method = request.method;
    this.url = url;
    this.status = options.status ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** The innermost cause of a thrown value in words: fetch hides the reason (ECONNREFUSED, Z_DATA_ERROR) in `cause`. */
export function deepestReason(error: unknown): { message: string; code: string | null } {
  let current = error;
  for (let depth = 0; depth < 10; depth += 1) {
    if (!(current instanceof Error) || current.cause === undefined) break;
    current = current.cause;
  }
  if (!(current instanceof Error)) return { message: String(current), code: null };
  const code = 'code' in current && typeof current.code === 'string' ? current.code : null;
  return { message: current.message || code || current.name, code };
}
