import type { RecordStore } from '../store/record-store.ts';

/**
 * Day each part (`source part`) was last delivered; null when that is its source's last delivery: a day that moves on
 * every night would make every page another one every night.
 */
export function lastSeenOfParts(records: Pick<RecordStore, 'lastSeen'>): Map<string, string | null> {
  const days = records.lastSeen();
  const newest = new Map<string, string>();
  for (const [part, day] of days) {
    const source = part.slice(0, part.indexOf(' '));
    if (day > (newest.get(source) ?? '')) newest.set(source, day);
  }
  return new Map(
    [...days].map(([part, day]) => [part, day === newest.get(part.slice(0, part.indexOf(' '))) ? null : day]),
  );
}

/** Day a record was last delivered, as `lastSeenOfParts` says it. */
export function lastSeenOf(records: RecordStore): (key: string) => string | null {
  const days = lastSeenOfParts(records);
  return (key) => {
    const day = days.get(`${key.slice(0, key.indexOf(':'))} ${records.partOf(key)}`);
    if (day === undefined) throw new Error(`no delivery known of ${key}`);
    return day;
  };
}
