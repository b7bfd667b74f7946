import { statSync } from 'node:fs';
import { join } from 'node:path';
import { engineVersion } from '../version.ts';
import type { LiveIndex } from '../store/live-index.ts';
import { indexOf, type AddRoute, type Services } from './context.ts';

/** /health, /version, /stats and /indexes/:uid/stats. */
export function systemRoutes(on: AddRoute, services: Services): void {
  const { workspace, scheduler } = services;
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

  on('GET /health', null, () => ({ status: 'available' }));
  on('GET /version', 'version', () => engineVersion);
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
  on('GET /indexes/:uid/stats', 'stats.get', (c) => indexStats(indexOf(c, services)));
}
