import { parse } from 'csv-parse';
import { csvBytes } from './csv-bytes.ts';
import { CsvError } from './csv-error.ts';

/** Longest record in bytes. A quote that is never closed would otherwise swallow the rest of the file. */
export const csvRecordLimit = 4 * 1024 * 1024;

/** Which columns a reader uses; the others of the file are passed over. */
export interface CsvOptions<Column extends string> {
  /** Columns without which the file is refused, by name. */
  readonly needed: readonly Column[];
  /** Columns that may be absent: `get` gives null for them. */
  readonly optional?: readonly Column[];
  /** Called once, before the first row, with the header as delivered. */
  readonly onHeader?: (names: readonly string[]) => void;
  /** Line where the n-th record after the header begins, from 0; asked once a record, where these are part of a file. */
  readonly lineOf?: (nth: number) => number;
}

/** One row after the header. */
export interface CsvRow<Column extends string = string> {
  /** Line of the file where the row begins, from 1; the header is usually line 1. */
  readonly line: number;
  /** Fields in the row and in the header. When they differ nobody knows which value is which: `get` throws. */
  readonly found: number;
  readonly expected: number;
  /** The value of a column, untrimmed; null when empty or when an optional column is absent. */
  readonly get: (name: Column) => string | null;
}

class Row<Column extends string> implements CsvRow<Column> {
  readonly line: number;
  readonly #fields: readonly string[];
  readonly #index: ReadonlyMap<Column, number>;
  readonly expected: number;

  constructor(line: number, fields: readonly string[], index: ReadonlyMap<Column, number>, expected: number) {
    this.line = line;
    this.#fields = fields;
    this.#index = index;
    this.expected = expected;
  }

  get found(): number {
    return this.#fields.length;
  }

  get(name: Column): string | null {
    if (this.#fields.length !== this.expected) throw new Error(`line ${String(this.line)} has a wrong width`);
    const at = this.#index.get(name);
    return at === undefined ? null : this.#fields[at] || null;
  }
}

const isSeparatedBySemicolon = (firstLine: string): boolean =>
  firstLine.includes(';') && !firstLine.includes(',');

const separatorError = (): CsvError => new CsvError('separator', 'is separated by ";", expected ","', 1);

function indexOf<Column extends string>(
  header: readonly string[],
  options: CsvOptions<Column>,
): Map<Column, number> {
  if (header.length === 1 && isSeparatedBySemicolon(header[0]!)) throw separatorError();
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) throw new CsvError('header', `has the column ${twice.slice(0, 60)} twice`, 1);
  const missing = options.needed.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new CsvError('missing-column', `lacks the column ${missing.join(', ')}`, 1);
  }
  const wanted = [...options.needed, ...(options.optional ?? [])];
  return new Map(wanted.filter((name) => header.includes(name)).map((name) => [name, header.indexOf(name)]));
}

/** What csv-parse found, in our words. `line` is where the record begins, so where an open quote must be. */
function asCsvError(cause: Error & { code?: string }, line: number, head: string | null): CsvError {
  if (head !== null && isSeparatedBySemicolon(head.split(/[\r\n]/, 1)[0]!)) return separatorError();
  if (cause.code === 'CSV_MAX_RECORD_SIZE') {
    return new CsvError('size', `has a record of more than ${String(csvRecordLimit)} bytes`, line, { cause });
  }
  if (cause.code === 'INVALID_OPENING_QUOTE') {
    return new CsvError(
      'quote',
      'has a quote within an unquoted field, in the record that begins here',
      line,
      { cause },
    );
  }
  return new CsvError('quote', 'has a quote that is not closed, in the record that begins here', line, {
    cause,
  });
}

const lineEnds = (fields: readonly string[]): number => {
  let count = 0;
  for (const field of fields) {
    for (let at = field.indexOf('\n'); at !== -1; at = field.indexOf('\n', at + 1)) count += 1;
  }
  return count;
};

/**
 * Reads a comma-separated file (RFC 4180: quotes doubled, line ends CRLF, LF or CR, UTF-8 with or without byte order
 * mark) row by row, with access by column name. Empty lines are passed over; a row of another width than the header
 * is given as such (`found` and `expected`). Throws `CsvError` when the file as a whole is not to be trusted.
 */
export async function* readCsv<Column extends string>(
  bytes: AsyncIterable<Uint8Array>,
  options: CsvOptions<Column>,
): AsyncGenerator<CsvRow<Column>> {
  const parser = parse({ bom: true, relax_column_count: true, max_record_size: csvRecordLimit });
  parser.on('error', () => undefined);
  let index: Map<Column, number> | null = null;
  let width = 0;
  let line = 1;
  let head = '';
  /** Line ends within quotes that the parser has passed and no record given so far accounts for. */
  let within = 0;
  let lines = parser.info.lines;
  let nth = 0;
  const lineOf = options.lineOf ?? (() => line);

  function* records(): Generator<CsvRow<Column>> {
    const batch: string[][] = [];
    for (
      let next = parser.read() as string[] | null;
      next !== null;
      next = parser.read() as string[] | null
    ) {
      batch.push(next);
    }
    within += parser.info.lines - lines - batch.length;
    lines = parser.info.lines;
    for (const fields of batch) {
      const inside = within > 0 ? lineEnds(fields) : 0;
      within -= inside;
      const start = index === null ? line : lineOf(nth);
      line += 1 + inside;
      if (fields.length === 1 && fields[0] === '') continue;
      if (index === null) {
        index = indexOf(fields, options);
        width = fields.length;
        options.onHeader?.(fields);
      } else {
        nth += 1;
        yield new Row(start, fields, index, width);
      }
    }
    if (parser.errored !== null) {
      const start = index === null ? line : lineOf(nth);
      throw asCsvError(parser.errored, start, index === null ? head : null);
    }
  }

  try {
    for await (const piece of csvBytes(bytes)) {
      if (index === null) head += piece.toString('latin1');
      parser.write(piece);
      yield* records();
    }
    await new Promise<void>((resolve) => {
      parser.end(() => {
        resolve();
      });
    });
    yield* records();
  } finally {
    parser.destroy();
  }
  if (index === null) throw new CsvError('header', 'has no header', 1);
}
