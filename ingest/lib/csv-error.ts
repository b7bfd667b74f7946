/** What is wrong with a CSV file as a whole. */
export type CsvErrorKind =
  'empty' | 'html' | 'encoding' | 'nul' | 'separator' | 'quote' | 'size' | 'header' | 'missing-column';

/**
 * A CSV file that cannot be read as a whole. `message` is the end of a sentence that begins with the file's name,
 * with the line where it went wrong; rows read before it are not to be trusted.
 */
export class CsvError extends Error {
  readonly kind: CsvErrorKind;
  /** Line of the file, from 1; null when the whole file is meant. */
  readonly line: number | null;

  constructor(kind: CsvErrorKind, message: string, line: number | null, options?: ErrorOptions) {
    super(line === null ? message : `${message} (line ${String(line)})`, options);
    this.name = 'CsvError';
    this.kind = kind;
    this.line = line;
  }
}
