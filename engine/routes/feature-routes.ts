import { boolean, object } from '../http/shape.ts';
import { bodyOf, type AddRoute, type Services } from './context.ts';

/** Experimental features by name (Meilisearch's `RuntimeTogglableFeatures`). */
const names =
  `metrics logsRoute editDocumentsByFunction containsFilter dynamicSearchRules network getTaskDocumentsRoute
  taskQueueCompactionRoute compositeEmbedders chatCompletions multimodal foreignKeys disableDocumentsFetchQueue
  legacySearch renderRoute`.split(/\s+/);
const none = Object.fromEntries(names.map((name) => [name, false]));
const change = object(Object.fromEntries(names.map((name) => [name, boolean])));

/** /experimental-features: they are switched and kept, as clients do, but this engine has none of them. */
export function featureRoutes(on: AddRoute, { workspace: { db } }: Services): void {
  const stored = db.prepare("select value from meta where key = 'features'");
  const store = db.prepare("insert or replace into meta values ('features', ?)");
  const current = (): Record<string, boolean> => ({
    ...none,
    ...(JSON.parse((stored.get()?.['value'] ?? '{}') as string) as Record<string, boolean>),
  });
  on('GET /experimental-features', 'experimental.get', current);
  on('PATCH /experimental-features', 'experimental.update', async (c) => {
    const given = Object.entries(await bodyOf(c, change)).filter(([, value]) => value !== null);
    store.run(JSON.stringify({ ...current(), ...Object.fromEntries(given) }));
    return current();
  });
}
