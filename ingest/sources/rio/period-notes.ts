import { parseIsoDate } from '../../lib/dates.ts';
import type { Notes } from './notes.ts';
import type { Chosen, Period } from './periods.ts';
import { periodOf } from './periods.ts';
import type { TableReader } from './tables.ts';

/** Whether a delivered end of a period, or begin, is there and no date: it is taken as open then. */
export const isNoDate = (value: string | null): boolean =>
  value !== null && parseIsoDate(value.trim()) === null;

/** Tells that a row of a table has a begin or end that is no date. */
export function noteNoDate(notes: Notes, table: string, value: string): void {
  const message = `${table}: {n} begins or ends of a period are no date YYYY-MM-DD; they are taken as open`;
  notes.oneOf({ severity: 'warning', code: 'INVALID_DATE', field: table, message }, value);
}

/** The period of a row of a small table, which decides something from one day to another. */
export function readPeriod(
  reader: Pick<TableReader, 'notes' | 'watch'>,
  table: string,
  begin: string | null,
  end: string | null,
): Period {
  for (const value of [begin, end])
    if (value !== null && isNoDate(value)) noteNoDate(reader.notes, table, value);
  const period = periodOf(begin, end);
  reader.watch(period);
  return period;
}

/** Tells, as one line each, of which keys of a table several rows hold today and which have rows turned round. */
export function notePeriods<Row>(
  chosen: ReadonlyMap<string, Chosen<Row>>,
  table: string,
  notes: Notes,
): void {
  for (const [key, { overlaps, inverted }] of chosen) {
    if (overlaps) {
      const message = `${table}: {n} keys have more than one row that holds today; the one that began last is taken`;
      notes.oneOf({ severity: 'warning', code: 'PERIOD_OVERLAP', field: table, message }, key);
    }
    for (const period of inverted) {
      const message = `${table}: {n} rows end before they begin`;
      notes.oneOf({ severity: 'warning', code: 'DATE_ORDER', field: table, message }, `${key} ${period}`);
    }
  }
}
