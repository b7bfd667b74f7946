import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { openEngine, type Engine } from '../engine/engine.ts';
import { serveEngine } from '../engine/serve-engine.ts';
import type { Config } from '../ingest/config.ts';
import type { SearchServer } from '../ingest/publish/search-index.ts';
import { findRunningServer } from './running-server.ts';
import { secretFile } from './secret-file.ts';

/** Where the engine is mounted on the site's port. */
export const engineMount = '/meili';

/** A client of the server at `url`, for `ingest/publish`. */
export const searchServerAt = (url: string, masterKey: string | null, identity: string): SearchServer => ({
  client: new Meilisearch({ host: url, ...(masterKey === null ? {} : { apiKey: masterKey }) }),
  identity,
});

/** Key of the embedded engine: the one set, else one made for this data folder. */
export const embeddedMasterKey = (config: Config): string =>
  config.meili.masterKey ?? secretFile(join(config.dataDir, 'engine.key'));

/** Name of the embedded engine in the publication state: its indexes live in the data folder, not at an address. */
export const embeddedIdentity = 'embedded';

/** Opens the embedded engine of this data folder. Throws when another process has it. */
export function openEmbeddedEngine(config: Config): Promise<Engine> {
  const dir = join(config.dataDir, 'engine');
  mkdirSync(dir, { recursive: true });
  return openEngine({ dir, masterKey: embeddedMasterKey(config) });
}

/**
 * The search server for a command: the one set, else the engine of the server that runs on this data folder, else
 * the engine itself, served to this process alone.
 */
export async function openSearch(
  config: Config,
): Promise<{ search: SearchServer; close: () => Promise<void> }> {
  const nothing = (): Promise<void> => Promise.resolve();
  if (config.meili.url !== null) {
    return {
      search: searchServerAt(config.meili.url, config.meili.masterKey, config.meili.url),
      close: nothing,
    };
  }
  const key = embeddedMasterKey(config);
  const running = findRunningServer(config.dataDir);
  if (running !== null) {
    return { search: searchServerAt(`${running}${engineMount}`, key, embeddedIdentity), close: nothing };
  }
  const engine = await openEmbeddedEngine(config);
  const served = await serveEngine(engine, { host: '127.0.0.1', port: 0 });
  return {
    search: searchServerAt(served.url, key, embeddedIdentity),
    close: async () => {
      await served.close();
      await engine.close();
    },
  };
}
