/** Files of a built site by their names below its folder, and how one site takes them over from another. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** Files handled before other work of this process gets its turn: about 4 ms. */
const batch = 100;

/** Names of all files below a folder; none when it is not there. */
export function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
}

/** Does something with every file, letting other work of this process go between. Ends early, without a word, by `signal`. */
export async function eachFile(
  files: Iterable<string>,
  work: (file: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  let done = 0;
  for (const file of files) {
    if (signal?.aborted === true) return;
    work(file);
    done += 1;
    if (done % batch === 0) await setImmediate();
  }
}

/**
 * Digest of what each page is made of by file, from the notes of a build (`src/lib/page-notes.ts`): a line is file,
 * digest and day.
 */
export function readPlan(planDir: string): Map<string, string> {
  const digests = new Map<string, string>();
  for (const name of readdirSync(planDir)) {
    const text = readFileSync(join(planDir, name), 'utf8');
    for (let at = 0; at < text.length;) {
      const file = text.indexOf(' ', at);
      const digest = text.indexOf(' ', file + 1);
      digests.set(text.slice(at, file), text.slice(file + 1, digest));
      at = text.indexOf('\n', digest) + 1;
    }
  }
  return digests;
}

/** Whether a file is in both folders with the same bytes. */
export function sameFile(file: string, one: string, other: string): boolean {
  const [left, right] = [join(one, file), join(other, file)];
  const [first, second] = [left, right].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (first === undefined || second === undefined || first.size !== second.size) return false;
  return readFileSync(left).equals(readFileSync(right));
}

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? '');

/** Not every file system has links between files. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS')) throw error;
    copyFileSync(from, to);
  }
}

/**
 * A function that gives a folder a file as another has it: linked, in place of the one that it may have. Throws when the
 * other lacks it (ENOENT).
 */
export function fileTaker(from: string, to: string): (file: string) => void {
  const folders = new Set<string>();
  return (file) => {
    const target = join(to, file);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    try {
      linkOrCopy(join(from, file), target);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      // Never written into: another site may have the same file.
      rmSync(target);
      linkOrCopy(join(from, file), target);
    }
  };
}
