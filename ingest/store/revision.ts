import type { Database } from './database.ts';

/** Number of commits that changed a record. */
export function revisionOf(database: Database): number {
  return Number(database.prepare("SELECT value FROM facts WHERE name = 'revision'").get()?.['value'] ?? 0);
}

/** One more commit changed a record. */
export function raiseRevision(database: Database): void {
  database
    .prepare(
      "INSERT INTO facts (name, value) VALUES ('revision', '1') ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1",
    )
    .run();
}
