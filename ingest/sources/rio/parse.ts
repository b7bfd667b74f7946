import { createReadStream } from 'node:fs';
import type { CsvRow } from '../../lib/csv.ts';
import { readCsv } from '../../lib/csv.ts';
import { CsvError } from '../../lib/csv-error.ts';
import { SourceError } from '../../model/source-error.ts';
import type { Notes } from './notes.ts';
import type { RawRow, TableColumns } from './raw.ts';

/** Rows between two calls of `onRows`. */
const step = 5_000;

/** What reading a table needs beside its columns. */
export interface TableFile {
  readonly table: string;
  readonly path: string;
  readonly notes: Notes;
  /** Called every few thousand rows with how many were read since. */
  readonly onRows: (rows: number) => void;
  readonly signal: AbortSignal;
}

/** Number keys of a datastore dump, which no file has. */
const datastoreColumns = ['_id'];

/**
 * The rows of one table, streaming. A row of another width is left out with an Issue, an unknown column is told once.
 * Throws a SourceError of one line with table, cause and line when the file cannot be read as a whole. Returns the
 * number of rows found, those left out included.
 */
export async function* readTable<Column extends string>(
  file: TableFile,
  columns: TableColumns<Column>,
): AsyncGenerator<CsvRow<Column>, number> {
  const { table, notes } = file;
  const optional = columns.optional ?? [];
  const known = new Set<string>([...columns.needed, ...optional, ...columns.ignored, ...datastoreColumns]);
  const onHeader = (names: readonly string[]): void => {
    const fresh = names.filter((name) => !known.has(name));
    if (fresh.length === 0) return;
    const message = `${table} has columns that are not read: look whether they matter`;
    notes.each({ severity: 'info', code: 'NEW_COLUMN', field: table, value: fresh.join(', '), message });
  };
  let count = 0;
  try {
    const bytes = createReadStream(file.path, { signal: file.signal, highWaterMark: 256 * 1024 });
    for await (const row of readCsv<Column>(bytes, { needed: columns.needed, optional, onHeader })) {
      count += 1;
      if (count % step === 0) file.onRows(step);
      if (row.found === row.expected) yield row;
      else {
        const message = `${table} line ${String(row.line)} has ${String(row.found)} fields, expected ${String(row.expected)}: left out`;
        notes.each({ severity: 'error', code: 'ROW_WIDTH', field: table, value: null, message });
      }
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      throw new SourceError('rio', 'fetch', `${table}.csv cannot be read: ${error.message}`, {
        cause: error,
      });
    }
    if (!(error instanceof CsvError)) throw error;
    const lasting = error.kind === 'missing-column' || error.kind === 'separator';
    throw new SourceError('rio', 'parse', `${table}.csv ${error.message}`, {
      cause: error,
      retryable: !lasting,
    });
  }
  file.onRows(count % step);
  return count;
}

/** Makes equal strings one: a delivery repeats its dates and codes a million times. */
export type Interner = (text: string) => string;

/** An interner for texts of at most 12 characters; longer ones are mostly unique. */
export function createInterner(): Interner {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > 12) return text;
    const same = known.get(text);
    if (same !== undefined) return same;
    known.set(text, text);
    return text;
  };
}

/** The columns of a row as an object; those the table does not have are null. */
export function pickRow<Column extends string, Picked extends Column>(
  row: CsvRow<Column>,
  columns: readonly Picked[],
  intern: Interner,
): RawRow<Picked> {
  const picked: Partial<Record<Picked, string | null>> = {};
  for (const name of columns) {
    const value = row.get(name);
    picked[name] = value === null ? null : intern(value);
  }
  return picked as RawRow<Picked>;
}
