import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Config } from '../../../ingest/config.ts';
import { isPrivateAddress } from '../../../ingest/lib/private-address.ts';
import { sameSecret } from './same-secret.ts';
import type { Sessions } from './sessions.ts';

/** Cookie of somebody who signed in; only pages of the desk get it. */
export const deskCookie = 'leeratlas-desk';

/** Header in which the proxy brings its secret. */
const proxySecretHeader = 'X-Desk-Secret';

/** Longest name of a maintainer. */
const longestName = 80;

/** Who uses the desk. */
export interface Maintainer {
  readonly name: string;
  /** What their forms bring along. */
  readonly formToken: string;
  /** Session to end when they sign out; null when a proxy signs them in. */
  readonly session: string | null;
}

/** Whether our own proxy sends this request: then what it says of user and address is believed. */
export function isFromProxy({ req }: Context, { proxy }: Config['desk']): boolean {
  return proxy !== null && sameSecret(req.header(proxySecretHeader) ?? '', proxy.secret);
}

/** Who sends this request, by the proxy's word or by the cookie; null for a stranger. */
export function readMaintainer(
  context: Context,
  desk: Config['desk'],
  sessions: Sessions,
): Maintainer | null {
  if (desk.proxy !== null && isFromProxy(context, desk)) {
    const name = cleanName(context.req.header(desk.proxy.header) ?? '');
    if (name !== '') return { name, formToken: sessions.formToken(`proxy ${name}`), session: null };
  }
  if (desk.token === null) return null;
  const session = sessions.read(getCookie(context, deskCookie) ?? '');
  return session && { name: session.name, formToken: sessions.formToken(session.id), session: session.id };
}

/** A name on one line, without control characters. */
export const cleanName = (name: string): string =>
  name.replaceAll(/\p{C}/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, longestName);

/**
 * Address a request comes from. A proxy of ours stands in our own network (or proves itself by its secret): of what it
 * says, the last address is the one that it saw itself. Who is in that network can name any other; the limit over all
 * addresses holds for them too.
 */
export function addressOf(context: Context, desk: Config['desk']): string {
  const remote = remoteOf(context);
  if (isFromProxy(context, desk) || (remote !== '' && isPrivateAddress(remote))) {
    const last = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (last !== undefined && last !== '') return last;
  }
  return remote;
}

/** Address of whoever connects; '' without a connection (a request of a test), where there is nobody to tell apart. */
export function remoteOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { incoming?: unknown };
  return incoming === undefined ? '' : (getConnInfo(context).remote.address ?? '');
}
