/**
 * Whether a request comes from a page of this site, by what the browser itself says: `Sec-Fetch-Site` where it sends
 * that (https and this machine), else `Origin`. A request with neither is refused: every browser since 2020 sends
 * `Origin` with a form. `siteUrl` is the address people type, for a proxy that passes another host on.
 */
export function isOwnPage(headers: Headers, siteUrl: string | null): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site !== null;
  if (!URL.canParse(origin)) return false;
  return (
    new URL(origin).host === headers.get('host') || (siteUrl !== null && origin === new URL(siteUrl).origin)
  );
}
