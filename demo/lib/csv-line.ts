/** One CSV line in the form of DUO's tables: text quoted, dates and numbers bare, missing empty. */
export function csvLine(values: readonly CsvValue[]): string {
  let line = '';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    if (index > 0) line += ',';
    if (value === null || value === '') continue;
    if (typeof value === 'number') line += String(value);
    else if (isDate(value)) line += value;
    else line += `"${value.includes('"') ? value.replaceAll('"', '""') : value}"`;
  }
  return `${line}\n`;
}

/** A cell of a table; `null` and `''` are both missing. */
export type CsvValue = string | number | null;

/** Dates and date-times, which DUO does not quote. */
function isDate(value: string): boolean {
  return (
    (value.length === 10 || value.length === 19) && value[4] === '-' && /^\d{4}-\d{2}-\d{2}(T|$)/.test(value)
  );
}
