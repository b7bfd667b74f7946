import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import { buildSite } from './build-site.ts';
import type { SiteFixture } from './site-fixture.ts';

/** Milliseconds that a test file waits for the build of another one; a build takes some seconds on a quiet machine. */
const patience = 100_000;

/**
 * Folder with the pages of an invented catalogue, to read and not to change. The first test file of a run that asks for
 * a catalogue builds it, the others wait for that. Throws what the build threw.
 */
export async function sharedSite(fixture: SiteFixture): Promise<string> {
  const folder = join(
    inject('sharedFolder'),
    createHash('sha256').update(JSON.stringify(fixture)).digest('hex').slice(0, 16),
  );
  const outcome = join(folder, 'outcome.json');
  if (await isFirst(folder)) {
    const built = await buildSite(folder, fixture).then(
      (dist) => ({ dist }),
      (error: unknown) => ({ failure: String(error) }),
    );
    await writeFile(`${outcome}.next`, JSON.stringify(built));
    await rename(`${outcome}.next`, outcome);
  }
  await vi.waitUntil(() => existsSync(outcome), { timeout: patience, interval: 50 });
  const { dist, failure } = JSON.parse(await readFile(outcome, 'utf8')) as {
    dist?: string;
    failure?: string;
  };
  if (dist === undefined) throw new Error(`the shared site could not be built: ${failure}`);
  return dist;
}

/** Only one process can make a folder. */
async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
