import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Addresses of the style sheets of the built site, so that the desk looks as the site does: those of its 404 page,
 * which has the frame of all pages and nothing more. None before the first build, nor for a folder whose place another
 * has taken while a request was on its way.
 */
export function siteStyles(siteDir: string | null): readonly string[] {
  if (siteDir === null) return [];
  const links = pageIn(siteDir).matchAll(/<link\b[^>]{0,500}>/g);
  return [...links].flatMap(([link]) => {
    const href = /\bhref="([^"]+\.css)"/.exec(link)?.[1];
    return href === undefined ? [] : [href];
  });
}

function pageIn(siteDir: string): string {
  try {
    return readFileSync(join(siteDir, '404.html'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
