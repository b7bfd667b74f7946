import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, MiddlewareHandler } from 'hono';

/** Types that the endings of files do not tell; all others are those of the ending. */
const types: readonly (readonly [RegExp, string])[] = [
  [/\.ndjson$/, 'application/x-ndjson; charset=utf-8'],
  [/^\/ontwikkelpaden\/feed\/[^/]+\.xml$/, 'application/atom+xml; charset=utf-8'],
];

/** Files made to be read by other sites and programs. */
const openFiles = /^\/(?:datapackage|(?:open-data|ontwikkelpaden\/(?:csv|feed))\/[^/]+)\./;

/** Types that `compress` of Hono does not know as text. */
export const moreText = /^application\/x-ndjson/;

/**
 * Serves the files of the folder that `folder` gives at that moment; the next handler gets what is not there. A browser
 * that has the file of this date is told so (304): pages that did not change keep their date from night to night.
 */
export function servePages(folder: () => string | null): MiddlewareHandler {
  let served: { dir: string; handler: MiddlewareHandler } | null = null;
  return async (context, next) => {
    const dir = folder();
    if (dir === null) return next();
    if (served?.dir !== dir) {
      served = { dir, handler: serveStatic({ root: dir, rewriteRequestPath: toFile }) };
    }
    const response = await served.handler(context, next);
    if (!(response instanceof Response)) return response;
    const { path } = context.req;
    const { headers } = response;
    headers.set('Cache-Control', cachingOf(path));
    const type = types.find(([pattern]) => pattern.test(path))?.[1];
    if (type !== undefined) headers.set('Content-Type', type);
    if (openFiles.test(path)) headers.set('Access-Control-Allow-Origin', '*');
    return isKnown(context, headers) ? unchanged(response) : response;
  };
}

/** By the very date, as an older site may have been put back. An `If-None-Match` is not ours: we give no ETag. */
const isKnown = ({ req }: Context, headers: Headers): boolean =>
  req.header('If-None-Match') === undefined &&
  req.header('Range') === undefined &&
  req.header('If-Modified-Since') === headers.get('Last-Modified');

async function unchanged(response: Response): Promise<Response> {
  await response.body?.cancel();
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(null, { status: 304, headers });
}

/** `/` → `/index.html`, `/opleiding/x` → `/opleiding/x.html`; a path with an ending is a file already. */
function toFile(path: string): string {
  const bare = path.replace(/\/+$/, '');
  if (bare === '') return '/index.html';
  return /\.[a-z0-9]{2,6}$/.test(bare) ? bare : `${bare}.html`;
}

/** Astro names its assets after their content, so they never change; pages may change every night. */
const cachingOf = (path: string): string =>
  path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
