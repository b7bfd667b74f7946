import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, renameSync, rmSync, writeFileSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { CatalogPathChange } from '../../search-config/catalog-path-change.ts';
import {
  catalogFiles,
  type CatalogGone,
  type CatalogMoved,
  type CatalogPath,
  type CatalogSummary,
  type CatalogVanished,
} from '../../search-config/catalog.ts';

/** What a catalogue holds besides its programs. */
export interface CatalogRest {
  readonly paths: readonly CatalogPath[];
  readonly pathChanges: readonly CatalogPathChange[];
  readonly vanished: readonly CatalogVanished[];
  readonly moved: readonly CatalogMoved[];
  readonly gone: readonly CatalogGone[];
  readonly summary: Omit<CatalogSummary, 'hash'>;
}

const linesOf = (items: readonly unknown[]): string =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('');

/** The line of a course in the catalogue, and in the open data; null where none of it may be passed on. */
export interface CourseLines {
  readonly program: string;
  readonly open: string | null;
}

/**
 * Writes the catalogue to a folder beside `dir` that is renamed at the end, so that a reader never sees half a
 * catalogue; what a killed run left is dropped. Returns the catalogue's hash, which covers all that pages show: not
 * `today`, as a new day alone changes none, and not what is gone, which only the server reads.
 */
export async function writeCatalog(
  dir: string,
  lines: Iterable<CourseLines>,
  { paths, pathChanges, vanished, moved, gone, summary }: CatalogRest,
): Promise<string> {
  const next = `${dir}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const hash = createHash('sha256');
  const [programs, openData] = [catalogFiles.programs, catalogFiles.openData].map((file) =>
    createWriteStream(join(next, file), { highWaterMark: 1024 * 1024 }),
  ) as [WriteStream, WriteStream];
  for (const { program, open } of lines) {
    hash.update(program).update('\n');
    await writeLine(programs, program);
    if (open !== null) await writeLine(openData, open);
  }
  for (const stream of [programs, openData]) {
    stream.end();
    await once(stream, 'finish');
  }
  const { today, ...lasting } = summary;
  for (const part of [paths, pathChanges, vanished, moved]) hash.update(linesOf(part));
  hash.update(JSON.stringify(lasting));
  const digest = hash.digest('hex').slice(0, 32);
  writeFileSync(join(next, catalogFiles.paths), linesOf(paths));
  writeFileSync(join(next, catalogFiles.pathChanges), linesOf(pathChanges));
  writeFileSync(join(next, catalogFiles.vanished), linesOf(vanished));
  writeFileSync(join(next, catalogFiles.moved), linesOf(moved));
  writeFileSync(join(next, catalogFiles.gone), linesOf(gone));
  writeFileSync(join(next, catalogFiles.summary), JSON.stringify({ today, hash: digest, ...lasting }));
  const last = `${dir}.last`;
  rmSync(last, { recursive: true, force: true });
  try {
    renameSync(dir, last);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  renameSync(next, dir);
  rmSync(last, { recursive: true, force: true });
  return digest;
}

async function writeLine(stream: WriteStream, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}
