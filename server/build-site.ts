import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { catalogFiles, catalogSummarySchema } from '../search-config/catalog.ts';
import type { Config } from '../ingest/config.ts';
import { contentHash } from '../ingest/lib/content-hash.ts';
import { keepPages } from './keep-pages.ts';
import { runAstro } from './run-astro.ts';

const projectDir = join(import.meta.dirname, '..');
const planOf = (dir: string): string => `${dir}.plan`;

/** What a build did: `kept` pages were taken over from the site before it. */
export interface SiteBuild {
  readonly dir: string;
  readonly built: boolean;
  readonly kept: number;
}

/** Folder of the pages that were built last and whole; null before the first time. */
export function currentSite(dataDir: string): string | null {
  const pointer = join(dataDir, 'site', 'current');
  if (!existsSync(pointer)) return null;
  const dir = join(dataDir, 'site', readFileSync(pointer, 'utf8').trim());
  return existsSync(join(dir, 'index.html')) ? resolve(dir) : null;
}

/**
 * Builds the pages from the catalogue into a folder named after what they follow from: catalogue, code and settings. Does
 * nothing when that folder is the current one. With the code and settings of the current one only pages that are made
 * of something else are built, the others are linked from there. Points to the folder only when it is whole, so that a
 * failed or killed build leaves the last good pages. Throws with the end of the builder's output.
 */
export async function buildSite(
  { dataDir, site }: Pick<Config, 'dataDir' | 'site'>,
  signal: AbortSignal,
): Promise<SiteBuild> {
  const siteDir = join(dataDir, 'site');
  const { catalog, code } = siteName(dataDir, site);
  const name = `${catalog}-${code}`;
  const dir = resolve(siteDir, name);
  const before = currentSite(dataDir);
  if (before === dir) return { dir, built: false, kept: 0 };
  const builtPlanDir = before !== null && existsSync(planOf(before)) ? planOf(before) : null;

  const next = resolve(siteDir, 'next');
  const plan = planOf(next);
  const build = { catalogDir: resolve(dataDir, 'catalog'), outDir: next, planDir: plan, builtPlanDir, site };
  const clear = async (): Promise<void> => {
    for (const left of [next, plan]) await rm(left, { recursive: true, force: true });
    mkdirSync(plan, { recursive: true });
  };
  let kept: number | null = null;
  if (before?.endsWith(`-${code}`) && builtPlanDir !== null) {
    await clear();
    await runAstro({ ...build, keepsPages: true }, signal);
    kept = await keepPages(before, next, plan);
  }
  if (kept === null) {
    await clear();
    await runAstro({ ...build, keepsPages: false }, signal);
  }
  for (const left of [dir, planOf(dir)]) await rm(left, { recursive: true, force: true });
  renameSync(plan, planOf(dir));
  renameSync(next, dir);
  writeFileSync(join(siteDir, 'current.next'), name);
  renameSync(join(siteDir, 'current.next'), join(siteDir, 'current'));
  for (const other of readdirSync(siteDir)) {
    // The folder of before is served until the caller knows of this one: the next build removes it.
    const keep = [name, planOf(name), 'current'].includes(other) || resolve(siteDir, other) === before;
    if (!keep) await rm(join(siteDir, other), { recursive: true, force: true });
  }
  return { dir, built: true, kept: kept ?? 0 };
}

/** Pages follow from the catalogue, and from code and settings: a hash of each. */
function siteName(dataDir: string, site: Config['site']): { catalog: string; code: string } {
  const summary: unknown = JSON.parse(readFileSync(join(dataDir, 'catalog', catalogFiles.summary), 'utf8'));
  const sources = ['src', 'public', 'search-config', 'astro.config.mjs', 'package.json', 'package-lock.json']
    .flatMap(filesBelow)
    .toSorted();
  const contents = sources.map((file) => `${file}\n${contentHash(readFileSync(join(projectDir, file)))}`);
  return {
    catalog: catalogSummarySchema.parse(summary).hash.slice(0, 16),
    code: contentHash([...contents, JSON.stringify(site)].join('\n')).slice(0, 8),
  };
}

function filesBelow(path: string): string[] {
  if (path.includes('.')) return [path];
  return readdirSync(join(projectDir, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectDir.length + 1));
}
