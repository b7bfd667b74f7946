import { createReadStream } from 'node:fs';
import type { CsvRow } from '../../lib/csv.ts';
import { readCsv } from '../../lib/csv.ts';
import type { CsvIndex, CsvKey } from '../../lib/csv-index.ts';
import { indexCsv } from '../../lib/csv-index.ts';
import { CsvError } from '../../lib/csv-error.ts';
import type { SelectedCsv } from '../../lib/csv-select.ts';
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
  /** Reads some of its rows only, of which the new columns were told. */
  readonly selected?: SelectedCsv;
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
  const { needed, optional = [] } = columns;
  const options =
    file.selected === undefined
      ? { onHeader: (names: readonly string[]) => noteColumns(table, names, columns, notes) }
      : { lineOf: file.selected.lineOf };
  let count = 0;
  try {
    const bytes = file.selected?.bytes ?? tableBytes(file);
    for await (const row of readCsv<Column>(bytes, { needed, optional, ...options })) {
      file.signal.throwIfAborted();
      count += 1;
      if (count % step === 0) file.onRows(step);
      if (row.found === row.expected) yield row;
      else {
        const message = `${table} line ${String(row.line)} has ${String(row.found)} fields, expected ${String(row.expected)}: left out`;
        notes.each({ severity: 'error', code: 'ROW_WIDTH', field: table, value: null, message });
      }
    }
  } catch (error) {
    throw asSourceError(table, error);
  }
  file.onRows(count % step);
  return count;
}

/** Where the rows of a table are, by one of its columns. Tells of new columns. Throws as `readTable` does. */
export async function indexTable<Column extends string>(
  file: Pick<TableFile, 'table' | 'path' | 'notes' | 'signal'>,
  columns: TableColumns<Column>,
  key: CsvKey,
): Promise<CsvIndex> {
  try {
    const index = await indexCsv(tableBytes(file), key);
    noteColumns(file.table, index.names, columns, file.notes);
    return index;
  } catch (error) {
    throw asSourceError(file.table, error);
  }
}

const tableBytes = ({ path, signal }: Pick<TableFile, 'path' | 'signal'>): AsyncIterable<Uint8Array> =>
  createReadStream(path, { signal, highWaterMark: 256 * 1024 });

function noteColumns<Column extends string>(
  table: string,
  names: readonly string[],
  { needed, optional = [], ignored }: TableColumns<Column>,
  notes: Notes,
): void {
  const known = new Set<string>([...needed, ...optional, ...ignored, ...datastoreColumns]);
  const fresh = names.filter((name) => !known.has(name));
  if (fresh.length === 0) return;
  const message = `${table} has columns that are not read: look whether they matter`;
  notes.each({ severity: 'info', code: 'NEW_COLUMN', field: table, value: fresh.join(', '), message });
}

/** What went wrong with a table, in one line; anything that is no fault of the file stays as it is. */
function asSourceError(table: string, error: unknown): unknown {
  if (error instanceof Error && 'syscall' in error) {
    const message = `${table}.csv cannot be read: ${error.message}`;
    return new SourceError('rio', 'fetch', message, { cause: error });
  }
  if (!(error instanceof CsvError)) return error;
  const retryable = error.kind !== 'missing-column' && error.kind !== 'separator';
  return new SourceError('rio', 'parse', `${table}.csv ${error.message}`, { cause: error, retryable });
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
