/**
 * `npm run bench -- engine --docs 200000` measures the search engine, `npm run bench -- ingest --rio-size real` a first
 * load and the nights after it, `npm run bench -- merge --programs 200000` or
 * `merge --data <trial deliveries>` the resolver, `npm run bench -- relevance` (`--data` too) the answers to judged queries,
 * `npm run bench -- site --programs 100000` the building of pages, `npm run bench -- paint --url <site>`
 * what an old phone waits for before it shows something, `npm run bench -- keys --programs 100000` from key to results, and `npm run bench -- counts --states 300` walks through
 * facets (of a demo, of what is `--published` in DATA_DIR, or of the server at MEILI_URL) and compares each count with the
 * total after its click: a table, then one line of JSON.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countsTable } from './counts-table.ts';
import { benchCounts, countsOn } from './counts.ts';
import { benchEngine } from './engine.ts';
import { figuresTable } from './figures-table.ts';
import { benchKeys, keysTable } from './keys.ts';
import { readConfig } from '../ingest/config.ts';
import { createClock, dutchDate } from '../ingest/lib/clock.ts';
import { deliverySizes } from '../demo/world/delivery-size.ts';
import type { SizeName } from './ingest-deliveries.ts';
import { ingestTable } from './ingest-table.ts';
import { benchIngest } from './ingest.ts';
import { mergeTable } from './merge-table.ts';
import { benchMerge, benchMergeOf } from './merge.ts';
import { benchPaint, paintTable } from './paint.ts';
import { relevanceTable } from './relevance-table.ts';
import { benchRelevance } from './relevance.ts';
import { siteTable } from './site-table.ts';
import { benchSite } from './site.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    docs: { type: 'string', default: '20000' },
    programs: { type: 'string', default: '2000' },
    data: { type: 'string' },
    url: { type: 'string' },
    chromium: { type: 'string' },
    states: { type: 'string', default: '300' },
    published: { type: 'boolean', default: false },
    'rio-size': { type: 'string', default: 'small' },
    cache: { type: 'string', default: join(tmpdir(), 'leeratlas-bench-deliveries') },
  },
});
const docs = Number(values.docs);
const programs = Number(values.programs);
const states = Number(values.states);
const log = (line: string) => void process.stderr.write(`${line}\n`);

if (positionals.join(' ') === 'engine' && Number.isInteger(docs) && docs >= 1000) {
  const figures = await benchEngine(docs, log);
  process.stdout.write(`${figuresTable(figures)}\n${JSON.stringify(figures)}\n`);
} else if (positionals.join(' ') === 'merge' && Number.isInteger(programs) && programs >= 100) {
  const figures =
    values.data === undefined ? await benchMerge(programs, log) : await benchMergeOf(values.data, log);
  process.stdout.write(`${mergeTable(figures)}\n${JSON.stringify(figures)}\n`);
} else if (positionals.join(' ') === 'ingest' && Object.hasOwn(deliverySizes, values['rio-size'])) {
  const figures = await benchIngest(values['rio-size'] as SizeName, values.cache, log);
  process.stdout.write(`${ingestTable(figures)}\n${JSON.stringify(figures)}\n`);
} else if (positionals.join(' ') === 'counts' && Number.isInteger(states) && states > 0) {
  const { meili, fixedNow, dataDir } = readConfig();
  const today = dutchDate(createClock(fixedNow)());
  const { wrong, ...figures } =
    meili.url !== null
      ? await countsOn({ url: meili.url, key: meili.masterKey }, today, states)
      : await benchCounts(values.published === true ? { dataDir, today } : { programs }, states);
  process.stdout.write(
    `${countsTable(figures, wrong)}\n${JSON.stringify({ ...figures, wrong: wrong.length })}\n`,
  );
  if (wrong.length > 0) process.exitCode = 1;
} else if (positionals.join(' ') === 'paint' && values.url && values.chromium) {
  const figures = await benchPaint(values.url, values.chromium, log);
  process.stdout.write(`${paintTable(figures)}\n${JSON.stringify(figures)}\n`);
} else if (positionals.join(' ') === 'keys' && Number.isInteger(programs) && values.chromium) {
  const figures = await benchKeys(programs, values.chromium, log);
  process.stdout.write(`${keysTable(figures)}\n${JSON.stringify(figures)}\n`);
} else if (positionals.join(' ') === 'relevance') {
  const { scores, ...figures } = await benchRelevance(values.data ?? null);
  process.stdout.write(`${relevanceTable(scores, figures)}\n${JSON.stringify(figures)}\n`);
} else if (positionals.join(' ') === 'site' && Number.isInteger(programs) && programs >= 100) {
  const figures = await benchSite(programs, log);
  process.stdout.write(`${siteTable(figures)}\n${JSON.stringify(figures)}\n`);
} else {
  log(
    'use: npm run bench -- engine --docs <number, at least 1000>\n' +
      '     npm run bench -- merge --programs <number, at least 100> | --data <folder of trial deliveries>\n' +
      `     npm run bench -- ingest --rio-size ${Object.keys(deliverySizes).join(' | ')} [--cache <folder>]\n` +
      '     npm run bench -- relevance [--data <folder of trial deliveries>]\n' +
      '     npm run bench -- site --programs <number, at least 100>\n' +
      '     npm run bench -- paint --url <address of a running site> --chromium <path>\n' +
      '     npm run bench -- keys --programs <number> --chromium <path>\n' +
      '     npm run bench -- counts [--states 300] [--programs 2000 | --published]',
  );
  process.exitCode = 2;
}
