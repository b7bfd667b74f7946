import { addDays, parseIsoDate } from '../../lib/dates.ts';
import { issueValueLimit } from '../../model/issue.ts';
import type { Report } from './codes.ts';
import type { Column, RawStep } from './raw.ts';

/** When a row holds: both days inclusive, null is open. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

function dateOf(row: RawStep, column: Column, report: Report): string | null {
  const raw = row.values[column]?.trim() ?? '';
  if (raw === '') return null;
  const date = parseIsoDate(raw);
  const isLikely = date !== null && date >= '1990-01-01' && date <= '2099-12-31';
  if (isLikely) return date;
  const code = date === null ? 'INVALID_DATE' : 'DATE_OUT_OF_RANGE';
  const message = date === null ? 'no date YYYY-MM-DD' : 'no likely year';
  report({ severity: 'warning', code, field: column, value: raw.slice(0, issueValueLimit), message });
  return null;
}

/**
 * INGANGSDATUM and EINDDATUM of a row. The end is read as the last day that counts: the product specification could
 * not be consulted, and a day too long is the smaller mistake. An end before the begin is dropped (DATE_ORDER).
 */
export function readPeriod(row: RawStep, report: Report): Period {
  const from = dateOf(row, 'INGANGSDATUM_ONTWIKKELPAD', report);
  const until = dateOf(row, 'EINDDATUM_ONTWIKKELPAD', report);
  if (from === null || until === null || from <= until) return { from, until };
  const field = 'EINDDATUM_ONTWIKKELPAD';
  report({ severity: 'warning', code: 'DATE_ORDER', field, value: until, message: 'ends before it begins' });
  return { from, until: null };
}

/**
 * The periods of one step as one, from the first day to the last. Days between them that no row names become part
 * of it, with Issue PERIOD_GAP.
 */
export function joinPeriods(periods: readonly Period[], report: Report): Period {
  const key = (period: Period): string => period.from ?? '';
  const sorted = periods.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  let joined = sorted[0]!;
  for (const next of sorted.slice(1)) {
    if (joined.until !== null && next.from !== null && next.from > addDays(joined.until, 1)) {
      const value = `${joined.until} – ${next.from}`;
      const message = 'two periods of one step with days between them, shown as one';
      const field = 'INGANGSDATUM_ONTWIKKELPAD';
      report({ severity: 'warning', code: 'PERIOD_GAP', field, value, message });
    }
    const isLonger = joined.until !== null && (next.until === null || next.until > joined.until);
    if (isLonger) joined = { from: joined.from, until: next.until };
  }
  return joined;
}
