import type { DatabaseSync } from 'node:sqlite';

/** Experimental features by name (Meilisearch's `RuntimeTogglableFeatures`). */
export const featureNames = [
  'metrics',
  'logsRoute',
  'editDocumentsByFunction',
  'containsFilter',
  'dynamicSearchRules',
  'network',
  'getTaskDocumentsRoute',
  'taskQueueCompactionRoute',
  'compositeEmbedders',
  'chatCompletions',
  'multimodal',
  'foreignKeys',
  'disableDocumentsFetchQueue',
  'legacySearch',
  'renderRoute',
] as const;
export type Features = Record<(typeof featureNames)[number], boolean>;

/** Which experimental features were switched on; durable. */
export interface FeatureStore {
  get(): Features;
  put(features: Features): void;
}

export function createFeatureStore(db: DatabaseSync): FeatureStore {
  const stored = db.prepare("select value from meta where key = 'features'").get();
  let features = Object.fromEntries(featureNames.map((name) => [name, false])) as Features;
  if (stored !== undefined) {
    features = { ...features, ...(JSON.parse(stored['value'] as string) as Partial<Features>) };
  }
  return {
    get: () => features,
    put(next) {
      db.prepare("insert or replace into meta values ('features', ?)").run(JSON.stringify(next));
      features = next;
    },
  };
}
