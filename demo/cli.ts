import { parseArgs } from 'node:util';
import { generateDemo } from './generate-demo.ts';
import { startSourceServer } from './source-server.ts';

const usage = `npm run demo -- --programs N --seed S --out DIR [--now YYYY-MM-DD]
npm run demo -- serve --dir DIR [--host H] [--port P] [--night 1|2]`;

/** A command line that does not say what to do; `message` says what is wrong. */
class UsageError extends Error {}

/** Runs the generator or the server. Returns the exit code: 0, or 2 for wrong use; the server keeps running. */
async function main(words: readonly string[]): Promise<number> {
  try {
    await (words[0] === 'serve' ? serve(words.slice(1)) : generate(words));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${usage}\n`);
    return 2;
  }
}

async function generate(words: readonly string[]): Promise<void> {
  const values = read(words, ['programs', 'seed', 'out', 'now']);
  const programs = wholeNumber('programs', values['programs'], 100, 200_000);
  const seed = wholeNumber('seed', values['seed'] ?? '1', 0, 2 ** 31 - 1);
  const now = values['now'] ?? '2026-11-21';
  const { out } = values;
  if (out === undefined) throw new UsageError('--out DIR is missing');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(now) || Number.isNaN(Date.parse(now)))
    throw new UsageError(`--now ${now} is no date such as 2026-11-21`);
  const started = performance.now();
  await generateDemo({ programs, seed, out, now });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${String(programs)} courses (seed ${String(seed)}, ${now}) in ${out} after ${seconds} s\n`,
  );
}

async function serve(words: readonly string[]): Promise<void> {
  const values = read(words, ['dir', 'host', 'port', 'night']);
  const { dir, host = '127.0.0.1' } = values;
  if (dir === undefined) throw new UsageError('serve needs --dir DIR');
  const night = wholeNumber('night', values['night'] ?? '1', 1, 2) as 1 | 2;
  const port = wholeNumber('port', values['port'] ?? '4400', 0, 65_535);
  const server = await startSourceServer({ dir, night, host, port }).catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  });
  const { urls } = server;
  process.stdout.write(
    [
      `EDUDEX_XML=${urls.edudexXml}`,
      `EDUDEX_INSTITUTES=${dir}/night-${String(night)}/edudex/institutes.json`,
      `EDUDEX_API_URL=${urls.edudexApi}`,
      `EDUDEX_API_TOKEN=${urls.edudexApiToken}`,
      `EDUDEX_ORG=${urls.edudexOrg}`,
      `RIO_URL=${urls.rio}`,
      `HOVI_URL=${urls.hovi}`,
      `HOVI_API_KEY=${urls.hoviApiKey}`,
      `PATHS_URL=${urls.paths}`,
      '',
    ].join('\n'),
  );
  const stop = (): void => void server.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** The options of a command, each with a value. */
function read(words: readonly string[], names: readonly string[]): Record<string, string | undefined> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args: [...words], options, allowPositionals: false }).values as Record<
      string,
      string | undefined
    >;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number {
  if (text === undefined) throw new UsageError(`--${name} is missing`);
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new UsageError(`--${name} ${text}: a whole number from ${String(least)} to ${String(most)}`);
  }
  return number;
}

process.exitCode = await main(process.argv.slice(2));
