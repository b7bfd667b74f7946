/**
 * Key of a link for comparing: without scheme, `www.`, query, fragment, closing slash and case. Null for a home page
 * (also one of a language, such as `/nl`): many courses have that.
 */
export function linkKey(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  const path = pathname.toLowerCase().replace(/\/$/, '');
  if (path === '' || /^\/(?:[a-z]{2}|home|index\.\w{2,4})$/.test(path)) return null;
  return hostname.replace(/^www\./, '') + path;
}
