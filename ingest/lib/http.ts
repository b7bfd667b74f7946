/**
 * The only place that asks anything of the network. Time-outs, retries, size limits and errors of one line are the
 * same for every source.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import ky, { HTTPError, TimeoutError } from 'ky';
import { guardBody } from './http-body.ts';
import { deepestReason, HttpError } from './http-error.ts';
import type { Wait } from './retry.ts';
import { retryAfterMs, withRetries } from './retry.ts';

/** How a request is made; every field has a default. */
export interface HttpOptions {
  readonly headers?: Record<string, string>;
  /** Longest wait for the answer to begin, and longest silence within its body, per attempt. Default 30 s. */
  readonly timeoutMs?: number;
  /** Largest answer after decompression. Default 64 MiB for JSON, 4 GiB for bytes and files. */
  readonly maxBytes?: number;
  /** Further attempts on no answer, 408, 429 and 5xx. Default 3; 0 for a request that may not be repeated. */
  readonly retries?: number;
  readonly signal?: AbortSignal;
  /** Sent as `Authorization: Bearer …`; never in an error or log. */
  readonly bearer?: string | null;
  /** Pause between attempts, replaced in tests. */
  readonly wait?: Wait;
}

/** An answer whose body is read as it comes. */
export interface HttpBody {
  readonly status: number;
  readonly headers: Headers;
  /** Decompressed. Reading it throws HttpError when it breaks off, stands still or grows over the limit. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A file that was written by `downloadFile`. */
export interface DownloadedFile {
  /** Size on disk. */
  readonly bytes: number;
  /** Of the file, in hex. */
  readonly sha256: string;
  readonly headers: Headers;
}

const defaultTimeoutMs = 30_000;
const defaultRetries = 3;
const jsonLimit = 64 * 2 ** 20;
const bytesLimit = 4 * 2 ** 30;
/** Says who asks, so that a source can tell us apart; the version is that of package.json (a test compares them). */
export const userAgent = 'Leeratlas/0.1.0 (course catalogue collector)';

const retryOptions = (options: HttpOptions) => ({
  retries: options.retries ?? defaultRetries,
  signal: options.signal,
  wait: options.wait,
});

async function asHttpError(
  error: unknown,
  request: { method: string; url: string },
  ms: number,
): Promise<HttpError> {
  if (error instanceof HTTPError) {
    const { status, headers, body } = error.response;
    await body?.cancel().catch(() => undefined);
    return new HttpError('status', request, `status ${status}`, {
      status,
      retryAfterMs: retryAfterMs(headers),
    });
  }
  if (error instanceof TimeoutError) return new HttpError('timeout', request, `no answer within ${ms} ms`);
  return new HttpError('network', request, `no answer: ${deepestReason(error).message}`, { cause: error });
}

async function ask(method: 'GET' | 'POST', url: string, json: unknown, options: HttpOptions, limit: number) {
  const request = { method, url };
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new HttpError('url', request, 'not an http(s) address');
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const bearer = options.bearer ?? null;
  try {
    const response = await ky(url, {
      method,
      headers: {
        'user-agent': userAgent,
        ...options.headers,
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      },
      timeout: timeoutMs,
      // Attempts are counted in retry.ts, as a body that breaks off must count too.
      retry: 0,
      ...(json === undefined ? {} : { json }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const { status, headers } = response;
    const maxBytes = options.maxBytes ?? limit;
    const limits = { ...request, status, headers, timeoutMs, maxBytes, signal: options.signal };
    return { status, headers, bytes: guardBody(response.body, limits) };
  } catch (error) {
    if (error instanceof HttpError || options.signal?.aborted === true) throw error;
    throw await asHttpError(error, request, timeoutMs);
  }
}

async function askJson(
  method: 'GET' | 'POST',
  url: string,
  json: unknown,
  options: HttpOptions,
): Promise<unknown> {
  const headers = { accept: 'application/json', ...options.headers };
  return withRetries(async () => {
    const answer = await ask(method, url, json, { ...options, headers }, jsonLimit);
    const chunks: Uint8Array[] = [];
    for await (const chunk of answer.bytes) chunks.push(chunk);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
      return JSON.parse(text) as unknown;
    } catch (error) {
      const type = answer.headers.get('content-type')?.slice(0, 60) ?? 'no content-type';
      const reason = `the answer (${type}) is not JSON: ${deepestReason(error).message.slice(0, 120)}`;
      throw new HttpError('json', { method, url }, reason, { status: answer.status });
    }
  }, retryOptions(options));
}

/** GET an answer in JSON (UTF-8, with or without byte order mark). Throws HttpError. */
export const fetchJson = (url: string, options: HttpOptions = {}): Promise<unknown> =>
  askJson('GET', url, undefined, options);

/** POST a value as JSON and read an answer in JSON. Repeated like a GET: pass `retries: 0` where that is wrong. */
export const postJson = (url: string, body: unknown, options: HttpOptions = {}): Promise<unknown> =>
  askJson('POST', url, body, options);

/** GET an answer piece by piece. Retried until the answer begins; a body that breaks off throws HttpError. */
export const fetchBytes = (url: string, options: HttpOptions = {}): Promise<HttpBody> =>
  withRetries(() => ask('GET', url, undefined, options, bytesLimit), retryOptions(options));

/**
 * GET into a file: written beside it under another name and renamed when whole, so that a file that stands there is
 * never half. Throws HttpError, or the file system's own error.
 */
export const downloadFile = (url: string, path: string, options: HttpOptions = {}): Promise<DownloadedFile> =>
  withRetries(async () => {
    const answer = await ask('GET', url, undefined, options, bytesLimit);
    const partial = `${path}.${randomBytes(6).toString('hex')}.part`;
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(partial, 'wx');
      try {
        for await (const chunk of answer.bytes) {
          hash.update(chunk);
          bytes += chunk.byteLength;
          await file.writeFile(chunk);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    return { bytes, sha256: hash.digest('hex'), headers: answer.headers };
  }, retryOptions(options));
