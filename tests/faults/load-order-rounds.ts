/** The same deliveries in any order, twice, or split over several runs: always the same catalogue. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../../demo/lib/random.ts';
import { feedNameSchema, type FeedName } from '../../ingest/model/codes.ts';
import { demoEnvironment, makeDemo, openInstallation } from '../support/demo-catalog.ts';
import { publishedBy } from '../support/ingest-child.ts';

/** One run of a plan: one source or all, and the whole delivery or only part of its files. */
interface Step {
  source: FeedName | null;
  part: boolean;
}

/** What once stood at an address is history, which a plan with more runs has more of. */
const history = new Set([
  'vanished.ndjson',
  'gone.ndjson',
  'moved.ndjson',
  'path-changes.ndjson',
  // Holds a hash of these too.
  'catalog.json',
]);
const feeds = feedNameSchema.options;

/** Files without which the others of their source cannot be read. */
const always = new Set(['institutes.json', 'domain.json']);

/** A copy of a night's deliveries with about half of the files of EDU-DEX and HOVI, whose files stand apart. */
function partOf(demo: string, out: string, random: Random): void {
  for (const source of ['edudex', 'hovi']) {
    const from = join(demo, 'night-1', source);
    const to = join(out, 'night-1', source);
    mkdirSync(to, { recursive: true });
    const files = readdirSync(from).sort();
    const kept = files.filter((file, index) => always.has(file) || index === 0 || random.next() < 0.5);
    for (const file of kept) cpSync(join(from, file), join(to, file));
  }
  for (const source of ['rio', 'ontwikkelpaden']) {
    cpSync(join(demo, 'night-1', source), join(out, 'night-1', source), { recursive: true });
  }
}

/** Ends with every source once, whole, in any order; before and between come runs again, of all or in part. */
function planOf(random: Random): Step[] {
  const last: Step[] = random.sample(feeds, feeds.length).map((source) => ({ source, part: false }));
  const extra = Array.from({ length: random.int(0, 3) }, () => ({
    source: random.next() < 0.4 ? null : random.pick(feeds),
    part: random.next() < 0.6,
  }));
  return [...extra, ...last.flatMap((step) => (random.next() < 0.2 ? [step, step] : [step]))];
}

const nameOf = ({ source, part }: Step): string => `${part ? 'part of ' : ''}${source ?? 'all'}`;

/**
 * Loads one night's deliveries `rounds` times, each by another plan, into a new data folder. Throws with the plan and
 * what differs from loading all at once: courses, paths, clusters or documents of an index.
 */
export async function loadOrderRounds(
  rounds: number,
  seed: string,
  tell: (line: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
  const published = async (name: string, demo: string, part: string, plan: readonly Step[]) => {
    const dataDir = join(folder, name);
    const installation = await openInstallation(dataDir);
    for (const step of plan) {
      await installation.load(demoEnvironment(step.part ? part : demo, 1, dataDir), step.source);
    }
    await installation.close();
    return publishedBy(demoEnvironment(demo, 1, dataDir));
  };
  try {
    const demo = join(folder, 'demo');
    await makeDemo(demo, 100);
    const calm = await published('calm', demo, demo, [{ source: null, part: false }]);
    const random = new Random('load-order', seed);
    for (let round = 0; round < rounds; round += 1) {
      const part = join(folder, 'part');
      partOf(demo, part, random);
      const plan = planOf(random);
      const found = await published('other', demo, part, plan);
      const wrong = [...calm.keys()].filter(
        (name) => !history.has(name) && found.get(name) !== calm.get(name),
      );
      const line = `round ${round}: ${plan.map(nameOf).join(', ')}`;
      if (wrong.length > 0) throw new Error(`${line}: another ${wrong.join(', ')}`);
      tell(line);
      rmSync(join(folder, 'other'), { recursive: true });
      rmSync(part, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
