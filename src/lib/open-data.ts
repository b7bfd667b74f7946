/** The open data as files of the site: parts of 20,000 courses. Only pages import this. */
import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { catalogFiles } from '../../search-config/catalog.ts';
import { openProgramSchema, type OpenProgram } from '../../search-config/open-program.ts';
import type { CsvValue } from './csv-text.ts';
import { readLines } from './read-lines.ts';

/** Courses per file: about 20 MB. */
const partSize = 20_000;

/** Lines of each part, numbered from 1. */
export async function openDataParts(dir: string): Promise<string[][]> {
  const parts: string[][] = [[]];
  for await (const { bytes } of readLines(createReadStream(join(dir, catalogFiles.openData)))) {
    if (parts.at(-1)!.length === partSize) parts.push([]);
    parts.at(-1)!.push(bytes.toString());
  }
  return parts;
}

export const openDataHeader = [
  ...['id', 'pagina', 'naam', 'aanbieder', 'kvk', 'brin', 'nlqf', 'codes', 'ontwikkelpaden', 'start'],
  ...['plaats', 'provincie', 'vorm', 'leerweg', 'rio_aangeboden_opleidingen', 'bron'],
] as const;

/** Rows of a course: one per start, or one without when RIO knows none. */
export function openDataRows(line: string): CsvValue[][] {
  const program = openProgramSchema.parse(JSON.parse(line));
  const starts: (OpenProgram['starts'][number] | null)[] =
    program.starts.length === 0 ? [null] : program.starts;
  return starts.map((start) => [
    ...[program.programId, program.page, program.title, program.provider.name],
    ...[program.provider.kvk, program.provider.brin, program.nlqf],
    program.codes.map(({ system, code }) => `${system} ${code}`).join('; '),
    [...new Set(program.paths.map(({ sector, occupation }) => `${sector} > ${occupation}`))].join('; '),
    ...[start?.startDate ?? null, start?.city ?? null, start?.province ?? null],
    ...[start?.studyMode ?? null, start?.learningPath ?? null],
    program.rioOffers.join('; '),
    'RIO (DUO), CC BY; ontwikkelpaden: DUO',
  ]);
}

/** The files of one form, as `getStaticPaths` gives pages. `digest` makes a file be made again when a line changes. */
export const openDataFiles = (parts: readonly (readonly string[])[]) =>
  parts.map((lines, part) => ({
    params: { part: `opleidingen-${part + 1}` },
    props: { part, digest: hash('sha256', lines.join('\n')) },
  }));
