import { cleanText } from '../../lib/text.ts';
import type { Provider } from '../../model/program-record.ts';
import { createInterner, pickRow } from './parse.ts';
import type { Institution } from './institutions.ts';
import { notePeriods, readPeriod } from './period-notes.ts';
import type { Chosen } from './periods.ts';
import { addPeriod } from './periods.ts';
import type { RawRow, TableColumns } from './raw.ts';
import { boardLinkTable, boardTable, providerTable } from './raw-organisations.ts';
import type { TableReader } from './tables.ts';
import { codeOf } from './values.ts';

/** The rows of a table by key, each in the period that holds. */
async function readByKey<Column extends string>(
  reader: TableReader,
  table: string,
  columns: TableColumns<Column>,
  keyColumn: NoInfer<Column>,
  period: (row: RawRow<Column>) => readonly [begin: string | null, end: string | null],
): Promise<Map<string, Chosen<RawRow<Column>>>> {
  const chosen = new Map<string, Chosen<RawRow<Column>>>();
  const intern = createInterner();
  for await (const row of reader.rows(table, columns)) {
    const key = codeOf(row.get(keyColumn));
    if (key === null) continue;
    const raw = pickRow(row, columns.needed, intern);
    const own = readPeriod(reader, table, ...period(raw));
    addPeriod(chosen, key, raw, own, reader.today);
  }
  notePeriods(chosen, table, reader.notes);
  return chosen;
}

const periodColumns = (row: RawRow<'BEGINDATUM_PERIODE' | 'EINDDATUM_PERIODE'>) =>
  [row.BEGINDATUM_PERIODE, row.EINDDATUM_PERIODE] as const;

const relationDates = (row: RawRow<'BEGINDATUM' | 'EINDDATUM'>) => [row.BEGINDATUM, row.EINDDATUM] as const;

/** KvK number of each onderwijsbestuur; never filled up or guessed: a damaged number is nobody's. */
function readKvk(
  row: RawRow<'ONDERWIJSBESTUURID' | 'KVK_NUMMER'> | undefined,
  reader: TableReader,
): string | null {
  const value = row?.KVK_NUMMER ?? null;
  if (value === null || /^\d{8}$/.test(value)) return value;
  const message = `onderwijsbestuur ${row?.ONDERWIJSBESTUURID ?? ''}: not a KvK number of 8 digits`;
  reader.notes.each({ severity: 'warning', code: 'INVALID_CODE', field: 'KVK_NUMMER', value, message });
  return null;
}

/**
 * The onderwijsaanbieders by id, with BRIN where the own key has that form or a recognition gives it, and KvK number through the bestuur that
 * stands above them. Names of today.
 */
export async function readProviders(
  reader: TableReader,
  institutions: ReadonlyMap<string, Institution>,
): Promise<Map<string, Provider>> {
  const boards = await readByKey(
    reader,
    'onderwijsbesturen',
    boardTable,
    'ONDERWIJSBESTUURID',
    periodColumns,
  );
  const links = await readByKey(
    reader,
    'relaties_onderwijsbesturen_onderwijsaanbieders',
    boardLinkTable,
    'ONDERWIJSAANBIEDERID',
    relationDates,
  );
  const rows = await readByKey(
    reader,
    'onderwijsaanbieders',
    providerTable,
    'ONDERWIJSAANBIEDERID',
    periodColumns,
  );
  const kvkByBoard = new Map([...boards].map(([id, board]) => [id, readKvk(board.row, reader)]));
  const providers = new Map<string, Provider>();
  for (const [id, { row }] of rows) {
    const name = cleanText(row.NAAM);
    if (name === null) {
      const message = `onderwijsaanbieder ${id} has no name; its offers are left out`;
      reader.notes.each({ severity: 'error', code: 'MISSING_NAME', field: 'NAAM', value: row.NAAM, message });
      continue;
    }
    const boardId = codeOf(links.get(id)?.row.ONDERWIJSBESTUURID ?? null);
    const ownKey = codeOf(row.EIGEN_ONDERWIJSAANBIEDERSLEUTEL);
    providers.set(id, {
      name,
      kvk: boardId === null ? null : (kvkByBoard.get(boardId) ?? null),
      brin: ownKey !== null && /^\d{2}[A-Z]{2}$/.test(ownKey) ? ownKey : (institutions.get(id)?.brin ?? null),
      sourceId: id,
      url: null,
    });
  }
  return providers;
}
