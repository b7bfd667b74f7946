import { addDays } from '../../lib/dates.ts';
import type { Chosen } from './periods.ts';
import type { RawOffer } from './raw.ts';
import type { Report } from './values.ts';
import { readDate, readEnd } from './values.ts';

/** First and last day an offer is on, both inclusive; null is open. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

const dayBefore = (date: string | null): string | null => (date === null ? null : addDays(date, -1));

/**
 * When an offer is on: STARTDATUM up to EINDDATUM, which is exclusive (LOD API: "einde van de periode (exclusief)").
 * When none of its periods holds today, it is not on now either: from the next one, or until the last.
 */
export function mapValidity({ row, period, standing }: Chosen<RawOffer>, report: Report): Validity {
  const start = readDate(row.STARTDATUM, 'STARTDATUM', report);
  const end = readEnd(row.EINDDATUM, 'EINDDATUM', report);
  if (start !== null && end !== null && end <= start) {
    const message = 'ends before it begins; it is taken as ended';
    report({ severity: 'warning', code: 'DATE_ORDER', field: 'EINDDATUM', value: row.EINDDATUM, message });
  }
  const begin = standing === 'future' ? period.begin : null;
  const over = standing === 'past' ? period.end : null;
  const dates = { from: [start, begin], until: [end, over] };
  return {
    validFrom:
      dates.from
        .filter((date) => date !== null)
        .toSorted()
        .at(-1) ?? null,
    validUntil: dayBefore(
      dates.until
        .filter((date) => date !== null)
        .toSorted()
        .at(0) ?? null,
    ),
  };
}
