import { statSync } from 'node:fs';
import { join } from 'node:path';
import { refusal } from '../http/errors.ts';
import { boolean, object } from '../http/shape.ts';
import type { LiveIndex } from '../store/live-index.ts';
import { bodyOf, indexOf, type AddRoute, type Services } from './context.ts';

/**
 * The answer to GET /version. It says openly that this is not Meilisearch: `pkgVersion` is the API level that is
 * followed, `engine` what answers. Clients read none of it.
 */
const engineVersion = {
  commitSha: 'unknown',
  commitDate: 'unknown',
  pkgVersion: '1.50.0',
  engine: { name: 'leeratlas-engine', version: '0.1.0', apiLevel: '1.50.0' },
};

/** Routes of Meilisearch that this engine has not, the action of a key that may ask, and what they are about. */
const absent: readonly [route: string, action: string, what: string][] = [
  ['ALL /dumps', 'dumps.create', 'Making dumps'],
  ['ALL /snapshots', 'snapshots.create', 'Making snapshots by a request'],
  ['ALL /export', 'export', 'Exporting to another server'],
  ['ALL /metrics', 'metrics.get', 'Metrics'],
  ['ALL /logs/*', 'metrics.get', 'Following logs'],
  ['ALL /network/*', 'network.get', 'A network of servers'],
  ['ALL /webhooks/*', 'webhooks.get', 'Calling webhooks'],
  ['ALL /chats/:id/chat/completions', 'chatCompletions', 'Chat'],
  ['ALL /chats/*', 'chats.get', 'Chat'],
  ['ALL /dynamic-search-rules/*', 'dynamicSearchRules.get', 'Search rules'],
  ['ALL /render-template', 'documents.get', 'Rendering templates'],
  ['ALL /tasks/compact', 'tasks.compact', 'Compacting the log of tasks'],
  ['ALL /tasks/stream', 'tasks.get', 'Following tasks'],
  ['ALL /tasks/:task/documents', 'tasks.get', 'Getting the documents of a task'],
  ['ALL /batches/stream', 'tasks.get', 'Following batches'],
  ['ALL /indexes/:uid/compact', 'indexes.compact', 'Compacting an index'],
  ['ALL /indexes/:uid/fields', 'fields.post', 'Listing fields'],
  ['ALL /indexes/:uid/similar', 'search', 'Search with vectors'],
  ['POST /indexes/:uid/documents/edit', 'documents.add', 'Editing documents by a function'],
  ['ALL /indexes/:uid/settings/chat', 'settings.get', 'Chat'],
  ['ALL /indexes/:uid/settings/foreign-keys', 'settings.get', 'Joining indexes'],
];

/** Experimental features by name (Meilisearch's `RuntimeTogglableFeatures`). */
const features =
  `metrics logsRoute editDocumentsByFunction containsFilter dynamicSearchRules network getTaskDocumentsRoute
  taskQueueCompactionRoute compositeEmbedders chatCompletions multimodal foreignKeys disableDocumentsFetchQueue
  legacySearch renderRoute`.split(/\s+/);
const noFeatures = Object.fromEntries(features.map((name) => [name, false]));
const featureChange = object(Object.fromEntries(features.map((name) => [name, boolean])));

/** /health, /version, /stats, /experimental-features, and what is absent: refused to who may ask for it. */
export function systemRoutes(on: AddRoute, services: Services): void {
  const { workspace, scheduler } = services;
  for (const [route, action, what] of absent) {
    on(route, action, () => {
      throw refusal('feature_not_enabled', what);
    });
  }
  on('GET /health', null, () => ({ status: 'available' }));
  on('GET /version', 'version', () => engineVersion);

  const indexStats = ({ record, search }: LiveIndex) => {
    const { total, average } = workspace.documents.size(record.id);
    return {
      numberOfDocuments: search.size,
      isIndexing: scheduler.isIndexing(record.uid),
      fieldDistribution: search.fieldDistribution(),
      numberOfEmbeddings: 0,
      numberOfEmbeddedDocuments: 0,
      rawDocumentDbSize: total,
      avgDocumentSize: average,
    };
  };
  on('GET /indexes/:uid/stats', 'stats.get', (c) => indexStats(indexOf(c, services)));
  on('GET /stats', 'stats.get', (c) => {
    const visible = [...workspace.live.values()].filter(({ record }) =>
      c.get('access').allowsIndex(record.uid),
    );
    const databaseSize = statSync(join(workspace.dir, 'engine.db')).size;
    const updates = visible.map(({ record }) => record.updatedAt).sort();
    return {
      databaseSize,
      usedDatabaseSize: databaseSize,
      lastUpdate: updates.at(-1) ?? null,
      indexes: Object.fromEntries(visible.map((live) => [live.record.uid, indexStats(live)])),
    };
  });

  // Features are switched and kept, as clients do, but this engine has none of them.
  const stored = workspace.db.prepare("select value from meta where key = 'features'");
  const store = workspace.db.prepare("insert or replace into meta values ('features', ?)");
  const switched = (): Record<string, boolean> => ({
    ...noFeatures,
    ...(JSON.parse((stored.get()?.['value'] ?? '{}') as string) as Record<string, boolean>),
  });
  on('GET /experimental-features', 'experimental.get', switched);
  on('PATCH /experimental-features', 'experimental.update', async (c) => {
    const given = Object.entries(await bodyOf(c, featureChange)).filter(([, value]) => value !== null);
    store.run(JSON.stringify({ ...switched(), ...Object.fromEntries(given) }));
    return switched();
  });
}
