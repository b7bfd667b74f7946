/**
 * The process under measurement: `node bench/ingest-process.ts parse <night>` reads the files of a night,
 * `… run <night> <data folder> <day>` runs the pipeline over them. Sends what it took.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../ingest/config.ts';
import { createProgress } from '../ingest/lib/progress.ts';
import { createStopwatch } from '../ingest/lib/stopwatch.ts';
import { runOnce } from '../ingest/run-once.ts';
import { openSearch } from '../server/open-search.ts';
import { parseDeliveries } from './ingest-deliveries.ts';
import type { IngestStep } from './ingest.ts';

const [what, night, dataDir, day] = process.argv.slice(2) as [string, string, string, string];
const watch = createStopwatch();

if (what === 'parse') {
  const counts = await watch.time('all', () => parseDeliveries(night));
  process.send!({ ...measured(), stages: [], counts });
} else {
  const config = parseConfig({
    EDUDEX_XML: join(night, 'edudex'),
    EDUDEX_INSTITUTES: join(night, 'edudex', 'institutes.json'),
    RIO_URL: join(night, 'rio'),
    HOVI_URL: join(night, 'hovi'),
    PATHS_URL: join(night, 'ontwikkelpaden', 'sectorale_ontwikkelpaden.csv'),
    NOW: day,
    DATA_DIR: dataDir,
  });
  const { search, close } = await watch.time('open', () => openSearch(config));
  try {
    const report = await watch.time('all', () =>
      runOnce(config, {
        ...{ source: null, acceptShrink: new Set(['all']), search, demo: false },
        progress: createProgress({ write: () => undefined }),
        signal: new AbortController().signal,
      }),
    );
    const bad = report.collect.filter(({ state }) => state !== 'ok');
    if (bad.length > 0 || report.stopped.length > 0) {
      throw new Error(
        [...bad.map(({ source, message }) => `${source}: ${message}`), ...report.stopped].join('; '),
      );
    }
    const received = report.collect.reduce((sum, { counters }) => sum + counters.received, 0);
    process.send!({
      ...measured(),
      stages: report.stages,
      counts: {
        received,
        records: report.merge?.records ?? 0,
        programs: report.publish?.programs ?? 0,
        offers: report.publish?.offers ?? 0,
        sent: Object.values(report.publish?.indexes ?? {}).reduce(
          (sum, { sent, removed }) => sum + sent + removed,
          0,
        ),
      },
      catalog: await hashOf(join(dataDir, 'catalog', 'programs.ndjson')),
    });
  } finally {
    await close();
  }
}
process.disconnect();

function measured(): Pick<IngestStep, 'seconds' | 'cpuSeconds' | 'peakMb'> {
  const { seconds, cpuSeconds, peakMb } = watch.figures().find(({ stage }) => stage === 'all')!;
  return { seconds, cpuSeconds, peakMb };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex').slice(0, 16);
}
