import { CsvError, parse } from 'csv-parse/sync';
import type { Json, JsonObject } from '../index/flatten.ts';
import { ApiError } from './errors.ts';

const malformed = (why: string) =>
  new ApiError('malformed_payload', `The \`csv\` payload provided is malformed: \`${why}\`.`);

/** A number as Rust reads one: a sign, digits, a point, an exponent. */
const numberForm = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const readers: Record<string, (value: string, line: number) => Json> = {
  string: (value) => (value === '' ? null : value),
  number(value, line) {
    const text = value.trim();
    if (text === '') return null;
    if (numberForm.test(text)) return Number(text);
    throw malformed(`Error parsing number ${JSON.stringify(value)} at line ${line}: invalid float literal`);
  },
  boolean(value, line) {
    const text = value.trim();
    if (text === '') return null;
    if (text === 'true' || text === 'false') return text === 'true';
    throw malformed(
      `Error parsing boolean ${JSON.stringify(value)} at line ${line}: provided string was not \`true\` or \`false\``,
    );
  },
};

/** The name and kind of a column: the kind is after the last colon, and text when that is no kind. */
function readHeader(header: string): { name: string; read: (value: string, line: number) => Json } {
  const colon = header.lastIndexOf(':');
  const kind = header.slice(colon + 1);
  if (colon < 0 || !Object.hasOwn(readers, kind)) return { name: header, read: readers['string']! };
  return { name: header.slice(0, colon), read: readers[kind]! };
}

function records(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_quotes: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw malformed(`CSV error: ${error.message}`);
  }
}

/**
 * The documents of a CSV text. The first line names the fields, `price:number` and `open:boolean` with their kind;
 * an empty value is null. Lines are counted from the first after the header (`document_formats.rs`, `read_csv`).
 */
export function parseCsv(text: string, delimiter: string): JsonObject[] {
  const [header = [], ...rows] = records(text, delimiter);
  const columns = header.map(readHeader);
  return rows.map((row, i) => {
    if (row.length !== columns.length) {
      throw malformed(
        `CSV error: record ${i + 1}: found record with ${row.length} fields, but the previous record has ${columns.length} fields`,
      );
    }
    return Object.fromEntries(columns.map(({ name, read }, at) => [name, read(row[at]!, i + 1)]));
  });
}
