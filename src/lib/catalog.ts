/**
 * The catalogue as the pages get it: read from the folder given to the build, once, and checked line by line. What only
 * the page of a course shows is read again when that page is made. Only pages import this; it does not run in the browser.
 */
import { hash } from 'node:crypto';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { catalogPathChangeSchema, type CatalogPathChange } from '../../search-config/catalog-path-change.ts';
import {
  catalogFiles,
  catalogMovedSchema,
  catalogPathSchema,
  catalogProgramSchema,
  catalogSummarySchema,
  catalogVanishedSchema,
  type CatalogMoved,
  type CatalogPath,
  type CatalogProgram,
  type CatalogSummary,
  type CatalogVanished,
} from '../../search-config/catalog.ts';
import { listedProgramSchema, type ListedProgram } from './listed-program.ts';
import { readLines, type FileLine } from './read-lines.ts';

export interface Catalog {
  readonly summary: CatalogSummary;
  /** By programId, in the order of the file. */
  readonly programs: ReadonlyMap<string, ListedProgram>;
  readonly paths: readonly CatalogPath[];
  /** What the newest table of ontwikkelpaden changed. */
  readonly pathChanges: readonly CatalogPathChange[];
  /** Courses that are no longer offered and keep a page. */
  readonly vanished: readonly CatalogVanished[];
  /** Old addresses of courses. */
  readonly moved: readonly CatalogMoved[];
  /** All of a course, and what changes when anything of it does. Both throw when no course has this id. */
  readonly wholeProgram: (programId: string) => Promise<CatalogProgram>;
  readonly digestOf: (programId: string) => string;
}

/** Reads and checks the catalogue in `dir`. Throws with file and line when a line is not as agreed. */
async function readCatalog(dir: string): Promise<Catalog> {
  const summary = catalogSummarySchema.parse(
    JSON.parse(await readFile(join(dir, catalogFiles.summary), 'utf8')),
  );
  const file = join(dir, catalogFiles.programs);
  const handle = await open(file);
  const programs = new Map<string, ListedProgram>();
  const places = new Map<string, { at: number; length: number; digest: string }>();
  for await (const line of readLines(chunksOf(handle))) {
    const { bytes, at } = line;
    const program = checked(file, line, listedProgramSchema);
    programs.set(program.programId, program);
    places.set(program.programId, { at, length: bytes.length, digest: hash('sha256', bytes).slice(0, 32) });
  }
  const placeOf = (programId: string) => {
    const place = places.get(programId);
    if (place === undefined) throw new Error(`no course has the id ${programId}`);
    return place;
  };
  return {
    summary,
    programs,
    paths: await readAll(join(dir, catalogFiles.paths), catalogPathSchema),
    pathChanges: await readAll(join(dir, catalogFiles.pathChanges), catalogPathChangeSchema),
    vanished: await readAll(join(dir, catalogFiles.vanished), catalogVanishedSchema),
    moved: await readAll(join(dir, catalogFiles.moved), catalogMovedSchema),
    wholeProgram: async (programId) => {
      const { at, length } = placeOf(programId);
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
      return catalogProgramSchema.parse(JSON.parse(buffer.toString()));
    },
    digestOf: (programId) => placeOf(programId).digest,
  };
}

const chunksOf = (handle: FileHandle): AsyncIterable<Buffer> =>
  handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 20 });

function checked<Schema extends z.ZodType>(
  file: string,
  { bytes, number }: FileLine,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(JSON.parse(bytes.toString()));
  if (!parsed.success) throw new Error(`${file}, line ${number}: ${parsed.error.message}`);
  return parsed.data;
}

async function readAll<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>[]> {
  const handle = await open(file);
  const all: z.output<Schema>[] = [];
  for await (const line of readLines(chunksOf(handle))) all.push(checked(file, line, schema));
  await handle.close();
  return all;
}

let loaded: Promise<Catalog> | undefined;

/** The catalogue of this build; all pages share one copy. */
export function catalog(): Promise<Catalog> {
  loaded ??= readCatalog(__CATALOG_DIR__);
  return loaded;
}
