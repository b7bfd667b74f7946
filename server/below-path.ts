import { Hono } from 'hono';

/** Path of the site on its host, without a slash at the end: '' or '/leren'. */
export const sitePath = (siteUrl: string | null): string =>
  siteUrl === null ? '' : new URL(siteUrl).pathname.replace(/\/$/, '');

/**
 * The app at `path` as well as at the root, so that a proxy in front may take the path off or leave it on. Where it leads
 * on to is below the path in both cases: that is what people type.
 */
export function belowPath(app: Hono, path: string): Hono {
  if (path === '') return app;
  return new Hono().all('*', async ({ req, env }) => {
    const url = new URL(req.url);
    const isBelow = url.pathname === path || url.pathname.startsWith(`${path}/`);
    if (isBelow) url.pathname = url.pathname.slice(path.length) || '/';
    const response = await app.fetch(isBelow ? new Request(url, req.raw) : req.raw, env);
    const location = response.headers.get('location');
    if (location?.startsWith('/') !== true) return response;
    const moved = new Response(response.body, response);
    moved.headers.set('location', `${path}${location}`);
    return moved;
  });
}
