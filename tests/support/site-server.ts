import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { indexNames } from '../../search-config/documents.ts';
import { serve } from '@hono/node-server';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Everything a page may do; stricter than any server of the site has to be, so that all can be this strict. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface SiteServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The file behind an address: as it is, or the page of that name. */
async function fileFor(root: string, pathname: string): Promise<{ body: Buffer; type: string } | null> {
  const path = normalize(decodeURIComponent(pathname));
  for (const name of path === '/' ? ['/index.html'] : [path, `${path}.html`]) {
    try {
      return {
        body: await readFile(join(root, name)),
        type: types[extname(name)] ?? 'application/octet-stream',
      };
    } catch (error) {
      if (!['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return null;
}

/**
 * Serves a built site on a free port of this machine, with a search engine under `/meili` as the product's server
 * does it.
 */
export function startSiteServer(
  root: string,
  meili: (request: Request) => Promise<Response>,
): Promise<SiteServer> {
  const settings = { url: '/meili', apiKey: '', indexes: indexNames, feeds: true };
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    if (pathname === '/search-settings.json') return Response.json(settings);
    if (pathname.startsWith('/meili/')) {
      const inner = new URL(`${pathname.slice('/meili'.length)}${search}`, request.url);
      return meili(new Request(inner, request));
    }
    const file = await fileFor(root, pathname);
    if (file === null) {
      const missing = await readFile(join(root, '404.html'));
      return new Response(new Uint8Array(missing), {
        status: 404,
        headers: { 'content-type': types['.html']! },
      });
    }
    return new Response(new Uint8Array(file.body), {
      headers: { 'content-type': file.type, 'content-security-policy': contentSecurityPolicy },
    });
  };
  return new Promise((resolve) => {
    const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((done) => {
            if ('closeAllConnections' in server) server.closeAllConnections();
            server.close(() => {
              done();
            });
          }),
      });
    });
  });
}
