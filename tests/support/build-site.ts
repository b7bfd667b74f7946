import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { writeSiteFixture, type SiteFixture } from './site-fixture.ts';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Builds the site of an invented catalogue in `folder` and returns the folder of the pages; `environment` adds settings. */
export async function buildSite(
  folder: string,
  fixture: SiteFixture,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const catalogDir = join(folder, 'catalog');
  await writeSiteFixture(catalogDir, fixture);
  return buildSiteOf(catalogDir, join(folder, 'dist'), environment);
}

/** Builds the site of the catalogue in `catalogDir` into `outDir`, and returns that. */
export async function buildSiteOf(
  catalogDir: string,
  outDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build', '--silent'], {
    cwd: root,
    env: {
      ...process.env,
      // Vitest's own setting would make Astro build for development.
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      LEERATLAS_CATALOG: catalogDir,
      LEERATLAS_OUT: outDir,
      LEERATLAS_SITE: 'https://leeratlas.example',
      ...environment,
    },
  });
  return outDir;
}
