/**
 * Addresses of our own pages and files as a browser needs them: the site may stand below a path (`/leren/`), and some
 * hosts want the ending of the file. Everywhere else an address begins at the site (`/zoeken`). Used by pages and in the
 * browser; what a build knows of the host is put in by `astro.config.mjs`.
 */
/** Path that the site stands below, without a slash at the end. Both are only there in a build. */
export const sitePath = typeof __SITE_PATH__ === 'undefined' ? '' : __SITE_PATH__;
const ending = typeof __PAGE_ENDING__ === 'undefined' ? '' : __PAGE_ENDING__;

/** An address of ours such as `/zoeken?q=kok` or `/plaatsen.json`, on this host. */
export function siteHref(address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const isPage = !path.endsWith('/') && !/\.[a-z0-9]{2,12}$/.test(path);
  return `${sitePath}${path}${isPage ? ending : ''}${rest}`;
}

/** Astro's own files have the path already. */
const own = `${sitePath}/_astro/`;

/** A page in which every address of ours is one on this host. */
export function withSiteHrefs(html: string): string {
  return html.replaceAll(
    /(\s(?:href|action|src)="|\scontent="0; ?url=)(\/(?!\/)[^"]*)/g,
    (whole, before: string, address: string) =>
      address.startsWith(own) ? whole : `${before}${siteHref(address)}`,
  );
}

/** Whether this host needs other addresses than those that pages are written with. */
export const needsSiteHrefs = sitePath !== '' || ending !== '';
