import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Length of a program id, which ends every slug. */
const idLength = 12;

/** Slug of each course that has a page, by program id; pages of old slugs (`moved`) only lead on. */
export function readSlugs(
  siteDir: string | null,
  moved: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const dir = siteDir === null ? null : join(siteDir, 'opleiding');
  if (dir === null || !existsSync(dir)) return new Map();
  const slugs = readdirSync(dir)
    .map((file) => file.replace(/\.html$/, ''))
    .filter((slug) => !moved.has(slug));
  return new Map(slugs.map((slug) => [slug.slice(-idLength), slug]));
}
