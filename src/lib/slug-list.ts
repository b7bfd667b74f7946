/** Slugs of courses in an address: `?o=kok-abc&o=lasser-def`. */
const key = 'o';

/** A slug has only these characters, so it can be put in an address as it is and leads to no other page. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,120}$/.test(text);

/** Different slugs of an address, at most `limit`. */
export function readSlugs(params: URLSearchParams, limit: number): string[] {
  return [...new Set(params.getAll(key).filter(isSlug))].slice(0, limit);
}

/** Address of a page with these slugs. */
export function slugsHref(path: string, slugs: readonly string[]): string {
  return slugs.length === 0
    ? path
    : `${path}?${new URLSearchParams(slugs.map((slug) => [key, slug])).toString()}`;
}
