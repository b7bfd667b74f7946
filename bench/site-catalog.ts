import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  catalogFiles,
  catalogPathSchema,
  catalogProgramSchema,
  catalogSummarySchema,
  type CatalogProgram,
} from '../search-config/catalog.ts';
import { openProgramSchema } from '../search-config/open-program.ts';

/** Length of the program id at the end of a slug. */
const idLength = 12;

/**
 * Writes to `to` the catalogue in `from`, of a demo, as often as it takes to have `programs` courses, each copy with its
 * own courses and providers. On night 2 one course of a hundred is another: it has a new text, every second a new
 * price too, and every tenth is gone. On night 3 another of each hundred has a new text as well, and every second a new
 * price. Returns how many courses are others than the night before.
 */
export async function growCatalog(
  from: string,
  to: string,
  programs: number,
  night: 1 | 2 | 3,
): Promise<number> {
  await mkdir(to, { recursive: true });
  const own: CatalogProgram[] = [];
  const source = await open(join(from, catalogFiles.programs));
  for await (const line of source.readLines()) own.push(catalogProgramSchema.parse(JSON.parse(line)));
  const out = createWriteStream(join(to, catalogFiles.programs));
  const hash = createHash('sha256');
  let others = 0;
  for (let number = 1; number <= programs; number += 1) {
    const copy = Math.floor((number - 1) / own.length);
    const program = copyOf(own[(number - 1) % own.length]!, copy);
    const isOther = (night >= 2 && number % 100 === 0) || (night === 3 && number % 100 === 50);
    if (isOther && number % 100 === (night === 2 ? 0 : 50)) others += 1;
    if (isOther && number % 1_000 === 0) continue;
    const isDearer = number % 200 === 0 || number % 200 === 50;
    const line = `${JSON.stringify(isOther ? changed(program, isDearer) : program)}\n`;
    hash.update(line);
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  const summary = catalogSummarySchema.parse(
    JSON.parse(await readFile(join(from, catalogFiles.summary), 'utf8')),
  );
  await writeFile(
    join(to, catalogFiles.summary),
    JSON.stringify({ ...summary, programs, hash: hash.digest('hex').slice(0, 32) }),
  );
  const paths = await open(join(from, catalogFiles.paths));
  const grown: string[] = [];
  const copies = Math.ceil(programs / own.length);
  for await (const line of paths.readLines()) grown.push(growPath(line, copies));
  await writeFile(join(to, catalogFiles.paths), grown.join(''));
  await growOpenData(from, to, copies);
  const made: string[] = [
    ...[catalogFiles.programs, catalogFiles.summary, catalogFiles.paths],
    catalogFiles.openData,
  ];
  for (const file of Object.values(catalogFiles).filter((name) => !made.includes(name))) {
    await copyFile(join(from, file), join(to, file));
  }
  return others;
}

/** Ids stay 12 characters long: the last three say which copy it is. */
const copyId = (id: string, copy: number): string =>
  copy === 0 ? id : id.slice(0, idLength - 3) + String(copy).padStart(3, '0');

const copySlug = (slug: string, copy: number): string =>
  slug.slice(0, -idLength) + copyId(slug.slice(-idLength), copy);

function copyOf(program: CatalogProgram, copy: number): CatalogProgram {
  if (copy === 0) return program;
  const { programId, slug, provider, similar } = program;
  return {
    ...program,
    programId: copyId(programId, copy),
    slug: copySlug(slug, copy),
    provider: { ...provider, name: `${provider.name} ${copy + 1}` },
    similar: similar.map((other) => ({
      ...other,
      programId: copyId(other.programId, copy),
      slug: copySlug(other.slug, copy),
    })),
  };
}

function changed(program: CatalogProgram, price: boolean): CatalogProgram {
  const { descriptionHtml, offers, priceFromCents } = program;
  const more = (cents: number | null): number | null => (cents === null ? null : cents + 2_500);
  const other = { ...program, descriptionHtml: `${descriptionHtml ?? ''}<p>Deze tekst is nieuw.</p>` };
  if (!price) return other;
  return {
    ...other,
    priceFromCents: more(priceFromCents),
    offers: offers.map((offer) => ({
      ...offer,
      priceCents: more(offer.priceCents),
      runs: offer.runs.map((run) => ({ ...run, priceCents: more(run.priceCents) })),
    })),
  };
}

function growPath(line: string, copies: number): string {
  const path = catalogPathSchema.parse(JSON.parse(line));
  const all = (ids: readonly string[]): string[] =>
    Array.from({ length: copies }, (_, copy) => ids.map((id) => copyId(id, copy))).flat();
  const occupations = path.occupations.map((occupation) => ({
    ...occupation,
    trainings: occupation.trainings.map((training) => ({
      ...training,
      programIds: all(training.programIds),
    })),
  }));
  return `${JSON.stringify({ ...path, occupations })}\n`;
}

async function growOpenData(from: string, to: string, copies: number): Promise<void> {
  const text = await readFile(join(from, catalogFiles.openData), 'utf8');
  const own = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => openProgramSchema.parse(JSON.parse(line)));
  const out = createWriteStream(join(to, catalogFiles.openData));
  for (let copy = 0; copy < copies; copy += 1) {
    const lines = own.map(
      ({ programId, page, ...rest }) =>
        `${JSON.stringify({ programId: copyId(programId, copy), page: copySlug(page, copy), ...rest })}\n`,
    );
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
