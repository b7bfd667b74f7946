import { statSync } from 'node:fs';
import { join } from 'node:path';
import { engineVersion } from '../version.ts';
import type { LiveIndex } from '../store/live-index.ts';
import { guard, indexOf, type App, type Services } from './context.ts';

function indexStats({ workspace, scheduler }: Services, { record, search }: LiveIndex) {
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
}

/** /health, /version, /stats and /indexes/:uid/stats. */
export function systemRoutes(app: App, services: Services): void {
  const { workspace } = services;
  app.get('/health', (c) => c.json({ status: 'available' }));
  app.get('/version', guard(services, 'version'), (c) => c.json(engineVersion));
  app.get('/stats', guard(services, 'stats.get'), (c) => {
    const access = c.get('access');
    const visible = [...workspace.live.values()].filter(({ record }) => access.allowsIndex(record.uid));
    const databaseSize = statSync(join(workspace.dir, 'engine.db')).size;
    const updates = visible.map(({ record }) => record.updatedAt).sort();
    return c.json({
      databaseSize,
      usedDatabaseSize: databaseSize,
      lastUpdate: updates.at(-1) ?? null,
      indexes: Object.fromEntries(visible.map((live) => [live.record.uid, indexStats(services, live)])),
    });
  });
  app.get('/indexes/:uid/stats', guard(services, 'stats.get'), (c) =>
    c.json(indexStats(services, indexOf(c, services))),
  );
}
