/** The open data as files of the site: parts of 20,000 courses. Only pages import this. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogFiles } from '../../search-config/catalog.ts';
import { openProgramSchema, type OpenProgram } from '../../search-config/open-program.ts';
import type { CsvValue } from './csv-text.ts';
import { readLines } from './read-lines.ts';

/** Courses per file: about 20 MB. */
const partSize = 20_000;

/** A file's share of the courses: bytes of `open-data.ndjson`, and a digest of them. */
export interface OpenDataPart {
  readonly courses: number;
  readonly from: number;
  readonly length: number;
  readonly digest: string;
}

const file = join(__CATALOG_DIR__, catalogFiles.openData);
let loaded: Promise<OpenDataPart[]> | undefined;

/** The parts, at least one; read once for all pages. */
export function openDataParts(): Promise<OpenDataPart[]> {
  loaded ??= readParts();
  return loaded;
}

async function readParts(): Promise<OpenDataPart[]> {
  const parts: OpenDataPart[] = [];
  let digest = createHash('sha256');
  let courses = 0;
  let from = 0;
  let end = 0;
  const finish = (): void => {
    parts.push({ courses, from, length: end - from, digest: digest.digest('hex').slice(0, 32) });
    digest = createHash('sha256');
    courses = 0;
    from = end;
  };
  for await (const { bytes, at } of readLines(createReadStream(file, { highWaterMark: 1 << 20 }))) {
    if (courses === partSize) finish();
    digest.update(bytes).update('\n');
    courses += 1;
    end = at + bytes.length + 1;
  }
  finish();
  return parts;
}

/** Text of a part, a line per course. */
export async function openDataText(part: number): Promise<string> {
  const { from, length } = (await openDataParts())[part]!;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
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
export const openDataFiles = async () =>
  (await openDataParts()).map(({ digest }, part) => ({
    params: { part: `opleidingen-${part + 1}` },
    props: { part, digest },
  }));
