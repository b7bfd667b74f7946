import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '../../engine/engine.ts';
import { contentHash } from '../../ingest/lib/content-hash.ts';

const command = join(import.meta.dirname, '..', '..', 'server', 'ingest-command.ts');

/** How `npm run ingest` ended in a process of its own. */
export interface IngestEnd {
  /** Null when it was killed. */
  code: number | null;
  out: string;
  err: string;
  /** Pieces of progress it wrote. */
  chunks: number;
  milliseconds: number;
}

/** When to kill it: after so many milliseconds, or so many pieces of progress. */
export interface KillMoment {
  milliseconds?: number;
  chunks?: number;
}

/** Runs the ingest command in a process of its own with only these settings. */
export function runIngest(
  environment: Readonly<Record<string, string>>,
  argv: readonly string[],
  kill: KillMoment = {},
): Promise<IngestEnd> {
  const started = performance.now();
  const child = spawn(process.execPath, [command, ...argv], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer =
    kill.milliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
  let out = '';
  let err = '';
  let chunks = 0;
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    chunks += 1;
    if (chunks >= (kill.chunks ?? Infinity)) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, out, err, chunks, milliseconds: performance.now() - started });
    });
  });
}

/** Runs it to its end. Throws with what it said when it does not end well. */
export async function runIngestWhole(
  environment: Readonly<Record<string, string>>,
  argv: readonly string[],
): Promise<IngestEnd> {
  const end = await runIngest(environment, argv);
  if (end.code !== 0) throw new Error(`ingest ${argv.join(' ')} ended with ${end.code}: ${end.err}`);
  return end;
}

async function documentsOf(dataDir: string, index: string): Promise<string[]> {
  const engine = await openEngine({ dir: join(dataDir, 'engine'), masterKey: null });
  try {
    const request = new Request(`http://engine/indexes/${index}/documents?limit=1000000`);
    const { results } = (await (await engine.fetch(request)).json()) as { results: unknown[] };
    if (results.length === 0) throw new Error(`no documents in ${index}: nothing to compare`);
    return results.map((document) => JSON.stringify(document)).sort();
  } finally {
    await engine.close();
  }
}

/** Hash of each thing a run publishes: files of the catalogue, clusters, and documents of both indexes. */
export async function publishedBy(
  environment: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  const dataDir = environment['DATA_DIR']!;
  const catalog = join(dataDir, 'catalog');
  const hashes = new Map(
    readdirSync(catalog)
      .sort()
      .map((file) => [file, contentHash(readFileSync(join(catalog, file)))]),
  );
  hashes.set('clusters', contentHash((await runIngestWhole(environment, ['clusters'])).out));
  for (const index of ['programs', 'offers']) {
    hashes.set(index, contentHash((await documentsOf(dataDir, index)).join('\n')));
  }
  return hashes;
}
