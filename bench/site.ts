import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSite } from '../server/build-site.ts';
import { growCatalog } from './site-catalog.ts';
import { publishDemo } from './publish-demo.ts';

/** Courses of the demo that is copied. */
const demoPrograms = 2_000;

/** What a build took; CPU and memory are those of the process that builds. */
export interface BuildFigures {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
  /** Pages and other files of the site, those that were built, and those that were kept from the site before. */
  readonly files: number;
  readonly built: number;
  readonly kept: number;
}

/** What the pages of a catalogue cost. */
export interface SiteFigures {
  readonly programs: number;
  readonly full: BuildFigures;
  /** The first night after it, in which `others` courses changed, and the second, in which as many others did. */
  readonly others: number;
  readonly night: BuildFigures;
  readonly nextNight: BuildFigures;
}

/** Builds the pages of `programs` courses, then those of two nights in which one of a hundred is another. */
export async function benchSite(programs: number, log: (line: string) => void): Promise<SiteFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'leeratlas-bench-'));
  try {
    log(`publishing a demo of ${demoPrograms} courses …`);
    const demo = join(await publishDemo(join(folder, 'demo'), demoPrograms), 'catalog');
    const dataDir = join(folder, 'data');
    const catalog = join(dataDir, 'catalog');
    await growCatalog(demo, catalog, programs, 1);
    log('building everything …');
    const full = await measure(dataDir, folder);
    const others = await growCatalog(demo, catalog, programs, 2);
    log(`building a night with ${others} other courses …`);
    const night = await measure(dataDir, folder);
    const next = await growCatalog(demo, catalog, programs, 3);
    log(`building the next night with ${next} other courses …`);
    return { programs, full, others, night, nextNight: await measure(dataDir, folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(dataDir: string, folder: string): Promise<BuildFigures> {
  const usage = join(folder, 'usage.json');
  const noter = pathToFileURL(join(import.meta.dirname, 'note-usage.mjs')).href;
  process.env['NODE_OPTIONS'] = `--import ${noter}`;
  process.env['BENCH_USAGE'] = usage;
  const started = performance.now();
  const { dir, kept } = await buildSite(
    { dataDir, site: { url: 'https://leeratlas.example', contact: null, pageEnding: '' } },
    new AbortController().signal,
  );
  const seconds = (performance.now() - started) / 1000;
  if (!existsSync(usage)) throw new Error('the build did not say what it took');
  const took = JSON.parse(readFileSync(usage, 'utf8')) as Pick<BuildFigures, 'cpuSeconds' | 'peakMb'>;
  await rm(usage);
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
  return { seconds, ...took, files, built: files - kept, kept };
}
