/**
 * `MEILI_URL=… MEILI_MASTER_KEY=… node tests/conformance/beside-meilisearch.ts [indexes] [searches] [seed]`: fills random
 * indexes here and on a real Meilisearch, asks both the same searches, and tells where the answers differ. No test of
 * `npm test`, as that has no real server.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { Random } from '../../demo/lib/random.ts';
import { openEngine } from '../../engine/engine.ts';
import { serveEngine } from '../../engine/serve-engine.ts';
import { compareAnswers, type Answer } from './beside/compare-answers.ts';
import { randomDocuments, randomSettings } from './beside/random-index.ts';
import { randomSearch } from './beside/random-search.ts';
import { succeeded } from '../support/conformance-server.ts';

const url = process.env['MEILI_URL'];
if (url === undefined) throw new Error('MEILI_URL: set it to the real server to compare with');
const [indexes, searches] = [Number(process.argv[2] ?? 10), Number(process.argv[3] ?? 100)];
const seed = process.argv[4] ?? String(Date.now());

const dir = await mkdtemp(join(tmpdir(), 'engine-'));
const engine = await openEngine({ dir, masterKey: null });
const served = await serveEngine(engine, { host: '127.0.0.1', port: 0 });
const ours = new Meilisearch({ host: served.url });
const theirs = new Meilisearch({ host: url, apiKey: process.env['MEILI_MASTER_KEY'] ?? '' });

/** The answer, also when it is an error. */
async function ask(client: Meilisearch, uid: string, search: Record<string, unknown>): Promise<Answer> {
  try {
    return (await client.index(uid).search(null, { ...search, showRankingScore: true })) as Answer;
  } catch (error) {
    const { code } = (error as { cause?: { code?: string } }).cause ?? {};
    if (code === undefined) throw error;
    return { code };
  }
}

const counts = new Map<string, number>();
try {
  for (let round = 0; round < indexes; round += 1) {
    const random = new Random('beside', seed, round);
    const uid = `beside_${round}`;
    const [documents, settings] = [randomDocuments(random), randomSettings(random)];
    for (const client of [ours, theirs]) {
      await client.deleteIndexIfExists(uid);
      await succeeded(client.createIndex(uid, { primaryKey: 'id' }));
      await succeeded(client.index(uid).updateSettings(settings));
      await succeeded(client.index(uid).addDocuments(documents));
    }
    for (let n = 0; n < searches; n += 1) {
      const search = randomSearch(random);
      const found = compareAnswers(await ask(ours, uid, search), await ask(theirs, uid, search));
      if (found.length > 0)
        process.stdout.write(`index ${round}: ${found.join(', ')}: ${JSON.stringify(search)}\n`);
      for (const kind of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    await theirs.deleteIndex(uid);
  }
  const table = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  process.stdout.write(
    `${indexes * searches} searches, seed ${seed}: ${table === '' ? 'no difference' : table}\n`,
  );
} finally {
  await served.close();
  await engine.close();
  await rm(dir, { recursive: true });
}
