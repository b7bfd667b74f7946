import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownAttributes } from '../../ingest/sources/edudex/known-attributes.ts';
import { directoryElements } from '../../ingest/sources/edudex/directory.ts';
import { leftOutElements, readElements } from '../../ingest/sources/edudex/known-elements.ts';
import { rawInstituteFields } from '../../ingest/sources/edudex/raw.ts';
import * as hovi from '../../ingest/sources/hovi/raw.ts';
import { columns as pathColumns } from '../../ingest/sources/paths/raw.ts';
import * as organisations from '../../ingest/sources/rio/raw-organisations.ts';
import * as rio from '../../ingest/sources/rio/raw.ts';
import { knownTables } from '../../ingest/sources/rio/sectors.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs', 'sources');

/** Names that stand in the page of a source as a word of their own. */
async function namesIn(page: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(docs, page), 'utf8');
  return new Set(text.match(/[$A-Za-z][\w$-]*/g));
}

async function missingIn(page: string, fields: Iterable<string>): Promise<string[]> {
  const named = await namesIn(page);
  return [...new Set(fields)].filter((field) => !named.has(field)).toSorted();
}

const columnsOf = ({ needed, optional = [], ignored }: rio.TableColumns<string>): readonly string[] => [
  ...needed,
  ...optional,
  ...ignored,
];

const tableSets = <Column extends string>(
  tables: Readonly<Record<string, rio.TableColumns<Column>>>,
): string[] => Object.values(tables).flatMap(columnsOf);

describe('the page of a source names every field that we know of, read or passed over:', () => {
  it('EDU-DEX', async () => {
    const elements = [readElements, leftOutElements].flatMap((table) => Object.entries(table).flat(2));
    const attributes = Object.values(knownAttributes).flat();
    expect(
      await missingIn('edudex.md', [...elements, ...attributes, ...rawInstituteFields, ...directoryElements]),
    ).toEqual([]);
  });

  it('RIO', async () => {
    const columns = [
      ...[rio.offerTables, rio.cohortTables, rio.unitTables].flatMap(tableSets),
      ...[rio.linkTables, rio.recognitionTables].flatMap(tableSets),
      ...[rio.relationTable, rio.controlTable].flatMap(columnsOf),
      ...Object.values(organisations).flatMap(columnsOf),
    ];
    expect(columns.length).toBeGreaterThan(200);
    expect(await missingIn('rio.md', [...columns, ...knownTables])).toEqual([]);
  });

  it('HOVI', async () => {
    const fields = Object.entries(hovi)
      .filter(([name]) => name.startsWith('known'))
      .flatMap(([, names]) => [...names]);
    expect(fields.length).toBeGreaterThan(80);
    expect(await missingIn('hovi.md', fields)).toEqual([]);
  });

  it('ontwikkelpaden', async () => {
    expect(await missingIn('paths.md', pathColumns)).toEqual([]);
  });
});
