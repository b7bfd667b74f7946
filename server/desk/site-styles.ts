import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Addresses of the style sheets of the built site, so that the desk looks as the site does: those of its 404 page,
 * which has the frame of all pages and nothing more. None before the first build.
 */
export function siteStyles(siteDir: string | null): readonly string[] {
  if (siteDir === null) return [];
  const links = readFileSync(join(siteDir, '404.html'), 'utf8').matchAll(/<link\b[^>]{0,500}>/g);
  return [...links].flatMap(([link]) => {
    const href = /\bhref="([^"]+\.css)"/.exec(link)?.[1];
    return href === undefined ? [] : [href];
  });
}
