import { join } from 'node:path';
import type { Config } from '../ingest/config.ts';
import { createClock, dutchDate } from '../ingest/lib/clock.ts';

/** Seed of the demo that plays when no source is set. */
const demoSeed = 1;

/** The demo's server is this process: nobody is spared by waiting. */
const demoRequestsPerSecond = 1_000;

/** Settings with sources to collect from, and what to close afterwards. */
export interface OpenSources {
  readonly config: Config;
  readonly close: () => Promise<void>;
}

/**
 * The sources as set; with none set, the generator's deliveries (made once per data folder), played by the local
 * source server. Its dates follow `today`, so that on the same day a second start finds nothing new.
 */
export async function openSources(
  config: Config,
  progress: (done: number, total: number) => void,
): Promise<OpenSources> {
  if (!config.demo) return { config, close: () => Promise.resolve() };
  // Loaded only here, so that an installation with sources of its own runs without the demo.
  const [{ generateDemo }, { isComplete }, { startSourceServer }] = await Promise.all([
    import('../demo/generate-demo.ts'),
    import('../demo/is-complete.ts'),
    import('../demo/source-server.ts'),
  ]);
  const now = dutchDate(createClock(config.fixedNow)());
  const out = join(config.dataDir, 'demo');
  const options = { programs: config.demoPrograms, seed: demoSeed, out, now };
  if (!(await isComplete(options))) await generateDemo({ ...options, onProgress: progress });
  const server = await startSourceServer({ dir: out });
  const { edudexXml, rio, hovi, hoviApiKey, paths } = server.urls;
  return {
    config: {
      ...config,
      sources: {
        edudex: {
          xml: edudexXml,
          apiUrl: null,
          apiToken: null,
          organization: null,
          institutes: join(out, 'night-1', 'edudex', 'institutes.json'),
        },
        rio: { location: rio },
        hovi: { location: hovi, apiKey: hoviApiKey, requestsPerSecond: demoRequestsPerSecond },
        paths: { location: paths },
      },
    },
    close: () => server.close(),
  };
}
