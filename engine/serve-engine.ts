import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Engine } from './engine.ts';

/** Where to listen; port 0 takes any. Requests outside `prefix` (like `/meili`) get 404. */
export interface ServeOptions {
  host: string;
  port: number;
  prefix?: string;
}

/** The request with `prefix` taken off its path; null when it lies outside. */
function withoutPrefix(request: Request, prefix: string): Request | null {
  if (prefix === '') return request;
  const url = new URL(request.url);
  if (url.pathname !== prefix && !url.pathname.startsWith(`${prefix}/`)) return null;
  url.pathname = url.pathname.slice(prefix.length) || '/';
  return new Request(url, request);
}

/** Serves an engine over HTTP. The engine stays the caller's to close. */
export async function serveEngine(
  engine: Engine,
  { host, port, prefix = '' }: ServeOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const answer = async (request: Request): Promise<Response> => {
    const inner = withoutPrefix(request, prefix);
    return inner === null ? new Response(null, { status: 404 }) : engine.fetch(inner);
  };
  const listener = getRequestListener(answer);
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}${prefix}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
