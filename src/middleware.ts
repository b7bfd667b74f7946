/** The one place where pages get the addresses of the host they are built for; they are written as if it were `/`. */
import { defineMiddleware } from 'astro:middleware';
import { needsSiteHrefs, withSiteHrefs } from './lib/site-href.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!needsSiteHrefs || response.headers.get('content-type')?.startsWith('text/html') !== true)
    return response;
  return new Response(withSiteHrefs(await response.text()), response);
});
