import { contentHash } from '../../lib/content-hash.ts';
import type { CsvIndex } from '../../lib/csv-index.ts';
import type { KnownUnit } from './memo.ts';
import { createInterner, pickRow } from './parse.ts';
import type { Chosen } from './periods.ts';
import { addPeriod, periodOf } from './periods.ts';
import type { RawUnit } from './raw.ts';
import { unitColumns, unitTables } from './raw.ts';
import type { Sector } from './sectors.ts';
import type { TableReader } from './tables.ts';
import { isNoDate, noteNoDate, notePeriods } from './period-notes.ts';
import { codeOf, unitCodePattern } from './values.ts';

/** The units of a sector by code. Of those that are as they were the rows stay in the file until they are asked for. */
export interface Units {
  readonly codes: () => Iterable<string>;
  /** What is known of a unit without its row; undefined when there is none. */
  readonly known: (code: string) => KnownUnit | undefined;
  /** The row that holds, of units that were loaded; undefined when there is none. */
  readonly get: (code: string) => Chosen<RawUnit> | undefined;
  readonly load: (codes: Iterable<string>) => Promise<void>;
}

const keyColumn = { column: 'OPLEIDINGSEENHEIDCODE', valueOf: (text: string) => codeOf(text) ?? '' };

/**
 * Adds the rows of the units that are wanted to `units`, each in the period that holds; null: rows in no group. `told` gets
 * those of which something was told.
 */
async function addRows(
  units: Map<string, Chosen<RawUnit>>,
  indexes: ReadonlyMap<string, CsvIndex>,
  wanted: ReadonlySet<string> | null,
  reader: TableReader,
  told: Set<string>,
): Promise<void> {
  const intern = createInterner();
  for (const [table, index] of indexes) {
    const groups = new Set([...(wanted ?? [])].map((code) => index.groups.get(code)));
    const wants = (group: number): boolean => (wanted === null ? group === -1 : groups.has(group));
    if (wanted !== null && groups.size === 0) continue;
    for await (const row of reader.rows(table, unitTables[table]!, { index, wants })) {
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
      const ends = [row.get('BEGINDATUM_PERIODE'), row.get('EINDDATUM_PERIODE')] as const;
      for (const value of ends) {
        if (value === null || !isNoDate(value)) continue;
        noteNoDate(reader.notes, table, value);
        told.add(code);
      }
      const period = periodOf(...ends);
      addPeriod(units, code, pickRow(row, unitColumns, intern), period, reader.today);
    }
  }
}

/** Digest of all that the tables say of a unit, and of the columns they have. */
function rowsOf(indexes: ReadonlyMap<string, CsvIndex>): (code: string) => string {
  const names = [...indexes].map(([table, index]) => [table, index.names]);
  const columns = contentHash(JSON.stringify(names)).slice(0, 8);
  return (code) => {
    const digests = [...indexes.values()].map((index) => {
      const group = index.groups.get(code);
      return group === undefined ? '' : index.digestOf(group);
    });
    return `${columns} ${digests.join(' ')}`;
  };
}

/**
 * The units of a sector, each in the period that holds. Units that `last` knows from the last reading, and of which
 * neither a row nor the period that holds has changed since, are not read.
 */
export async function readUnits(
  sector: Sector,
  reader: TableReader,
  last: (code: string) => KnownUnit | null,
): Promise<Units> {
  const indexes = new Map<string, CsvIndex>();
  for (const table of sector.units) {
    if (reader.has(table)) indexes.set(table, await reader.index(table, unitTables[table]!, keyColumn));
  }
  const digestOf = rowsOf(indexes);
  const known = new Map<string, KnownUnit>();
  const touched = new Set<string>();
  for (const code of [...indexes.values()].flatMap(({ groups }) => [...groups.keys()])) {
    const unit = last(code);
    const isSame = unit !== null && unit.rows === digestOf(code);
    if (isSame && (unit.until === null || unit.until > reader.today)) known.set(code, unit);
    else touched.add(code);
  }
  const units = new Map<string, Chosen<RawUnit>>();
  const told = new Set<string>();
  await addRows(units, indexes, touched, reader, told);
  await addRows(units, indexes, null, reader, told);
  notePeriods(units, sector.units.join(', '), reader.notes);
  for (const [code, chosen] of units) {
    const { until, standing, overlaps, inverted } = chosen;
    const digest = contentHash(JSON.stringify(chosen)).slice(0, 12);
    // What is told with the delivery has to be told every time: no digest of rows is equal to this one.
    const rows = overlaps || inverted.length > 0 || told.has(code) ? '-' : digestOf(code);
    known.set(code, { rows, until, digest, isCurrent: standing === 'current' });
  }
  for (const { until } of known.values()) if (until !== null) reader.watch(until);
  return {
    codes: () => known.keys(),
    known: (code) => known.get(code),
    get: (code) => units.get(code),
    load: async (codes) => {
      const missing = new Set([...codes].filter((code) => known.has(code) && !units.has(code)));
      if (missing.size > 0) await addRows(units, indexes, missing, reader, told);
    },
  };
}
