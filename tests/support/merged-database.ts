import { mergeStage } from '../../ingest/merge-stage.ts';
import type { Program } from '../../ingest/model/program.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';
import type { Database } from '../../ingest/store/database.ts';
import { storedRecords } from './stored-records.ts';

/** The day of these databases. */
export const deskToday = '2026-11-21';

/** A database in memory with these records, merged on `deskToday`. */
export function mergedDatabase(records: readonly ProgramRecord[]): Database {
  const database = storedRecords(records, { seenOn: deskToday });
  mergeAgain(database);
  return database;
}

/** Merges what the database holds, as a run does: with the decisions taken since. Gives the courses on offer. */
export function mergeAgain(database: Database, today = deskToday): Program[] {
  const merged = mergeStage(database, {
    ...{ now: new Date(`${today}T12:00:00Z`), acceptChurn: true },
    ...{ definitions: [], acceptShrink: new Set<string>() },
  });
  const programs = [...merged.programs];
  merged.confirm();
  return programs;
}
