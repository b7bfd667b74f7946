import { inProcessClient } from '../../bench/in-process-client.ts';
import type { Engine } from '../../engine/engine.ts';
import { indexSettings } from '../../search-config/index-settings.ts';
import { fixtureDocuments } from './fixture-documents.ts';
import { collectSuggestions } from '../../ingest/publish/collect-suggestions.ts';
import type { SiteFixture } from './site-fixture.ts';

/** Puts an invented catalogue into an open engine: the indexes with their settings and documents. */
export async function fillEngine(engine: Engine, fixture: SiteFixture): Promise<void> {
  const { programs } = fixture;
  const client = inProcessClient(engine);
  const documents = programs.map(fixtureDocuments);
  const indexes = [
    ['programs', documents.map(({ program }) => program)],
    ['offers', documents.flatMap(({ offers }) => offers)],
    ['suggestions', fixtureSuggestions(fixture)],
  ] as const;
  for (const [name, content] of indexes) {
    const tasks = [
      await client.createIndex(name, { primaryKey: 'id' }).waitTask(),
      await client.index(name).updateSettings(indexSettings(name)).waitTask(),
      await client
        .index(name)
        .addDocuments([...content])
        .waitTask(),
    ];
    const failed = tasks.find(({ status }) => status !== 'succeeded');
    if (failed !== undefined) throw new Error(`${name}: ${failed.type}: ${failed.error?.message}`);
  }
}

function fixtureSuggestions({ programs, paths }: SiteFixture) {
  const collector = collectSuggestions();
  for (const program of programs) collector.add(program);
  return collector.documents(paths, []);
}
