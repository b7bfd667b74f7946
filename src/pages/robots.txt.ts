/** `/robots.txt`: everything may be read; the search and its programming interface are no pages to keep. */
import type { APIRoute } from 'astro';
import { siteHref } from '../lib/site-href.ts';

const closed = ['/zoeken?', '/meili/', '/api/'];

export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', ...closed.map((address) => `Disallow: ${siteHref(address)}`)];
  if (site !== undefined) lines.push('', `Sitemap: ${new URL(siteHref('/sitemap-index.xml'), site).href}`);
  return new Response(`${lines.join('\n')}\n`);
};
