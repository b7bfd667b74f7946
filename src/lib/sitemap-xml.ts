const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An absolute address and the day (YYYY-MM-DD) on which what is there last changed; null when that is not known. */
export interface SitemapEntry {
  readonly address: string;
  readonly changed: string | null;
}

const document = (root: string, element: string, entries: readonly SitemapEntry[]): string => {
  const lines = entries.map(
    ({ address, changed }) =>
      `<${element}><loc>${escapeXml(address)}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</${element}>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${lines.join('')}</${root}>\n`;
};

/** A sitemap (sitemaps.org 0.9). */
export const sitemapXml = (pages: readonly SitemapEntry[]): string => document('urlset', 'url', pages);

/** The index of sitemaps. */
export const sitemapIndexXml = (sitemaps: readonly SitemapEntry[]): string =>
  document('sitemapindex', 'sitemap', sitemaps);
