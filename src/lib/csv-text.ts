export type CsvValue = string | number | null;

/** A text that a spreadsheet would run as a formula is made text by an apostrophe (OWASP, CSV injection). */
const safe = (text: string): string =>
  /^[\s\u200b-\u200f\ufeff]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text;

const field = (value: CsvValue): string =>
  value === null ? '' : typeof value === 'number' ? String(value) : `"${safe(value).replaceAll('"', '""')}"`;

/** A table as CSV (RFC 4180) with byte order mark, so that spreadsheets read accents. */
export const csvText = (header: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  `\ufeff${[header, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
