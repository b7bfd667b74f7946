import type { ProgramRecord } from '../model/program-record.ts';
import type { Database } from '../store/database.ts';
import { createRecordStore } from '../store/record-store.ts';

/** Gives a record by its key; undefined when it is no longer delivered. */
export type RecordOf = (key: string) => ProgramRecord | undefined;

/** Records kept at a time: those of one course are asked for near each other. */
const mostKept = 2_000;

/** Reads records when they are asked for, and keeps the last ones. */
export function keptRecords(database: Database): RecordOf {
  const store = createRecordStore(database);
  let young = new Map<string, ProgramRecord | undefined>();
  let old: typeof young = new Map();
  return (key) => {
    if (young.has(key)) return young.get(key);
    const record = old.has(key) ? old.get(key) : store.findPrograms([key])[0];
    if (young.size >= mostKept) [old, young] = [young, new Map()];
    young.set(key, record);
    return record;
  };
}
