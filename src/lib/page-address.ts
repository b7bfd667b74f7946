import { sitePath } from './site-href.ts';

/** Address of a page within the site, from that of its file on the host: `/over.html` → `/over`, `/index.html` → `/`. */
export function pageAddress(pathname: string): string {
  const name = pathname.replace(/\.html$/, '').slice(sitePath.length);
  const address = name.replace(/\/index$/, '/');
  return address === '/' || address === '' ? '/' : address.replace(/\/$/, '');
}
