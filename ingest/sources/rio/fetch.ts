import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceError } from '../../model/source-error.ts';
import type { CollectContext } from '../../model/source.ts';
import { fetchCkanTables } from './ckan.ts';
import { controlTableName, expectedTables, knownTables, neededTables, sectors } from './sectors.ts';

/** The tables of one delivery on disk. */
export interface TableSet {
  /** Path per table name, the controlebestand included. */
  readonly paths: ReadonlyMap<string, string>;
  /** Tables that DUO has and this delivery lacks; always empty for DUO itself. */
  readonly absent: readonly string[];
}

async function listDirectory(directory: string): Promise<Map<string, string>> {
  try {
    const names = await readdir(directory);
    const wanted = new Set([...knownTables, controlTableName].map((table) => `${table}.csv`));
    const found = names.filter((name) => wanted.has(name));
    return new Map(found.map((name) => [name.slice(0, -'.csv'.length), join(directory, name)]));
  } catch (cause) {
    throw new SourceError('rio', 'fetch', `cannot read the directory of tables ${directory}`, { cause });
  }
}

/** Tables without which those that are there cannot be read: a family has its offers, cohorts and units. */
function missingTables(paths: ReadonlyMap<string, string>): string[] {
  const partners = sectors.flatMap((sector) =>
    sector.families
      .filter((family) => paths.has(family.offers))
      .flatMap((family) => [
        family.cohorts,
        ...(sector.units.some((unit) => paths.has(unit)) ? [] : sector.units),
      ]),
  );
  return [...new Set([...neededTables, ...partners])].filter((table) => !paths.has(table));
}

/**
 * Brings the tables of a delivery to disk: from a directory of `<table>.csv`, or from DUO's CKAN into
 * `context.workDir`. Throws SourceError when the place cannot be reached or a needed table is not in it.
 */
export async function fetchTables(location: string, context: CollectContext): Promise<TableSet> {
  const isUrl = /^https?:\/\//i.test(location);
  const paths = isUrl ? await fetchCkanTables(location, context) : await listDirectory(location);
  const missing = missingTables(paths);
  if (missing.length > 0) {
    const message = `the delivery lacks ${missing.map((table) => `${table}.csv`).join(', ')}`;
    throw new SourceError('rio', 'fetch', message, { retryable: isUrl });
  }
  return { paths, absent: expectedTables.filter((table) => !paths.has(table)) };
}

/** Size and time of each table, to see whether one is written while it is read. */
async function writtenAt({ paths }: TableSet): Promise<ReadonlyMap<string, string>> {
  const states = [...paths].map(async ([table, path]) => {
    const state = await stat(path).catch(() => null);
    return [table, state === null ? 'gone' : `${state.size} ${state.mtimeMs}`] as const;
  });
  return new Map(await Promise.all(states));
}

/**
 * Notes how the tables are now. What is given throws a SourceError, to be tried again later, when one of them was
 * written since: its rows are found first and read afterwards, so they have to be where they were.
 */
export async function watchTables(tables: TableSet): Promise<() => Promise<void>> {
  const before = await writtenAt(tables);
  return async () => {
    const after = await writtenAt(tables);
    const changed = [...before].find(([table, state]) => after.get(table) !== state)?.[0];
    if (changed === undefined) return;
    const message = `${changed}.csv was written while it was read`;
    throw new SourceError('rio', 'fetch', message, { retryable: true });
  };
}

async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { signal, highWaterMark: 1024 * 1024 })) {
    hash.update(chunk as Uint8Array);
  }
  return hash.digest('hex');
}

/**
 * Fingerprint of a delivery: all tables, and how many rows the controlebestand counts in each (itself it changes every
 * night), so that a wrong count is seen also when no table changed.
 */
export async function fingerprintOf(
  tables: TableSet,
  counted: (table: string) => number | null,
  signal: AbortSignal,
): Promise<string> {
  const hash = createHash('sha256');
  for (const table of [...tables.paths.keys()].filter((name) => name !== controlTableName).toSorted()) {
    hash.update(`\n${table} ${counted(table)} ${await hashFile(tables.paths.get(table)!, signal)}`);
  }
  return hash.digest('hex');
}
