import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../engine/engine.ts';
import { fillEngine } from './fill-engine.ts';
import { sharedSite } from './shared-site.ts';
import type { SiteFixture } from './site-fixture.ts';
import { startSiteServer } from './site-server.ts';

export interface TestSite {
  readonly url: string;
  /** Makes answers of the search engine wait for this, or for nothing. */
  readonly holdSearch: (until: Promise<void> | null) => void;
  /** Makes the search engine fail, or work again. */
  readonly breakSearch: (broken: boolean) => void;
  readonly close: () => Promise<void>;
}

/** A built site of an invented catalogue, served with the embedded engine filled from the same catalogue. */
export async function startTestSite(fixture: SiteFixture): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), 'leeratlas-browser-'));
  const dist = await sharedSite(fixture);
  const engine = await openEngine({ dir: join(folder, 'engine'), masterKey: null });
  await fillEngine(engine, fixture);
  let broken = false;
  let held: Promise<void> | null = null;
  const server = await startSiteServer(dist, async (request) => {
    await held;
    return broken ? Response.json({ message: 'broken' }, { status: 500 }) : engine.fetch(request);
  });
  return {
    url: server.url,
    holdSearch: (until) => {
      held = until;
    },
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
