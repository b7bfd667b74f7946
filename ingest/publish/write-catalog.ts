import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
import type { ShownLines } from '../store/shown-store.ts';
import { changeLines, copyLines, writeLines, type CourseLine } from './write-lines.ts';

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

/** The lines of the courses, by id. */
export interface CatalogLines {
  readonly all: () => Iterable<ShownLines>;
  /** Lines that differ from those that were last written, and courses that are gone. */
  readonly changed: () => readonly ShownLines[];
  /** What `writeCatalog` gave when it last wrote; null when that is not known. */
  readonly written: string | null;
}

/** A catalogue that was written. */
export interface WrittenCatalog {
  readonly hash: string;
  /** What to know to write only what changed the next time, for `CatalogLines`. */
  readonly written: string;
}

/** What is known of the folder that was last written: `hash`, bytes of both files, and hash of the first. */
const stateOf = (dir: string, hash: string, linesHash: string): string =>
  [hash, ...lineFiles.map((file) => statSync(join(dir, file)).size), linesHash].join(' ');

const lineFiles = [catalogFiles.programs, catalogFiles.openData] as const;

/** Hash of the lines in a folder, when it is the one that `written` tells of; null otherwise. */
function knownLines(dir: string, written: string | null): string | null {
  const linesHash = written?.split(' ').at(-1);
  if (linesHash === undefined) return null;
  try {
    const summary = JSON.parse(readFileSync(join(dir, catalogFiles.summary), 'utf8')) as CatalogSummary;
    return stateOf(dir, summary.hash, linesHash) === written ? linesHash : null;
  } catch {
    return null;
  }
}

/** Writes the files of lines; those that did not change are copied. Returns a hash of the first. */
async function writeCourses(dir: string, next: string, lines: CatalogLines): Promise<string> {
  const known = knownLines(dir, lines.written);
  const [programs, openData] = lineFiles.map((file) => [join(next, file), join(dir, file)] as const);
  if (known === null) {
    await writeLines(openData![0], pick(lines.all(), 'open'));
    return writeLines(programs![0], pick(lines.all(), 'program'));
  }
  const changed = lines.changed();
  if (changed.length === 0) {
    copyLines(...openData!);
    copyLines(...programs!);
    return known;
  }
  await changeLines(...openData!, [...pick(changed, 'open')]);
  return changeLines(...programs!, [...pick(changed, 'program')]);
}

function* pick(lines: Iterable<ShownLines>, which: 'program' | 'open'): Generator<CourseLine> {
  for (const { programId, [which]: line } of lines) yield { programId, line };
}

/**
 * Writes the catalogue to a folder beside `dir` that is renamed at the end, so that a reader never sees half a
 * catalogue; what a killed run left is dropped. Lines that did not change are copied from `dir`. The catalogue's hash
 * covers all that pages show: not `today`, as a new day alone changes none, and not what is gone, which only the server
 * reads.
 */
export async function writeCatalog(
  dir: string,
  lines: CatalogLines,
  { paths, pathChanges, vanished, moved, gone, summary }: CatalogRest,
): Promise<WrittenCatalog> {
  const next = `${dir}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const linesHash = await writeCourses(dir, next, lines);
  const hash = createHash('sha256').update(linesHash);
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
  const written = stateOf(next, digest, linesHash);
  const last = `${dir}.last`;
  if (existsSync(dir)) {
    rmSync(last, { recursive: true, force: true });
    renameSync(dir, last);
  }
  // Killed here, or in between the two names, the last one is what readers take.
  renameSync(next, dir);
  rmSync(last, { recursive: true, force: true });
  return { hash: digest, written };
}
