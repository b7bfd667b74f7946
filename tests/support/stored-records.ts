import { openDatabase, type Database } from '../../ingest/store/database.ts';
import { beginStaging } from '../../ingest/store/staging.ts';
import type { SourceName } from '../../ingest/model/codes.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';

/** A database in memory that has these records as last good data, one part per source, seen on `seenOn`. */
export function storedRecords(
  records: readonly ProgramRecord[],
  {
    seenOn = '2026-11-21',
    database = openDatabase(':memory:'),
  }: { seenOn?: string; database?: Database } = {},
): Database {
  for (const source of ['edudex', 'rio', 'hovi'] satisfies SourceName[]) {
    const staging = beginStaging(database, source);
    for (const record of records.filter((one) => one.source === source)) {
      const json = JSON.stringify(record);
      staging.add({
        ...{ kind: 'program', key: record.key, part: 'all', edited: '', hash: json, facts: 0, json },
        provider: record.provider.sourceId,
      });
    }
    staging.commit({
      parts: new Map([['all', { fingerprint: seenOn }]]),
      issues: new Map(),
      takenAt: `${seenOn}T06:00:00.000Z`,
      seenOn,
    });
  }
  return database;
}
