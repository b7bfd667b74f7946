import { atomFeed, type AtomEntry, type AtomHead } from '../../search-config/atom-feed.ts';
import { siteHref } from './site-href.ts';

export type { AtomEntry } from '../../search-config/atom-feed.ts';

/** A feed of the built site. `site` is the address of the site, or null: then links begin at the host. */
export function atomXml(head: AtomHead, entries: readonly AtomEntry[], site: string | null): string {
  return atomFeed(head, entries, (to) => (site === null ? siteHref(to) : new URL(siteHref(to), site).href));
}
