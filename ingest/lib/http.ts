/**
 * The only place that asks anything of the network. Time-outs, retries, size limits and errors of one line are the
 * same for every source.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import ky, { TimeoutError } from 'ky';
import { guardBody } from './http-body.ts';
import { deepestReason, HttpError } from './http-error.ts';
import { isRedirect, mostRedirects, redirectedHop, refuseInward, type Hop } from './http-redirect.ts';
import { resolveHost, type ResolveHost } from './private-address.ts';
import type { Wait } from './retry.ts';
import { retryAfterMs, withRetries } from './retry.ts';

/** How a request is made; every field has a default. */
export interface HttpOptions {
  readonly headers?: Record<string, string>;
  /** Longest wait for the answer to begin, and longest silence within its body, per attempt. Default 30 s. */
  readonly timeoutMs?: number;
  /** Longest wait for the whole body, per attempt. Default 10 minutes for JSON, an hour for bytes and files. */
  readonly longestMs?: number;
  /** Passed before every request, repeated and redirected ones included: a limit on requests a second. */
  readonly gate?: () => Promise<void>;
  /** Largest answer after decompression. Default 64 MiB for JSON, 4 GiB for bytes and files. */
  readonly maxBytes?: number;
  /** Further attempts on no answer, 408, 429 and 5xx. Default 3; 0 for a request that may not be repeated. */
  readonly retries?: number;
  readonly signal?: AbortSignal;
  /** Sent as `Authorization: Bearer …`; never in an error or log. */
  readonly bearer?: string | null;
  /** Pause between attempts, replaced in tests. */
  readonly wait?: Wait;
  /** Address of the document that named this one: a public one may not send us into a private network. */
  readonly namedBy?: string;
  /** Addresses of a host name, replaced in tests. */
  readonly resolveHost?: ResolveHost;
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
const ofJson = { bytes: 64 * 2 ** 20, ms: 600_000 };
const ofBytes = { bytes: 4 * 2 ** 30, ms: 3_600_000 };
/** Says who asks, so that a source can tell us apart; the version is that of package.json (a test compares them). */
export const userAgent = 'Leeratlas/0.1.0 (course catalogue collector)';

const retryOptions = (options: HttpOptions) => ({
  retries: options.retries ?? defaultRetries,
  signal: options.signal,
  wait: options.wait,
});

function asHttpError(error: unknown, request: { method: string; url: string }, ms: number): HttpError {
  if (error instanceof TimeoutError) return new HttpError('timeout', request, `no answer within ${ms} ms`);
  return new HttpError('network', request, `no answer: ${deepestReason(error).message}`, { cause: error });
}

/** One request without following anything; the answer may have any status. */
async function askOnce(
  { method, url, headers }: Hop,
  json: unknown,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Response> {
  try {
    return await ky(url, {
      method,
      headers: { 'user-agent': userAgent, ...headers },
      timeout: timeoutMs,
      // Attempts are counted in retry.ts, as a body that breaks off must count too.
      retry: 0,
      redirect: 'manual',
      throwHttpErrors: false,
      ...(json === undefined ? {} : { json }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw asHttpError(error, { method, url }, timeoutMs);
  }
}

async function ask(
  method: 'GET' | 'POST',
  url: string,
  json: unknown,
  options: HttpOptions,
  most: { bytes: number; ms: number },
) {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new HttpError('url', { method, url }, 'not an http(s) address');
  }
  const resolve = options.resolveHost ?? resolveHost;
  if (options.namedBy !== undefined) {
    await refuseInward({ method, url }, options.namedBy, new URL(url), resolve);
  }
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const bearer = options.bearer ?? null;
  const authorization = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
  let hop: Hop = { method, url, headers: { ...options.headers, ...authorization } };
  for (let redirects = 0; ; redirects += 1) {
    await options.gate?.();
    const response = await askOnce(hop, json, timeoutMs, options.signal);
    const { status, headers, body } = response;
    if (isRedirect(response) && redirects < mostRedirects) {
      await body?.cancel().catch(() => undefined);
      hop = await redirectedHop(hop, response, resolve);
    } else if (!response.ok) {
      await body?.cancel().catch(() => undefined);
      const reason = isRedirect(response) ? `more than ${mostRedirects} redirects` : `status ${status}`;
      throw new HttpError('status', hop, reason, { status, retryAfterMs: retryAfterMs(headers) });
    } else {
      const maxBytes = options.maxBytes ?? most.bytes;
      const longestMs = options.longestMs ?? most.ms;
      const limits = { ...hop, status, headers, timeoutMs, longestMs, maxBytes, signal: options.signal };
      return { status, headers, bytes: guardBody(body, limits) };
    }
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
    const answer = await ask(method, url, json, { ...options, headers }, ofJson);
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
  withRetries(() => ask('GET', url, undefined, options, ofBytes), retryOptions(options));

/**
 * GET into a file: written beside it under another name and renamed when whole, so that a file that stands there is
 * never half. Throws HttpError, or the file system's own error.
 */
export const downloadFile = (url: string, path: string, options: HttpOptions = {}): Promise<DownloadedFile> =>
  withRetries(async () => {
    const answer = await ask('GET', url, undefined, options, ofBytes);
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
