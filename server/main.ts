/** `npm start`: settings, then the whole thing until Ctrl-C. */
import { ConfigError, readConfig } from '../ingest/config.ts';
import { createProgress } from '../ingest/lib/progress.ts';
import { startServer } from './start-server.ts';
import { untilSignal } from './until-signal.ts';

const progress = createProgress(process.stdout);
const { signal, ended } = untilSignal();

try {
  const server = await startServer(readConfig(), progress, signal);
  progress.end();
  progress.line(`ready: ${server.url}`);
  await ended;
  progress.line('ending');
  await server.close();
} catch (error) {
  progress.end();
  if (!signal.aborted) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  }
}
