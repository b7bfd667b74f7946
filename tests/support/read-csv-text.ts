import { parse } from 'csv-parse/sync';

/** Rows of a CSV with byte order mark, as a spreadsheet reads them. */
export const readCsvText = (text: string): string[][] => parse(text, { bom: true }) as string[][];
