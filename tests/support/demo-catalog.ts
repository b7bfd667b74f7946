import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateDemo } from '../../demo/generate-demo.ts';
import { openEngine } from '../../engine/engine.ts';
import { serveEngine } from '../../engine/serve-engine.ts';
import { parseConfig } from '../../ingest/config.ts';
import { createProgress } from '../../ingest/lib/progress.ts';
import type { FeedName } from '../../ingest/model/codes.ts';
import type { PipelineReport } from '../../ingest/pipeline.ts';
import { runOnce, type RunOptions } from '../../ingest/run-once.ts';
import { searchServerAt } from '../../server/open-search.ts';

/** Day all demos of the tests are made for. */
export const demoToday = '2026-11-21';

/** Makes the deliveries of a small demo in `folder`. */
export const makeDemo = (folder: string, programs: number): Promise<void> =>
  generateDemo({ programs, seed: 7, out: folder, now: demoToday });

/** Settings that read one night of a demo from its folders. */
export const demoEnvironment = (demo: string, night: 1 | 2, dataDir: string): Record<string, string> => ({
  EDUDEX_XML: join(demo, `night-${night}`, 'edudex'),
  EDUDEX_INSTITUTES: join(demo, `night-${night}`, 'edudex', 'institutes.json'),
  RIO_URL: join(demo, `night-${night}`, 'rio'),
  HOVI_URL: join(demo, `night-${night}`, 'hovi'),
  PATHS_URL: join(demo, `night-${night}`, 'ontwikkelpaden', 'sectorale_ontwikkelpaden.csv'),
  NOW: demoToday,
  DATA_DIR: dataDir,
});

/** An installation with an embedded engine of its own, without the site. */
export interface TestInstallation {
  /** Runs the pipeline with these settings. */
  run(environment: Record<string, string>, acceptShrink?: readonly string[]): Promise<PipelineReport>;
  /** Runs one source (null: all) and accepts whatever it has lost or moved. */
  load(environment: Record<string, string>, source: FeedName | null): Promise<PipelineReport>;
  close(): Promise<void>;
}

/** Opens an installation in `dataDir`; its engine listens on a free port of this machine. */
export async function openInstallation(dataDir: string): Promise<TestInstallation> {
  const dir = join(dataDir, 'engine');
  mkdirSync(dir, { recursive: true });
  const engine = await openEngine({ dir, masterKey: null });
  const served = await serveEngine(engine, { host: '127.0.0.1', port: 0 });
  const run = (
    environment: Record<string, string>,
    how: Pick<RunOptions, 'source' | 'acceptShrink' | 'acceptChurn'>,
  ): Promise<PipelineReport> =>
    runOnce(parseConfig({ ...environment, DATA_DIR: dataDir }), {
      ...how,
      search: searchServerAt(served.url, null, 'embedded'),
      progress: createProgress({ write: () => undefined }),
      signal: new AbortController().signal,
      demo: false,
    });
  return {
    run: (environment, acceptShrink = []) =>
      run(environment, { source: null, acceptShrink: new Set(acceptShrink) }),
    load: (environment, source) =>
      run(environment, { source, acceptShrink: new Set(['all']), acceptChurn: true }),
    close: async () => {
      await served.close();
      await engine.close();
    },
  };
}
