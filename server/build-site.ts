import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { catalogFiles, catalogSummarySchema } from '../search-config/catalog.ts';
import type { Config } from '../ingest/config.ts';
import { contentHash } from '../ingest/lib/content-hash.ts';
import { holdCatalog } from './catalog-folder.ts';
import { runAstro, type AstroBuild } from './run-astro.ts';
import { linkSite, updateSite } from './update-site.ts';

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
 * of something else are built, the others are those of the sites before. The catalogue is that of the beginning, also when
 * another is published meanwhile. Points to the folder only when it is whole, so that a failed or killed build leaves the
 * last good pages. Throws when there is no catalogue, and with the end of the builder's output.
 */
export async function buildSite(
  { dataDir, site }: Pick<Config, 'dataDir' | 'site'>,
  signal: AbortSignal,
): Promise<SiteBuild> {
  const siteDir = join(dataDir, 'site');
  const catalogDir = resolve(siteDir, 'next.catalog');
  holdCatalog(dataDir, catalogDir);
  const { catalog, code } = siteName(catalogDir, site);
  const name = `${catalog}-${code}`;
  const dir = resolve(siteDir, name);
  const before = currentSite(dataDir);
  if (before === dir) {
    await rm(catalogDir, { recursive: true });
    return { dir, built: false, kept: 0 };
  }
  const builtPlanDir = before !== null && existsSync(planOf(before)) ? planOf(before) : null;

  const next = resolve(siteDir, 'next');
  const tree = resolve(siteDir, 'tree');
  const plan = planOf(next);
  const build = { catalogDir, outDir: next, planDir: plan, builtPlanDir, site };
  const clear = async (): Promise<void> => {
    for (const left of [next, plan, tree]) await rm(left, { recursive: true, force: true });
    mkdirSync(plan, { recursive: true });
  };
  let kept: number | null = null;
  if (before?.endsWith(`-${code}`) && builtPlanDir !== null) {
    await clear();
    kept = await buildChanges(build, { before, tree, spare: spareSite(siteDir, before, code) }, signal);
  }
  if (kept === null) {
    await clear();
    await runAstro({ ...build, keepsPages: false }, signal);
    renameSync(next, tree);
  }
  for (const left of [dir, planOf(dir)]) await rm(left, { recursive: true, force: true });
  renameSync(plan, planOf(dir));
  renameSync(tree, dir);
  writeFileSync(join(siteDir, 'current.next'), name);
  renameSync(join(siteDir, 'current.next'), join(siteDir, 'current'));
  for (const other of readdirSync(siteDir)) {
    // The folder of before is served until the caller knows of this one, and the next build may begin with it.
    const sites = [dir, ...(before === null ? [] : [before])];
    const keep =
      other === 'current' || sites.flatMap((of) => [of, planOf(of)]).includes(resolve(siteDir, other));
    if (!keep) await rm(join(siteDir, other), { recursive: true, force: true });
  }
  return { dir, built: true, kept: kept ?? 0 };
}

/** The site that was served before the last one, made by the same code: nobody is served from it any more. */
function spareSite(siteDir: string, before: string, code: string): string | null {
  return (
    readdirSync(siteDir)
      .map((name) => resolve(siteDir, name))
      .find((dir) => dir !== before && dir.endsWith(`-${code}`) && existsSync(planOf(dir))) ?? null
  );
}

interface Sites {
  readonly before: string;
  readonly spare: string | null;
  /** Where the new site is made. */
  readonly tree: string;
}

/**
 * Builds the pages that changed, and makes the new site of them and of the spare one; without one of links to the last, which
 * are made meanwhile. Returns how many pages were kept; null when everything has to be built.
 */
async function buildChanges(
  build: Omit<AstroBuild, 'keepsPages'>,
  { before, spare, tree }: Sites,
  signal: AbortSignal,
): Promise<number | null> {
  const failed = new AbortController();
  const astro = runAstro({ ...build, keepsPages: true }, signal).catch((error: unknown) => {
    failed.abort();
    throw error;
  });
  const linked = spare === null ? linkSite(before, tree, failed.signal) : Promise.resolve();
  for (const done of await Promise.allSettled([astro, linked]))
    if (done.status === 'rejected') throw done.reason;
  const treePlan = `${tree}.plan`;
  if (spare !== null) {
    renameSync(planOf(spare), treePlan);
    renameSync(spare, tree);
  }
  const night = { tree, treePlan: spare === null ? planOf(before) : treePlan };
  return updateSite({ ...night, before, fresh: build.outDir, plan: build.planDir });
}

/** Pages follow from the catalogue, and from code and settings: a hash of each. */
function siteName(catalogDir: string, site: Config['site']): { catalog: string; code: string } {
  const summary: unknown = JSON.parse(readFileSync(join(catalogDir, catalogFiles.summary), 'utf8'));
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
