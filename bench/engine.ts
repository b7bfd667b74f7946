import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexSettings } from '../search-config/index-settings.ts';
import { courseDocument } from './course-documents.ts';
import { benchCases, indexUid, type BenchCase } from './engine-cases.ts';
import { startEngine, type EngineClient } from './engine-client.ts';
import { spreadOf, type Spread } from './percentiles.ts';

/** One kind of request; `cpu` is the processor time of the engine per request, which other work on the machine moves less. */
export type CaseFigures = Spread & { cpu: number; target: number };

/** Everything measured; times in milliseconds unless the name says seconds, sizes in MB. */
export interface EngineFigures {
  docs: number;
  indexSeconds: number;
  /** Processor seconds of all threads. */
  indexCpuSeconds: number;
  memoryAfterIndexing: number;
  diskMb: number;
  openMs: number;
  memoryAfterLoad: number;
  memoryAfterSearches: number;
  searches: Record<string, CaseFigures>;
  httpSearchesPerSecond: number;
  upsertVisibleMs: Spread;
  quiet: Spread;
  whileUpserting: Spread;
}

/** The site's settings of offers, and sorting by distance, which the site does not offer. */
const site = indexSettings('offers');
const benchSettings = { ...site, sortableAttributes: [...site.sortableAttributes, '_geo'] };

/** Requests per case, after a few that do not count. */
const perCase = 150;
const warmUp = 30;
const chunk = 5000;
const connections = 8;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function waitFor(engine: EngineClient, taskUid: number): Promise<void> {
  for (;;) {
    const task = await engine.call<{ status: string; error: unknown }>('GET', `/tasks/${taskUid}`);
    if (task.status === 'succeeded') return;
    if (task.status === 'failed') throw new Error(`task ${taskUid}: ${JSON.stringify(task.error)}`);
    await pause(5);
  }
}

const documentsPath = `/indexes/${indexUid}/documents`;

async function indexAll(engine: EngineClient, docs: number): Promise<number> {
  const bodies: string[] = [];
  for (let from = 0; from < docs; from += chunk) {
    const count = Math.min(chunk, docs - from);
    bodies.push(JSON.stringify(Array.from({ length: count }, (_, i) => courseDocument(from + i))));
  }
  const started = performance.now();
  let last = (await engine.call<{ taskUid: number }>('POST', '/indexes', { uid: indexUid, primaryKey: 'id' }))
    .taskUid;
  last = (await engine.call<{ taskUid: number }>('PATCH', `/indexes/${indexUid}/settings`, benchSettings))
    .taskUid;
  for (const body of bodies)
    last = (JSON.parse(await engine.send('POST', documentsPath, body)) as { taskUid: number }).taskUid;
  await waitFor(engine, last);
  return (performance.now() - started) / 1000;
}

async function sizeOf(dir: string): Promise<number> {
  const files = await readdir(dir);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(dir, file))).size));
  return sizes.reduce((a, b) => a + b, 0) / 1e6;
}

async function timed(engine: EngineClient, { path, body }: BenchCase, n: number): Promise<number> {
  const text = JSON.stringify(body(n));
  const started = performance.now();
  await engine.send('POST', path, text);
  return performance.now() - started;
}

async function runCase(engine: EngineClient, one: BenchCase): Promise<CaseFigures> {
  for (let n = 0; n < warmUp; n++) await timed(engine, one, n + 1000);
  const times: number[] = [];
  const before = await engine.figures();
  for (let n = 0; n < perCase; n++) times.push(await timed(engine, one, n));
  const after = await engine.figures();
  return { ...spreadOf(times), cpu: (after.cpu - before.cpu) / perCase, target: one.target };
}

/** Searches of all kinds over several connections at once. */
async function throughput(engine: EngineClient, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const connection = async (offset: number) => {
    for (let n = offset; performance.now() < end; n += connections, done++) {
      await timed(engine, benchCases[n % benchCases.length]!, n);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, i) => connection(i)));
  return Math.round(done / seconds);
}

/** Sends 1,000 documents (half of them new) and waits until a search shows them; searches go on beside it. */
async function upserts(
  engine: EngineClient,
  docs: number,
  rounds: number,
): Promise<{ visible: Spread; beside: Spread }> {
  const beside: number[] = [];
  const visible: number[] = [];
  const mixed = benchCases.filter(({ path }) => path.endsWith('/search'));
  // Made before, as this process would make a search wait for its answer meanwhile.
  const bodies = Array.from({ length: rounds }, (_, round) =>
    JSON.stringify(
      Array.from({ length: 1000 }, (_, i) => ({
        ...courseDocument(i % 2 === 0 ? docs + round * 500 + i / 2 : (i * 7919) % docs, round + 1),
        level: `ronde${round}`,
      })),
    ),
  );
  let going = true;
  const searching = (async () => {
    for (let n = 0; going; n++) beside.push(await timed(engine, mixed[n % mixed.length]!, n));
  })();
  for (const [round, body] of bodies.entries()) {
    const started = performance.now();
    await engine.send('PUT', documentsPath, body);
    const query = { q: '', filter: `level = ronde${round}`, page: 1, hitsPerPage: 1 };
    for (;;) {
      const { totalHits } = await engine.call<{ totalHits: number }>(
        'POST',
        `/indexes/${indexUid}/search`,
        query,
      );
      if (totalHits > 0) break;
      await pause(5);
    }
    visible.push(performance.now() - started);
    await pause(300);
  }
  going = false;
  await searching;
  return { visible: spreadOf(visible), beside: spreadOf(beside) };
}

/** Measures an engine in a folder of its own, which is removed afterwards. */
export async function benchEngine(docs: number, note: (line: string) => void): Promise<EngineFigures> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-engine-'));
  try {
    note(`indexing ${docs} documents`);
    let engine = await startEngine(dir);
    const indexSeconds = await indexAll(engine, docs);
    note(`indexed in ${indexSeconds.toFixed(1)} s`);
    const { memory: memoryAfterIndexing, cpu: indexCpu } = await engine.figures();
    await engine.stop();
    const diskMb = await sizeOf(dir);
    engine = await startEngine(dir);
    const { openMs } = engine;
    const { memory: memoryAfterLoad } = await engine.figures();
    const searches: EngineFigures['searches'] = {};
    for (const one of benchCases) {
      searches[one.name] = await runCase(engine, one);
      note(`${one.name}: ${JSON.stringify(searches[one.name])}`);
    }
    const { memory: memoryAfterSearches } = await engine.figures();
    const httpSearchesPerSecond = await throughput(engine, 5);
    const mixed = benchCases.filter(({ path }) => path.endsWith('/search'));
    const times: number[] = [];
    for (let n = 0; n < 300; n++) times.push(await timed(engine, mixed[n % mixed.length]!, n));
    const { visible, beside } = await upserts(engine, docs, 8);
    await engine.stop();
    return {
      docs,
      indexSeconds,
      indexCpuSeconds: indexCpu / 1000,
      memoryAfterIndexing,
      diskMb,
      openMs,
      memoryAfterLoad,
      memoryAfterSearches,
      searches,
      httpSearchesPerSecond,
      upsertVisibleMs: visible,
      quiet: spreadOf(times),
      whileUpserting: beside,
    };
  } finally {
    await rm(dir, { recursive: true });
  }
}
