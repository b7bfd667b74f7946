import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { openEngine } from '../../engine/engine.ts';
import type { IndexName, OfferDocument, ProgramDocument } from '../../search-config/documents.ts';
import { indexSettings } from '../../search-config/index-settings.ts';
import { buildSite } from './build-site.ts';
import { fixtureDocuments } from './fixture-documents.ts';
import type { SiteFixture } from './site-fixture.ts';
import { startSiteServer } from './site-server.ts';

export interface TestSite {
  readonly url: string;
  /** Makes the search engine fail, or work again. */
  readonly breakSearch: (broken: boolean) => void;
  readonly close: () => Promise<void>;
}

async function fill(
  client: Meilisearch,
  name: IndexName,
  documents: readonly (ProgramDocument | OfferDocument)[],
): Promise<void> {
  const tasks = [
    await client.createIndex(name, { primaryKey: 'id' }).waitTask(),
    await client.index(name).updateSettings(indexSettings(name)).waitTask(),
    await client
      .index(name)
      .addDocuments([...documents])
      .waitTask(),
  ];
  const failed = tasks.find(({ status }) => status !== 'succeeded');
  if (failed !== undefined) throw new Error(`${name}: ${failed.type}: ${failed.error?.message}`);
}

/** A built site of an invented catalogue, served with the embedded engine filled from the same catalogue. */
export async function startTestSite(fixture: SiteFixture): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), 'leeratlas-browser-'));
  const dist = await buildSite(folder, fixture);
  const engine = await openEngine({ dir: join(folder, 'engine'), masterKey: null });
  let broken = false;
  const server = await startSiteServer(dist, (request) =>
    broken ? Promise.resolve(Response.json({ message: 'broken' }, { status: 500 })) : engine.fetch(request),
  );
  const client = new Meilisearch({ host: `${server.url}/meili` });
  const documents = fixture.programs.map(fixtureDocuments);
  await fill(
    client,
    'programs',
    documents.map(({ program }) => program),
  );
  await fill(
    client,
    'offers',
    documents.flatMap(({ offers }) => offers),
  );
  return {
    url: server.url,
    breakSearch: (now) => {
      broken = now;
    },
    close: async () => {
      await server.close();
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
