import { createInterner, pickRow } from './parse.ts';
import type { Chosen } from './periods.ts';
import { addPeriod, periodOf } from './periods.ts';
import type { RawOffer } from './raw.ts';
import { offerColumns, offerTables } from './raw.ts';
import type { RowSelection, TableReader } from './tables.ts';
import { codeOf, unitCodePattern } from './values.ts';

const offerCodePattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The offers of one table. */
export interface OfferRows {
  /** By code in lower case, each in the period that holds. */
  readonly chosen: ReadonlyMap<string, Chosen<RawOffer>>;
  /** Whether an offer was delivered, also when it was left out: its cohorts are no orphans then. */
  readonly has: (key: string) => boolean;
  /** Whether a row of an offer was left out, which is told with the delivery. */
  readonly isTold: (key: string) => boolean;
}

/** Offers of a table. Rows without a good code of their own or of their unit are left out, each with an Issue. */
export async function readOffers(
  table: string,
  reader: TableReader,
  selection: RowSelection,
): Promise<OfferRows> {
  const chosen = new Map<string, Chosen<RawOffer>>();
  const leftOut = new Set<string>();
  const columns = offerTables[table]!;
  const intern = createInterner();
  for await (const row of reader.rows(table, columns, selection)) {
    const value = row.get('AANGEBODEN_OPLEIDINGCODE');
    const key = value?.trim().toLowerCase() ?? '';
    const unit = row.get('OPLEIDINGSEENHEIDCODE');
    const isKey = offerCodePattern.test(key);
    if (!isKey || !unitCodePattern.test(codeOf(unit) ?? '')) {
      if (isKey) leftOut.add(key);
      const field = isKey ? 'OPLEIDINGSEENHEIDCODE' : 'AANGEBODEN_OPLEIDINGCODE';
      const message = `${table} line ${String(row.line)}: ${isKey ? `offer ${key} has ` : ''}no good ${field}; the row is left out`;
      reader.notes.each({
        severity: 'error',
        code: 'INVALID_CODE',
        field,
        value: isKey ? unit : value,
        message,
      });
      continue;
    }
    const period = periodOf(row.get('BEGINDATUM_PERIODE'), row.get('EINDDATUM_PERIODE'));
    addPeriod(chosen, key, pickRow(row, offerColumns, intern), period, reader.today);
  }
  const isTold = (key: string): boolean => leftOut.has(key);
  return { chosen, has: (key) => chosen.has(key) || isTold(key), isTold };
}
