import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  type WriteStream,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CatalogPathChange } from '../../search-config/catalog-path-change.ts';
import {
  catalogFiles,
  type CatalogGone,
  type CatalogMoved,
  type CatalogPath,
  type CatalogSummary,
  type CatalogVanished,
} from '../../search-config/catalog.ts';

import { courseFeatures, type CourseFeatures } from './course-features.ts';
import { similarCourses } from './similar-courses.ts';
import type { CatalogDraft } from './to-catalog-program.ts';
import { toOpenProgram } from './to-open-program.ts';

/** Writes the catalogue's folder, one program at a time. */
export interface CatalogWriter {
  add(program: CatalogDraft): Promise<void>;
  /** Writes the rest and puts the folder in place of the last one. Returns the catalogue's hash. */
  finish(rest: CatalogRest): Promise<string>;
}

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

/**
 * Writes to a folder beside `dir` and renames it at the end, so that a reader never sees half a catalogue; what a
 * killed run left is dropped. The hash covers all that pages show: not `today`, as a new day alone changes none, and not
 * what is gone, which only the server reads.
 */
export function writeCatalog(dir: string): CatalogWriter {
  const next = `${dir}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const draftFile = join(next, 'programs.draft.ndjson');
  const drafts = createWriteStream(draftFile);
  const openData = createWriteStream(join(next, catalogFiles.openData));
  const courses: CourseFeatures[] = [];
  const hash = createHash('sha256');
  return {
    async add(program) {
      courses.push(courseFeatures(program));
      await writeLine(drafts, JSON.stringify(program));
      const open = toOpenProgram(program);
      if (open !== null) await writeLine(openData, JSON.stringify(open));
    },
    async finish({ paths, pathChanges, vanished, moved, gone, summary }) {
      await close(drafts);
      await close(openData);
      const programs = createWriteStream(join(next, catalogFiles.programs));
      for await (const line of withSimilar(draftFile, courses)) {
        hash.update(line).update('\n');
        await writeLine(programs, line);
      }
      await close(programs);
      rmSync(draftFile);
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
    },
  };
}

/** The lines of the drafts, each with the courses that are like it as its last field. */
async function* withSimilar(file: string, courses: readonly CourseFeatures[]): AsyncGenerator<string> {
  const similarTo = similarCourses(courses);
  let index = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const similar = JSON.stringify(similarTo(index));
    // Spliced in, as reading and writing 100,000 courses as JSON once more takes as long as all the rest.
    yield `${line.slice(0, -1)},"similar":${similar}}`;
    index += 1;
  }
}

async function writeLine(stream: WriteStream, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}

async function close(stream: WriteStream): Promise<void> {
  stream.end();
  await once(stream, 'finish');
}
