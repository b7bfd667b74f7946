/** Address of a page as visitors know it, from that of its file: `/over.html` → `/over`, `/index.html` → `/`. */
export function pageAddress(pathname: string): string {
  const address = pathname.replace(/\.html$/, '').replace(/\/index$/, '/');
  return address === '/' || address === '' ? '/' : address.replace(/\/$/, '');
}
