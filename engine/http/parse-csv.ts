import { CsvError, parse } from 'csv-parse/sync';
import type { Json, JsonObject } from '../index/flatten.ts';
import { ApiError } from './errors.ts';

const malformed = (why: string) =>
  new ApiError('malformed_payload', `The \`csv\` payload provided is malformed: \`${why}\`.`);

/** A number as Rust reads one: a sign, digits, a point, an exponent. */
const numberForm = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Kinds of columns beside text: which texts they take, their values, and why others are refused. */
const kinds = {
  number: { form: numberForm, read: Number, why: 'invalid float literal' },
  boolean: {
    form: /^(?:true|false)$/,
    read: (text: string) => text === 'true',
    why: 'provided string was not `true` or `false`',
  },
};
type Kind = keyof typeof kinds;

function readValue(value: string, kind: Kind | null, line: number): Json {
  const text = kind === null ? value : value.trim();
  if (text === '') return null;
  if (kind === null) return text;
  const { form, read, why } = kinds[kind];
  if (form.test(text)) return read(text);
  throw malformed(`Error parsing ${kind} ${JSON.stringify(value)} at line ${line}: ${why}`);
}

/** The name and kind of a column: the kind is after the last colon, and text when that is no kind. */
function readHeader(header: string): { name: string; kind: Kind | null } {
  const colon = header.lastIndexOf(':');
  const kind = header.slice(colon + 1);
  if (colon >= 0 && Object.hasOwn(kinds, kind)) return { name: header.slice(0, colon), kind: kind as Kind };
  return { name: colon >= 0 && kind === 'string' ? header.slice(0, colon) : header, kind: null };
}

function records(text: string, delimiter: string): string[][] {
  const tolerant = { bom: true, relax_quotes: true, skip_empty_lines: true };
  try {
    return parse(text, { delimiter, ...tolerant });
  } catch (error) {
    throw error instanceof CsvError ? malformed(`CSV error: ${error.message}`) : error;
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
    const values = columns.map(({ name, kind }, at) => [name, readValue(row[at]!, kind, i + 1)]);
    return Object.fromEntries(values) as JsonObject;
  });
}
