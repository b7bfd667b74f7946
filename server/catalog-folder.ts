import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/** How often a publication may come in between: each takes longer than linking the files. */
const attempts = 20;

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Does `read` with the folder of the catalogue. A publication renames the folder and puts another in its place, so for a
 * moment, or longer when it was killed then, only the last one is there. Null when there is no catalogue or not the file.
 */
function withCatalog<Result>(dataDir: string, read: (dir: string) => Result): Result | null {
  const dir = join(dataDir, 'catalog');
  const last = `${dir}.last`;
  for (const from of [dir, last, dir]) {
    try {
      const result = read(from);
      // Once the next one is there, the last one is being removed.
      if (from !== last || !existsSync(dir)) return result;
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  return null;
}

/** Lines of a file of the catalogue; none when there is no catalogue yet. Throws when a line is not as agreed. */
export function readCatalogLines<Schema extends z.ZodType>(
  dataDir: string,
  file: string,
  schema: Schema,
): z.output<Schema>[] {
  const text = withCatalog(dataDir, (dir) => readFileSync(join(dir, file), 'utf8')) ?? '';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}

/** Which folder is there: another one has another number or another time at which it was put there. */
function identityOf(dir: string): string {
  const { ino, ctimeNs } = statSync(dir, { bigint: true });
  return `${ino} ${ctimeNs}`;
}

/** Another name for the file; a copy where the disk has no second names. */
function keepFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isGone(error)) throw error;
    copyFileSync(from, to);
  }
}

/**
 * Takes the catalogue as it stands into the folder `to`, so that what reads it for minutes reads one catalogue, also when
 * the next is published meanwhile. Throws when there is none.
 */
export function holdCatalog(dataDir: string, to: string): void {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const isWhole = withCatalog(dataDir, (dir) => {
      rmSync(to, { recursive: true, force: true });
      mkdirSync(to, { recursive: true });
      const before = identityOf(dir);
      for (const file of readdirSync(dir)) keepFile(join(dir, file), join(to, file));
      return identityOf(dir) === before;
    });
    if (isWhole === true) return;
  }
  throw new Error(`there is no catalogue in ${dataDir}`);
}
