import { createInterner, pickRow } from './parse.ts';
import type { Chosen } from './periods.ts';
import { addPeriod, periodOf } from './periods.ts';
import type { RawUnit } from './raw.ts';
import { unitColumns, unitTables } from './raw.ts';
import type { Sector } from './sectors.ts';
import type { TableReader } from './tables.ts';
import { notePeriods } from './period-notes.ts';
import { codeOf, unitCodePattern } from './values.ts';

/** The units of a sector by code, each in the period that holds. */
export async function readUnits(sector: Sector, reader: TableReader): Promise<Map<string, Chosen<RawUnit>>> {
  const units = new Map<string, Chosen<RawUnit>>();
  const intern = createInterner();
  for (const table of sector.units) {
    const columns = unitTables[table]!;
    for await (const row of reader.rows(table, columns)) {
      const value = row.get('OPLEIDINGSEENHEIDCODE');
      const code = codeOf(value);
      if (code === null || !unitCodePattern.test(code)) {
        const message = `${table} line ${String(row.line)}: not an opleidingseenheidcode; the unit is left out`;
        reader.notes.each({
          severity: 'error',
          code: 'INVALID_CODE',
          field: 'OPLEIDINGSEENHEIDCODE',
          value,
          message,
        });
        continue;
      }
      const period = periodOf(row.get('BEGINDATUM_PERIODE'), row.get('EINDDATUM_PERIODE'));
      reader.watch(period);
      addPeriod(units, code, pickRow(row, unitColumns, intern), period, reader.today);
    }
  }
  notePeriods(units, sector.units.join(', '), reader.notes);
  return units;
}
