import { cityKey } from '../model/city-key.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import { stateOn } from '../model/validity.ts';

/** Whether a visitor can find the record's course today because of it. */
export const isOnOffer = (record: ProgramRecord, today: string): boolean =>
  stateOn(record, today) !== 'ended';

/**
 * Starts that a visitor can still choose: `date town`, or `flexibel town`, each once over all records however the town is
 * written. Cancelled and past ones, and those of records that have ended, do not count. Sorted by day.
 */
export function comingStarts(records: readonly ProgramRecord[], today: string): string[] {
  const starts = new Map<string, string>();
  for (const { place, runs } of records
    .filter((record) => isOnOffer(record, today))
    .flatMap(({ offers }) => offers)) {
    for (const { startDate, window, status } of runs) {
      const isPast = startDate === null ? (window?.until ?? today) < today : startDate < today;
      if (status === 'cancelled' || isPast) continue;
      const day = startDate ?? 'flexibel';
      const key = `${day} ${cityKey(place?.city ?? null) ?? ''}`;
      if (!starts.has(key)) starts.set(key, `${day} ${place?.city ?? ''}`.trim());
    }
  }
  return [...starts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, start]) => start);
}
