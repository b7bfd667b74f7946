import type { CsvRow } from '../../lib/csv.ts';
import { SourceError } from '../../model/source-error.ts';
import type { ControlColumn } from './raw.ts';

/** Rows per table according to the controlebestand. */
export type ControlFile = ReadonlyMap<string, number>;

const tableOf = (fileName: string): string =>
  fileName
    .trim()
    .toLowerCase()
    .replace(/\.csv$/, '');

/**
 * The controlebestand as a gate: for each table that is read the rows it should have. Throws a SourceError, to be
 * tried again later, when DUO says that one of them is not whole (`Onwaar`); other tables do not count.
 */
export async function readControlFile(
  rows: AsyncIterable<CsvRow<ControlColumn>>,
  tables: ReadonlySet<string>,
): Promise<ControlFile> {
  const expected = new Map<string, number>();
  for await (const row of rows) {
    const table = tableOf(row.get('naam') ?? '');
    if (!tables.has(table)) continue;
    const whole = row.get('volledig');
    if (whole?.toLowerCase() !== 'waar') {
      const message = `${table}: the controlebestand says volledig = ${(whole ?? 'nothing').slice(0, 40)}, expected Waar`;
      throw new SourceError('rio', 'validate', message, { retryable: true });
    }
    const count = row.get('aantalCsv') ?? '';
    if (!/^\d{1,9}$/.test(count)) {
      const message = `${table}: the controlebestand counts "${count.slice(0, 40)}" rows`;
      throw new SourceError('rio', 'validate', message, { retryable: true });
    }
    expected.set(table, Number(count));
  }
  return expected;
}

/** Throws a SourceError, to be tried again later, when a table has another number of rows than was counted for it. */
export function checkCount(control: ControlFile, table: string, found: number): void {
  const expected = control.get(table);
  if (expected === undefined || expected === found) return;
  const message = `${table}: the controlebestand counts ${String(expected)} rows, the file has ${String(found)}`;
  throw new SourceError('rio', 'validate', message, { retryable: true });
}
