import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateDemo } from '../demo/generate-demo.ts';
import { openEngine } from '../engine/engine.ts';
import { serveEngine } from '../engine/serve-engine.ts';
import { parseConfig } from '../ingest/config.ts';
import { createProgress } from '../ingest/lib/progress.ts';
import { runOnce } from '../ingest/run-once.ts';
import { searchServerAt } from '../server/open-search.ts';

/** Day the demo is made for, so that the same courses come out every time. */
export const demoDay = '2026-11-21';

/**
 * Makes a demo of `programs` courses (seed 7) in `folder` and runs the pipeline over its first night. Returns the data
 * folder: the catalogue in `catalog`, the embedded engine's files in `engine`.
 */
export async function publishDemo(folder: string, programs: number): Promise<string> {
  const demo = join(folder, 'demo');
  const dataDir = join(folder, 'data');
  await generateDemo({ programs, seed: 7, out: demo, now: demoDay });
  const night = join(demo, 'night-1');
  await publishDeliveries(dataDir, {
    EDUDEX_XML: join(night, 'edudex'),
    EDUDEX_INSTITUTES: join(night, 'edudex', 'institutes.json'),
    RIO_URL: join(night, 'rio'),
    HOVI_URL: join(night, 'hovi'),
    PATHS_URL: join(night, 'ontwikkelpaden', 'sectorale_ontwikkelpaden.csv'),
  });
  return dataDir;
}

/** Runs the pipeline over the trial deliveries in `data` into a data folder in `folder`, and returns that. */
export async function publishTrial(folder: string, data: string): Promise<string> {
  const dataDir = join(folder, 'data');
  await publishDeliveries(dataDir, {
    EDUDEX_XML: join(data, 'edudex', 'day-2'),
    EDUDEX_INSTITUTES: join(data, 'edudex', 'institutes.json'),
    RIO_URL: join(data, 'rio', 'day-2'),
    HOVI_URL: join(data, 'hovi'),
    PATHS_URL: join(data, 'ontwikkelpaden', 'sectorale_ontwikkelpaden.csv'),
  });
  return dataDir;
}

async function publishDeliveries(dataDir: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const config = parseConfig({ ...settings, NOW: demoDay, DATA_DIR: dataDir });
  mkdirSync(join(dataDir, 'engine'), { recursive: true });
  const engine = await openEngine({ dir: join(dataDir, 'engine'), masterKey: null });
  const served = await serveEngine(engine, { host: '127.0.0.1', port: 0 });
  try {
    await runOnce(config, {
      source: null,
      acceptShrink: new Set(),
      search: searchServerAt(served.url, null, 'embedded'),
      progress: createProgress({ write: () => undefined }),
      signal: new AbortController().signal,
      demo: false,
    });
  } finally {
    await served.close();
    await engine.close();
  }
}
