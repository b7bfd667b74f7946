/** Runs one source on a folder or file through the collector, as the pipeline does, for tests of bad deliveries. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectSource } from '../../ingest/collect/collect-source.ts';
import { parseConfig } from '../../ingest/config.ts';
import type { FeedName } from '../../ingest/model/codes.ts';
import { createSources } from '../../ingest/sources/create-sources.ts';
import { openDatabase } from '../../ingest/store/database.ts';
import { createRecordStore } from '../../ingest/store/record-store.ts';

/** Day of all these tests. */
export const faultsToday = '2027-01-15';

/** What a delivery led to. */
export interface Taken {
  readonly state: string;
  readonly message: string | null;
  /** Records as stored, by key: programs, or steps. */
  readonly records: ReadonlyMap<string, string>;
  /** Issue codes, each once, sorted; what every delivery of the baseline has is left out. */
  readonly issues: readonly string[];
}

/** A store of its own, and a place for the delivery. */
export interface TestCollector {
  readonly dir: string;
  take(): Promise<Taken>;
  close(): Promise<void>;
}

const settingOf: Readonly<Record<FeedName, string>> = {
  edudex: 'EDUDEX_XML',
  rio: 'RIO_URL',
  hovi: 'HOVI_URL',
  paths: 'PATHS_URL',
};

/** A collector of one source that reads `<dir>` (paths: the file `paths.csv` in it). */
export async function openCollector(
  source: FeedName,
  ordinaryIssues: readonly string[] = [],
): Promise<TestCollector> {
  const folder = await mkdtemp(join(tmpdir(), 'leeratlas-'));
  const dir = await mkdtemp(join(folder, 'delivery-'));
  const location = source === 'paths' ? join(dir, 'paths.csv') : dir;
  if (source === 'paths') await writeFile(location, '');
  const database = openDatabase(join(folder, 'leeratlas.db'));
  const { sources } = createSources(parseConfig({ [settingOf[source]]: location }).sources);
  return {
    dir,
    async take() {
      const { state, message } = await collectSource(sources[0]!, {
        database,
        rawDir: join(folder, 'raw'),
        clock: () => new Date(`${faultsToday}T09:00:00Z`),
        acceptShrink: new Set(),
        progress: () => undefined,
        signal: new AbortController().signal,
      });
      const store = createRecordStore(database);
      const records = [...store.programs(), ...store.steps()].map(
        (record) => [record.key, JSON.stringify(record)] as const,
      );
      const codes = new Set(Array.from(store.issues(), ({ code }) => code));
      const issues = [...codes].filter((code) => !ordinaryIssues.includes(code)).toSorted();
      return { state, message, records: new Map(records), issues };
    },
    async close() {
      database.close();
      await rm(folder, { recursive: true });
    },
  };
}
