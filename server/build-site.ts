import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogFiles, catalogSummarySchema } from '../search-config/catalog.ts';
import { childEnvironment, type Config } from '../ingest/config.ts';
import { contentHash } from '../ingest/lib/content-hash.ts';

const projectDir = join(import.meta.dirname, '..');

/** Folder of the pages that were built last and whole; null before the first time. */
export function currentSite(dataDir: string): string | null {
  const pointer = join(dataDir, 'site', 'current');
  if (!existsSync(pointer)) return null;
  const dir = join(dataDir, 'site', readFileSync(pointer, 'utf8').trim());
  return existsSync(join(dir, 'index.html')) ? resolve(dir) : null;
}

/**
 * Builds the pages from the catalogue into a folder named after what they follow from: catalogue, code and settings. Does
 * nothing when that folder is the current one. Points to it only when whole, so that a failed or killed build
 * leaves the last good pages. Throws with the end of the builder's output.
 */
export async function buildSite(
  { dataDir, site }: Pick<Config, 'dataDir' | 'site'>,
  signal: AbortSignal,
): Promise<{ dir: string; built: boolean }> {
  const name = siteName(dataDir, site);
  const siteDir = join(dataDir, 'site');
  const dir = resolve(siteDir, name);
  if (currentSite(dataDir) === dir) return { dir, built: false };
  mkdirSync(siteDir, { recursive: true });
  rmSync(dir, { recursive: true, force: true });
  await runAstro({ catalogDir: resolve(dataDir, 'catalog'), outDir: dir, site }, signal);
  writeFileSync(join(siteDir, 'current.next'), name);
  renameSync(join(siteDir, 'current.next'), join(siteDir, 'current'));
  for (const other of readdirSync(siteDir)) {
    if (other !== name && other !== 'current') rmSync(join(siteDir, other), { recursive: true, force: true });
  }
  return { dir, built: true };
}

/** `<catalogue hash>-<hash of code and settings>`: pages follow from these. */
function siteName(dataDir: string, site: Config['site']): string {
  const summary: unknown = JSON.parse(readFileSync(join(dataDir, 'catalog', catalogFiles.summary), 'utf8'));
  const code = ['src', 'public', 'search-config', 'astro.config.mjs', 'package.json']
    .flatMap(filesBelow)
    .toSorted();
  const contents = code.map((file) => `${file}\n${contentHash(readFileSync(join(projectDir, file)))}`);
  return `${catalogSummarySchema.parse(summary).hash.slice(0, 16)}-${contentHash([...contents, JSON.stringify(site)].join('\n')).slice(0, 8)}`;
}

function filesBelow(path: string): string[] {
  if (path.includes('.')) return [path];
  return readdirSync(join(projectDir, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectDir.length + 1));
}

function runAstro(
  { catalogDir, outDir, site }: { catalogDir: string; outDir: string; site: Config['site'] },
  signal: AbortSignal,
): Promise<void> {
  const astro = join(projectDir, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [astro, 'build', '--silent'], {
      cwd: projectDir,
      env: childEnvironment({
        LEERATLAS_CATALOG: catalogDir,
        LEERATLAS_OUT: outDir,
        LEERATLAS_SITE: site.url ?? '',
        LEERATLAS_CONTACT: site.contact ?? '',
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`building the pages failed (exit code ${code}): ${output.trim()}`));
    });
  });
}
