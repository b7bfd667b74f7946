/**
 * The catalogue as the pages get it: read from the folder given to the build, once, and checked line by line.
 * Only pages import this; it does not run in the browser.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import {
  catalogFiles,
  catalogPathSchema,
  catalogProgramSchema,
  catalogSummarySchema,
  catalogVanishedSchema,
  type CatalogPath,
  type CatalogProgram,
  type CatalogSummary,
  type CatalogVanished,
} from '../../search-config/catalog.ts';

export interface Catalog {
  readonly summary: CatalogSummary;
  /** By programId, in the order of the file. */
  readonly programs: ReadonlyMap<string, CatalogProgram>;
  readonly paths: readonly CatalogPath[];
  /** Courses that are no longer offered and keep a page. */
  readonly vanished: readonly CatalogVanished[];
}

async function* readLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): AsyncGenerator<z.output<Schema>> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (line === '') continue;
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}, line ${number}: ${parsed.error.message}`);
    yield parsed.data;
  }
}

/** Reads and checks the catalogue in `dir`. Throws with file and line when a line is not as agreed. */
export async function readCatalog(dir: string): Promise<Catalog> {
  const summary = catalogSummarySchema.parse(
    JSON.parse(await readFile(join(dir, catalogFiles.summary), 'utf8')),
  );
  const programs = new Map<string, CatalogProgram>();
  for await (const program of readLines(join(dir, catalogFiles.programs), catalogProgramSchema)) {
    programs.set(program.programId, program);
  }
  const paths: CatalogPath[] = [];
  for await (const path of readLines(join(dir, catalogFiles.paths), catalogPathSchema)) paths.push(path);
  const vanished: CatalogVanished[] = [];
  for await (const course of readLines(join(dir, catalogFiles.vanished), catalogVanishedSchema)) {
    vanished.push(course);
  }
  return { summary, programs, paths, vanished };
}

let loaded: Promise<Catalog> | undefined;

/** The catalogue of this build; all pages share one copy. */
export function catalog(): Promise<Catalog> {
  loaded ??= readCatalog(__CATALOG_DIR__);
  return loaded;
}
