import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment, type Config } from '../ingest/config.ts';

const projectDir = join(import.meta.dirname, '..');

/** A build of the pages; folders are absolute. */
export interface AstroBuild {
  readonly catalogDir: string;
  readonly outDir: string;
  /** Where it notes what each page is made of. */
  readonly planDir: string;
  /** Notes of the last build, for the days on which pages changed; null when there was none. */
  readonly builtPlanDir: string | null;
  /** Whether only pages are built that are made of something else than those of the last build. */
  readonly keepsPages: boolean;
  readonly site: Config['site'];
}

/** Builds pages in a process of their own. Throws with the end of its output; ends it when `signal` says so. */
export function runAstro(build: AstroBuild, signal: AbortSignal): Promise<void> {
  const astro = join(projectDir, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [astro, 'build', '--silent'], {
      cwd: projectDir,
      env: childEnvironment({
        LEERATLAS_CATALOG: build.catalogDir,
        LEERATLAS_OUT: build.outDir,
        LEERATLAS_PLAN: build.planDir,
        LEERATLAS_BUILT_PLAN: build.builtPlanDir ?? '',
        LEERATLAS_KEEPS_PAGES: String(build.keepsPages),
        LEERATLAS_SITE: build.site.url ?? '',
        LEERATLAS_CONTACT: build.site.contact ?? '',
        LEERATLAS_PAGE_ENDING: build.site.pageEnding,
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
