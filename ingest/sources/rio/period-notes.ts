import type { Notes } from './notes.ts';
import type { Chosen } from './periods.ts';

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
