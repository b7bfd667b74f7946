/** `npm run ingest -- …`: the ingester's commands with this machine's sources and search server. */
import { readConfig } from '../ingest/config.ts';
import { runCli } from '../ingest/cli.ts';
import { checkDataDir } from './check-data-dir.ts';
import { openSearch } from './open-search.ts';
import { openSources } from './open-sources.ts';
import { untilSignal } from './until-signal.ts';

// `… clusters | head` closes the pipe when it has seen enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  readConfig,
  out: process.stdout,
  err: process.stderr,
  signal: untilSignal().signal,
  open: async (config) => {
    checkDataDir(config.dataDir);
    const { search, close: closeSearch } = await openSearch(config);
    const sources = await openSources(config, (done, total) => {
      if (done === total) process.stderr.write(`demo: ${total} programs made\n`);
    });
    return {
      config: sources.config,
      search,
      close: async () => {
        await sources.close();
        await closeSearch();
      },
    };
  },
});
