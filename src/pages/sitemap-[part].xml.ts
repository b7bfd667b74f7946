/** `/sitemap-index.xml` and the sitemaps it names. Without an address of the site there are none. */
import type { APIRoute } from 'astro';
import { catalog } from '../lib/catalog.ts';
import { changedPages } from '../lib/changed-pages.ts';
import { providers } from '../lib/providers.ts';
import { sitemapParts } from '../lib/site-addresses.ts';
import { siteHref } from '../lib/site-href.ts';
import { sitemapIndexXml, sitemapXml } from '../lib/sitemap-xml.ts';

export async function getStaticPaths() {
  const site: unknown = import.meta.env.SITE;
  if (typeof site !== 'string') return [];
  const content = await catalog();
  const parts = sitemapParts(content, (await providers()).values());
  const absolute = (path: string): string => new URL(siteHref(path), site).href;
  const addresses = parts.map(({ name }) => absolute(`/sitemap-${name}.xml`));
  return changedPages('/sitemap-[part].xml', [
    { params: { part: 'index' }, props: { xml: sitemapIndexXml(addresses, content.summary.today) } },
    ...parts.map(({ name, paths }) => ({
      params: { part: name },
      props: { xml: sitemapXml(paths.map(absolute)) },
    })),
  ]);
}

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'content-type': 'application/xml' } });
