import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateDemo } from '../demo/generate-demo.ts';
import { generatorVersion, readManifest } from '../demo/is-complete.ts';
import { coursesOf, deliverySizes } from '../demo/world/delivery-size.ts';
import { readCsv } from '../ingest/lib/csv.ts';
import { parseXmlElements } from '../ingest/lib/xml.ts';
import { programRoots } from '../ingest/sources/edudex/xml-roots.ts';

/** Names of the sizes that can be measured. */
export type SizeName = keyof typeof deliverySizes;

/** Day of the second night; the first is the day before. */
export const lastNight = '2026-11-21';

/**
 * Two nights of deliveries of a size in `cache/<size>`, made when they are not there yet: what lies there was made by
 * this generator, or is made anew. Returns the folder of each night.
 */
export async function sizedDeliveries(
  name: SizeName,
  cache: string,
  log: (line: string) => void,
): Promise<readonly [string, string]> {
  const out = join(cache, name);
  const size = deliverySizes[name];
  const known = await readManifest(out);
  if (
    known?.generator !== generatorVersion ||
    known.programs !== coursesOf(size) ||
    known.now !== lastNight
  ) {
    log(`making deliveries of ${coursesOf(size)} courses in ${out}`);
    await generateDemo({ programs: coursesOf(size), seed: 1, out, now: lastNight, size });
  }
  return [join(out, 'night-1'), join(out, 'night-2')];
}

/** Rows, elements and products in a delivery, by table or source. */
export type Counts = Readonly<Record<string, number>>;

/** Reads every file of a night with the parsers that the sources use, and does nothing with what is in it. */
export async function parseDeliveries(night: string): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const file of await filesIn(join(night, 'rio'), '.csv')) {
    counts[file.slice(0, -'.csv'.length)] = await countRows(join(night, 'rio', file));
  }
  counts['ontwikkelpaden'] = await countRows(join(night, 'ontwikkelpaden', 'sectorale_ontwikkelpaden.csv'));
  let programs = 0;
  for (const file of await filesIn(join(night, 'edudex'), '.xml')) {
    const bytes = createReadStream(join(night, 'edudex', file)) as AsyncIterable<Uint8Array>;
    for await (const item of parseXmlElements(bytes, { roots: programRoots }))
      programs += item.type === 'element' ? 1 : 0;
  }
  counts['EDU-DEX programs'] = programs;
  let products = 0;
  for (const file of await filesIn(join(night, 'hovi'), '.json')) {
    const text = await readFile(join(night, 'hovi', file), 'utf8');
    products += (JSON.parse(text) as { products?: unknown[] }).products?.length ?? 0;
  }
  counts['HOVI products'] = products;
  return counts;
}

const filesIn = async (folder: string, end: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith(end)).toSorted();

async function countRows(path: string): Promise<number> {
  const bytes = createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>;
  let rows = 0;
  for await (const row of readCsv(bytes, { needed: [] })) rows += row.found > 0 ? 1 : 0;
  return rows;
}
