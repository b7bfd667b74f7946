import { deepestReason, HttpError } from './http-error.ts';

/** The request and answer a body belongs to, and what it may cost. */
export interface BodyLimits {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** Longest silence between two pieces of the body. */
  readonly timeoutMs: number;
  /** Longest wait for all pieces together. */
  readonly longestMs: number;
  /** Size limit after decompression. */
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
}

/** Encodings that Node's fetch takes off; any other would come through as unreadable bytes. */
const knownEncodings = new Set(['', 'identity', 'gzip', 'x-gzip', 'deflate', 'br', 'zstd']);
const textType = /json|xml|csv|html|^text\//i;

/** A body that belongs to no text: compressed with no header that says so. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function within<Result>(promise: Promise<Result>, ms: number, late: () => Error): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(late());
    }, ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function bodyError(limits: BodyLimits, error: unknown): unknown {
  if (error instanceof HttpError || limits.signal?.aborted === true) return error;
  const { message, code } = deepestReason(error);
  const encoding = limits.headers.get('content-encoding');
  // zlib's codes begin with Z_ (gzip, deflate) or ERR_ (brotli: ERR__ERROR_FORMAT_…; zstd: ZSTD_error_…).
  const unpacking = code !== null && /^(Z_|ERR__|ERR_BROTLI|ERR_ZSTD|ZSTD_)/.test(code);
  if (encoding !== null && unpacking) {
    const reason = `the header content-encoding says ${encoding.slice(0, 40)}, the body is not (${code})`;
    return new HttpError('encoding', limits, reason, { status: limits.status, cause: error });
  }
  const reason = `status ${limits.status}, the body broke off: ${message}`;
  return new HttpError('network', limits, reason, { status: limits.status, cause: error });
}

/**
 * The pieces of a body, guarded: stops at the size limit (counted after decompression, so that a gzip bomb ends
 * early), on silence longer than the time-out, on a body that trickles in for longer than the limit, and on a content-encoding that does not fit the bytes.
 * Throws HttpError; the connection is closed when the reader stops early.
 */
export function guardBody(
  body: ReadableStream<Uint8Array> | null,
  limits: BodyLimits,
): AsyncGenerator<Uint8Array> {
  // Now, not at the first read: Node's fetch silently empties a body that nobody holds when its Response is collected.
  return guardReader(body?.getReader(), limits);
}

async function* guardReader(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  limits: BodyLimits,
): AsyncGenerator<Uint8Array> {
  const fail = (kind: 'too-large' | 'timeout' | 'encoding', reason: string): HttpError =>
    new HttpError(kind, limits, reason, { status: limits.status });
  const encoding = limits.headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  const unknown = encoding.split(',').find((part) => !knownEncodings.has(part.trim()));
  const tooLarge = (): HttpError =>
    fail('too-large', `the answer is over the limit of ${limits.maxBytes} bytes`);
  try {
    if (unknown !== undefined) throw fail('encoding', `unknown content-encoding ${unknown.slice(0, 40)}`);
    if (encoding === '' && Number(limits.headers.get('content-length') ?? 0) > limits.maxBytes)
      throw tooLarge();
    let total = 0;
    let waited = 0;
    const late = (): HttpError => fail('timeout', `the body stood still for ${limits.timeoutMs} ms`);
    while (reader !== undefined) {
      const before = performance.now();
      const piece = await within(reader.read(), limits.timeoutMs, late);
      // What the reader of the body does with a piece is its own time.
      waited += performance.now() - before;
      if (waited > limits.longestMs)
        throw fail('timeout', `the body was not there after ${limits.longestMs} ms`);
      if (piece.done) return;
      if (
        total === 0 &&
        encoding === '' &&
        isGzip(piece.value) &&
        textType.test(limits.headers.get('content-type') ?? '')
      ) {
        throw fail('encoding', 'the body is gzip, but no header content-encoding says so');
      }
      total += piece.value.byteLength;
      if (total > limits.maxBytes) throw tooLarge();
      yield piece.value;
    }
  } catch (error) {
    throw bodyError(limits, error);
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}
