import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** Files linked before other work of this process gets its turn: about 4 ms. */
const batch = 100;

/**
 * Makes a site that holds only what changed (`fresh`) whole: every page in its notes (`planDir`) that was not built anew
 * is linked from the site before it (`from`), which stays as it is. Files that came out the same are links too, so that
 * their date stays. Returns how many pages were kept; null when the old pages do not fit, because one is missing
 * or they use scripts and styles that `fresh` does not have: then everything has to be built.
 */
export async function keepPages(from: string, fresh: string, planDir: string): Promise<number | null> {
  const assets = new Set(filesBelow(join(fresh, '_astro')));
  if (filesBelow(join(from, '_astro')).some((file) => !assets.has(file))) return null;
  let done = 0;
  const takeTurns = async (): Promise<void> => {
    done += 1;
    if (done % batch === 0) await setImmediate();
  };
  const built = filesBelow(fresh);
  const folders = new Set<string>();
  const link = (file: string): void => {
    const folder = dirname(join(fresh, file));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    linkOrCopy(join(from, file), join(fresh, file));
  };
  /** Tried at once: to look first whether each of 100,000 is there takes as long as the links. */
  const isLinked = (file: string): boolean => {
    try {
      link(file);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return false;
    }
  };
  for (const file of built) {
    if (!sameBytes(join(from, file), join(fresh, file))) continue;
    await rm(join(fresh, file));
    link(file);
    await takeTurns();
  }
  const isBuilt = new Set(built);
  let kept = 0;
  for (const file of plannedFiles(planDir)) {
    if (isBuilt.has(file)) continue;
    if (!isLinked(file)) return null;
    kept += 1;
    await takeTurns();
  }
  return kept;
}

/** Files of the pages in the notes of a build (`src/lib/page-notes.ts`): a line begins with the file and a space. */
function* plannedFiles(planDir: string): Generator<string> {
  for (const name of readdirSync(planDir)) {
    for (const line of readFileSync(join(planDir, name), 'utf8').split('\n')) {
      if (line !== '') yield line.slice(0, line.indexOf(' '));
    }
  }
}

function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
}

function sameBytes(one: string, other: string): boolean {
  if (!existsSync(one) || statSync(one).size !== statSync(other).size) return false;
  return readFileSync(one).equals(readFileSync(other));
}

/** Not every file system has links between files. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    copyFileSync(from, to);
  }
}
