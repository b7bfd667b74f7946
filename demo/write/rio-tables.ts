import { join } from 'node:path';
import { csvLine } from '../lib/csv-line.ts';
import type { CsvValue } from '../lib/csv-line.ts';
import { createTextFile } from '../lib/text-file.ts';
import type { TextFile } from '../lib/text-file.ts';
import { rioHeaders, rioTables } from './rio-headers.ts';
import type { RioTable } from './rio-headers.ts';

/** Which nights a row is delivered on. */
export type Nights = 1 | 2 | 'both';

/** A row by column; a column that is not in it is empty. */
export type RioRow = Readonly<Record<string, CsvValue>>;

/** The RIO tables of both nights, open for writing. */
export interface RioTables {
  add(table: RioTable, nights: Nights, row: RioRow): void;
  /** Rows that the first night has in a table so far. */
  count(table: RioTable): number;
  drain(): Promise<void>;
  /** Writes the controlebestand of each night and closes everything. */
  close(): Promise<void>;
}

/** Tables that the package lists and the demo does not deliver; DUO's own list has some that are not complete. */
const otherTables: readonly (readonly [string, number, number, boolean])[] = [
  ['mbo_groepen', 687, 686, false],
  ['vso_onderwijslicenties', 927, 927, true],
  ['waarschuwingen', 0, 0, false],
];

/**
 * Opens every table in `<folder of the night>/rio`. `dates` are the dates of the two nights, for the times in
 * the controlebestand.
 */
export async function createRioTables(
  folders: readonly [string, string],
  dates: readonly [string, string],
): Promise<RioTables> {
  const files: Record<string, TextFile>[] = [{}, {}];
  const counts: Record<string, number>[] = [{}, {}];
  for (const night of [0, 1] as const) {
    for (const table of rioTables) {
      const file = await createTextFile(join(folders[night], 'rio', `${table}.csv`));
      file.add(csvLine(rioHeaders[table]));
      files[night]![table] = file;
      counts[night]![table] = 0;
    }
  }
  return {
    add(table, nights, row) {
      const line = csvLine(rioHeaders[table].map((column) => row[column] ?? null));
      for (const night of nights === 'both' ? [0, 1] : [nights - 1]) {
        files[night]![table]!.add(line);
        counts[night]![table]! += 1;
      }
    },
    count: (table) => counts[0]![table]!,
    async drain() {
      for (const night of files) for (const file of Object.values(night)) await file.drain();
    },
    async close() {
      for (const night of [0, 1] as const) {
        for (const file of Object.values(files[night]!)) await file.close();
        const list = await createTextFile(join(folders[night], 'rio', 'controlebestand.csv'));
        list.add(controlLines(counts[night]!, dates[night]));
        await list.close();
      }
    },
  };
}

/** The controlebestand: rows per file, minutes apart as DUO writes them. */
function controlLines(counts: Readonly<Record<string, number>>, date: string): string {
  const rows = [
    ...rioTables.map((table) => [table, counts[table]!, counts[table]!, true] as const),
    ...otherTables,
  ].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  let lines = csvLine(['naam', 'aantalCsv', 'aantalDataStore', 'gewijzigd', 'volledig']);
  for (const [place, [table, csv, store, complete]] of rows.entries()) {
    const time = new Date(Date.parse(`${date}T04:41:28Z`) + place * 66_000).toISOString().slice(0, 19);
    lines += csvLine([`${table}.csv`, csv, store, time, complete ? 'Waar' : 'Onwaar']);
  }
  return lines;
}
