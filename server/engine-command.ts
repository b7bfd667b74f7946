/** `npm run engine`: the embedded engine alone, as a server that any Meilisearch client can use. */
import { ConfigError, readConfig } from '../ingest/config.ts';
import { serveEngine } from '../engine/serve-engine.ts';
import { embeddedMasterKey, openEmbeddedEngine } from './open-search.ts';
import { untilSignal } from './until-signal.ts';

/** Meilisearch's own port, so that its clients' defaults work. */
const defaultPort = 7700;

const { ended } = untilSignal();
try {
  const config = readConfig();
  const engine = await openEmbeddedEngine(config);
  const served = await serveEngine(engine, {
    host: config.host,
    port: config.portIsSet ? config.port : defaultPort,
  });
  process.stdout.write(
    `engine: ${served.url}\nmaster key: ${keyHint(config.meili.masterKey, embeddedMasterKey(config))}\n`,
  );
  await ended;
  await served.close();
  await engine.close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}

/** A key that was set is not repeated; one that was made has to be told once. */
function keyHint(set: string | null, inUse: string): string {
  return set === null ? inUse : 'as set in MEILI_MASTER_KEY';
}
