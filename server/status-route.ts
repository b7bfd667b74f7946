import { existsSync } from 'node:fs';
import type { Handler } from 'hono';
import type { Config } from '../ingest/config.ts';
import { createClock } from '../ingest/lib/clock.ts';
import { readStatus, type StatusReport } from '../ingest/read-status.ts';
import { databasePath } from '../ingest/run-once.ts';
import { createSources } from '../ingest/sources/create-sources.ts';
import { openDatabase } from '../ingest/store/database.ts';

/** How long an answer is given again: counting costs some milliseconds, and anybody may ask. */
const keptMs = 2_000;

/** Reads the status of this data folder; null before the first run. */
export function statusReader(config: Config): () => StatusReport | null {
  const clock = createClock(config.fixedNow);
  const { sources, definitions } = createSources(config.sources);
  const set = new Set(sources.map(({ definition }) => definition.name));
  const path = databasePath(config);
  let kept: { at: number; report: StatusReport } | null = null;
  return () => {
    const now = clock();
    if (kept !== null && now.getTime() - kept.at < keptMs) return kept.report;
    if (!existsSync(path)) return null;
    const database = openDatabase(path);
    try {
      kept = { at: now.getTime(), report: readStatus(database, definitions, set, now) };
    } finally {
      database.close();
    }
    return kept.report;
  };
}

/**
 * `GET /api/status`: what `ingest status --json` says. 503 while there is nothing yet and when a source is too old, so
 * that a monitor needs to look at the status only.
 */
export const statusRoute =
  (read: () => StatusReport | null): Handler =>
  (context) => {
    const report = read();
    context.header('Cache-Control', 'no-store');
    if (report === null) return context.json({ message: 'not ready' }, 503);
    return context.json(report, report.sources.some(({ tooOld }) => tooOld) ? 503 : 200);
  };
