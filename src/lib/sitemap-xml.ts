const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const document = (root: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${entries.join('\n')}\n</${root}>\n`;

/** A sitemap of absolute addresses (sitemaps.org 0.9). No dates: when a course last changed is not known. */
export function sitemapXml(addresses: readonly string[]): string {
  return document(
    'urlset',
    addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>`),
  );
}

/** The index of sitemaps; `day` (YYYY-MM-DD) is when they were made. */
export function sitemapIndexXml(addresses: readonly string[], day: string): string {
  return document(
    'sitemapindex',
    addresses.map(
      (address) => `<sitemap><loc>${escapeXml(address)}</loc><lastmod>${day}</lastmod></sitemap>`,
    ),
  );
}
