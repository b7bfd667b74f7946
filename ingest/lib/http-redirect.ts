import { deepestReason, HttpError } from './http-error.ts';
import { leadsToPrivate, type ResolveHost } from './private-address.ts';

/** Redirects that are followed for one request. */
export const mostRedirects = 5;

/** A request as it goes out. */
export interface Hop {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Those of the caller; they stay behind when a redirect leaves the host. */
  readonly headers: Readonly<Record<string, string>>;
}

const redirecting = new Set([301, 302, 303, 307, 308]);

/** Whether an answer sends us elsewhere. */
export const isRedirect = ({ status, headers }: Response): boolean =>
  redirecting.has(status) && headers.has('location');

/**
 * Throws HttpError when `to` is in our own network and `from`, which named it, is not: what a public source says may
 * not make us ask a machine only we can reach. A source in our own network (a test, the demo) may name any address.
 * The name is looked up here and again by the request, so a name server that lies in between is not held off.
 */
export async function refuseInward(
  request: { method: string; url: string },
  from: string,
  to: URL,
  resolve: ResolveHost,
): Promise<void> {
  const named = new URL(from);
  if (named.host === to.host) return;
  try {
    if (await leadsToPrivate(named, resolve)) return;
    if (!(await leadsToPrivate(to, resolve))) return;
  } catch (error) {
    throw new HttpError('network', request, `no answer: ${deepestReason(error).message}`, { cause: error });
  }
  throw new HttpError('url', request, `leads to ${to.host}, an address in a private network; not followed`);
}

/**
 * The request that a redirect asks for. Own headers, and so every token, go along only to the same origin. Throws
 * HttpError when it may not be followed: no http(s) address, from https to http, a POST that would become a GET, or into
 * a private network.
 */
export async function redirectedHop(hop: Hop, response: Response, resolve: ResolveHost): Promise<Hop> {
  const location = response.headers.get('location') ?? '';
  const refuse = (reason: string): never => {
    throw new HttpError('url', hop, `status ${response.status}, ${reason}; not followed`, {
      status: response.status,
    });
  };
  const from = new URL(hop.url);
  const to = URL.canParse(location, hop.url) ? new URL(location, hop.url) : refuse('no address to go to');
  if (to.protocol !== 'http:' && to.protocol !== 'https:') refuse(`leads to a ${to.protocol} address`);
  if (from.protocol === 'https:' && to.protocol === 'http:') refuse(`leads from https to http (${to.host})`);
  const keepsMethod = response.status === 307 || response.status === 308;
  if (hop.method === 'POST' && !keepsMethod) refuse('a POST is not repeated as GET');
  await refuseInward(hop, hop.url, to, resolve);
  const { accept } = hop.headers;
  const bare = accept === undefined ? {} : { accept };
  return { ...hop, url: to.href, headers: to.origin === from.origin ? hop.headers : bare };
}
