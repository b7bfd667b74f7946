/** `/sitemap-index.xml` and the sitemaps it names. Without an address of the site there are none. */
import type { APIRoute } from 'astro';
import { sitemaps } from '../lib/sitemaps.ts';

export async function getStaticPaths() {
  const site: unknown = import.meta.env.SITE;
  if (typeof site !== 'string') return [];
  const { names } = await sitemaps(site);
  return names.map((part) => ({ params: { part } }));
}

export const GET: APIRoute = async ({ params, site }) => {
  const { xmlOf } = await sitemaps(site!.href);
  return new Response(xmlOf(params.part!), { headers: { 'content-type': 'application/xml' } });
};
