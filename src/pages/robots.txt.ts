/** `/robots.txt`: everything may be read; the search and its programming interface are no pages to keep. */
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', 'Disallow: /zoeken?', 'Disallow: /meili/', 'Disallow: /api/'];
  if (site !== undefined) lines.push('', `Sitemap: ${new URL('/sitemap-index.xml', site).href}`);
  return new Response(`${lines.join('\n')}\n`);
};
