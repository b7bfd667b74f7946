import type { CsvRow } from '../../lib/csv.ts';
import type { CsvIndex, CsvKey } from '../../lib/csv-index.ts';
import { selectCsv } from '../../lib/csv-select.ts';
import type { ControlFile } from './control-file.ts';
import { checkCount, readControlFile } from './control-file.ts';
import type { TableSet } from './fetch.ts';
import type { Notes } from './notes.ts';
import { createNotes } from './notes.ts';
import { indexTable, readTable } from './parse.ts';
import type { Period } from './periods.ts';
import { nextChange } from './periods.ts';
import type { TableColumns } from './raw.ts';
import {
  cohortTables,
  controlTable,
  groupTable,
  linkTables,
  offerTables,
  recognitionTables,
  relationTable,
  unitTables,
} from './raw.ts';
import {
  boardLinkTable,
  boardTable,
  institutionLinkTable,
  institutionTable,
  locationTable,
  providerTable,
} from './raw-organisations.ts';
import { controlTableName, knownTables } from './sectors.ts';

/** Some rows of a table: those of the groups that are wanted, −1 for rows in no group. */
export interface RowSelection {
  readonly index: CsvIndex;
  readonly wants: (group: number) => boolean;
}

/** Reads the tables of one delivery. */
export interface TableReader {
  readonly today: string;
  readonly notes: Notes;
  readonly has: (table: string) => boolean;
  /** Rows of a table by the controlebestand; null when it does not say. */
  readonly counted: (table: string) => number | null;
  /** Notes a period that decided something, or a day on which something will change. */
  readonly watch: (what: Period | string) => void;
  /** First day on which what was read would be read otherwise: the earliest that was noted; null when never. */
  readonly changesOn: () => string | null;
  /** Finds the rows of a table without reading them. Throws SourceError as `rows` does. */
  readonly index: <Column extends string>(
    table: string,
    columns: TableColumns<Column>,
    key: CsvKey,
  ) => Promise<CsvIndex>;
  /**
   * The rows of a table, or some of them, streaming. Throws SourceError, also when the rows are not as many as were
   * counted.
   */
  readonly rows: <Column extends string>(
    table: string,
    columns: TableColumns<Column>,
    selection?: RowSelection,
  ) => AsyncGenerator<CsvRow<Column>>;
}

/** What a reader needs beside the tables. */
export interface ReaderContext {
  readonly today: string;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number | null, what: string) => void;
  readonly onFile?: (name: string, rows: number) => void;
}

async function readControl(tables: TableSet, notes: Notes, signal: AbortSignal): Promise<ControlFile | null> {
  const path = tables.paths.get(controlTableName);
  if (path === undefined) {
    const message = 'the delivery has no controlebestand: nobody knows whether its tables are whole';
    notes.each({ severity: 'warning', code: 'NO_CONTROL_FILE', field: null, value: null, message });
    return null;
  }
  const used = new Set(knownTables.filter((table) => tables.paths.has(table)));
  const file = { table: controlTableName, path, notes, onRows: () => undefined, signal };
  const control = await readControlFile(readTable(file, controlTable), used);
  for (const table of used) {
    if (control.has(table)) continue;
    const message = `the controlebestand does not name ${table}: its rows are not counted`;
    notes.each({ severity: 'warning', code: 'NO_CONTROL_FILE', field: null, value: table, message });
  }
  return control;
}

const columnsByTable: Readonly<Record<string, TableColumns<string>>> = {
  ...offerTables,
  ...cohortTables,
  ...unitTables,
  ...linkTables,
  ...recognitionTables,
  mbo_relaties_opleidingseenheden: relationTable,
  ho_relaties_opleidingseenheden: relationTable,
  mbo_groepen: groupTable,
  relaties_onderwijsaanbieders_onderwijsinstellingserkenningen: institutionLinkTable,
  onderwijsinstellingserkenningen: institutionTable,
  onderwijsaanbieders: providerTable,
  onderwijsbesturen: boardTable,
  relaties_onderwijsbesturen_onderwijsaanbieders: boardLinkTable,
  onderwijslocaties: locationTable,
};

/** Reads each table up to its first row, so that a missing column refuses the delivery before anything is taken. */
async function checkHeaders(tables: TableSet, signal: AbortSignal): Promise<void> {
  for (const [table, path] of tables.paths) {
    const columns = columnsByTable[table];
    if (columns === undefined) continue;
    const file = { table, path, notes: createNotes(), onRows: () => undefined, signal };
    await readTable(file, columns).next();
  }
}

/** Opens a delivery: passes the gate of the controlebestand (throws SourceError) and gives a reader for its tables. */
export async function openTables(
  tables: TableSet,
  notes: Notes,
  context: ReaderContext,
): Promise<TableReader> {
  const control = await readControl(tables, notes, context.signal);
  await checkHeaders(tables, context.signal);
  const total = control === null ? null : [...control.values()].reduce((sum, rows) => sum + rows, 0);
  let done = 0;
  const onRows = (rows: number): void => {
    done += rows;
    context.progress(done, total, 'rows');
  };
  const { signal } = context;
  const finish = (table: string, count: number): void => {
    if (control !== null) checkCount(control, table, count);
    context.onFile?.(table, count);
  };
  async function* rows<Column extends string>(
    table: string,
    columns: TableColumns<Column>,
    selection?: RowSelection,
  ): AsyncGenerator<CsvRow<Column>> {
    const path = tables.paths.get(table);
    if (path === undefined) return;
    const file = { table, path, notes, signal };
    if (selection === undefined) finish(table, yield* readTable({ ...file, onRows }, columns));
    else {
      const selected = selectCsv(path, selection.index, selection.wants);
      yield* readTable({ ...file, onRows: () => undefined, selected }, columns);
    }
  }
  async function index<Column extends string>(
    table: string,
    columns: TableColumns<Column>,
    key: CsvKey,
  ): Promise<CsvIndex> {
    const file = { table, path: tables.paths.get(table)!, signal };
    const found = await indexTable({ ...file, notes }, columns, key);
    const count = found.records.count();
    if (control !== null && (control.get(table) ?? count) !== count) {
      // A quote that is not closed swallows rows too: reading them says so.
      const whole = readTable({ ...file, notes: createNotes(), onRows: () => undefined }, columns);
      while ((await whole.next()).done !== true);
    }
    onRows(count);
    finish(table, count);
    return found;
  }
  let changesOn: string | null = null;
  const watch = (what: Period | string): void => {
    const day = typeof what === 'string' ? what : nextChange(what, context.today);
    if (day !== null && (changesOn === null || day < changesOn)) changesOn = day;
  };
  const has = (table: string): boolean => tables.paths.has(table);
  const counted = (table: string): number | null => control?.get(table) ?? null;
  return { today: context.today, notes, has, counted, watch, changesOn: () => changesOn, rows, index };
}
