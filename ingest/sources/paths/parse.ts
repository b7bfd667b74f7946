import { CsvError } from '../../lib/csv-error.ts';
import { readCsv } from '../../lib/csv.ts';
import type { IssueDraft } from '../../model/issue.ts';
import { issueValueLimit } from '../../model/issue.ts';
import { SourceError } from '../../model/source-error.ts';
import type { Column, RawStep } from './raw.ts';
import { columns } from './raw.ts';

/** Most rows taken; the table has about 5,000. */
const rowLimit = 200_000;

function readRow(line: number, get: (column: Column) => string | null): RawStep {
  const values = Object.fromEntries(columns.map((column) => [column, get(column)])) as Record<
    Column,
    string | null
  >;
  return { line, values };
}

/**
 * All rows of the table, with what is wrong with the table itself: new columns and rows of another width, which are
 * left out. Throws SourceError, in one line, when a column is missing or the file cannot be read as a whole.
 */
export async function parsePaths(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
): Promise<{ rows: RawStep[]; issues: IssueDraft[] }> {
  const rows: RawStep[] = [];
  const issues: IssueDraft[] = [];
  const known: ReadonlySet<string> = new Set(columns);
  const onHeader = (names: readonly string[]): void => {
    for (const field of names.filter((one) => !known.has(one))) {
      const message = `a new column, passed over: ${field.slice(0, 60)}`;
      issues.push({
        severity: 'info',
        code: 'UNKNOWN_FIELD',
        field: field.slice(0, 60),
        value: null,
        message,
      });
    }
  };
  try {
    for await (const row of readCsv(bytes, { needed: columns, onHeader })) {
      if (row.found !== row.expected) {
        const message = `line ${String(row.line)} has ${String(row.found)} fields, expected ${String(row.expected)}`;
        const value = String(row.found).slice(0, issueValueLimit);
        issues.push({ severity: 'error', code: 'ROW_WIDTH', field: null, value, message });
      } else rows.push(readRow(row.line, row.get.bind(row)));
      if (rows.length > rowLimit) {
        throw new SourceError('paths', 'parse', `${name} has more than ${String(rowLimit)} rows`);
      }
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new SourceError('paths', 'parse', `${name} ${error.message}`, { cause: error });
    throw error;
  }
  return { rows, issues };
}
