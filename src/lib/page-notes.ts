/** What each page of this build and of the last one is made of, and since when. Only pages import this. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the site, below its folder, and a digest of all that it is made of; neither has blanks. */
export interface PageNote {
  readonly file: string;
  readonly digest: string;
}

const days = new Map<string, string>();

/** Day (YYYY-MM-DD) since which a file of this build is made of what it is made of now; null when it was not noted. */
export const lastChange = (file: string): string | null => days.get(file) ?? null;

/**
 * Notes in `__PLAN_DIR__`, under `name`, what files are made of, and returns for each whether the last build (its notes
 * are in `__BUILT_PLAN_DIR__`) made it of the same. Such a file keeps its day, the others get `today`. A line of the
 * notes is file, digest and day. Not to be called without a `__PLAN_DIR__`.
 */
export function notePages(name: string, pages: readonly PageNote[], today: string): boolean[] {
  const before = __BUILT_PLAN_DIR__ === null ? new Map() : readNotes(join(__BUILT_PLAN_DIR__, `${name}.txt`));
  const same = pages.map(({ file, digest }) => {
    const day = before.get(`${file} ${digest}`);
    days.set(file, day ?? today);
    return day !== undefined;
  });
  const lines = pages.map(({ file, digest }) => `${file} ${digest} ${days.get(file)}\n`);
  mkdirSync(__PLAN_DIR__!, { recursive: true });
  writeFileSync(join(__PLAN_DIR__!, `${name}.txt`), lines.join(''));
  return same;
}

/** Days by file and digest. */
function readNotes(path: string): Map<string, string> {
  try {
    const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    return new Map(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}
