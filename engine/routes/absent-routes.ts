import { notSupported } from '../http/errors.ts';
import type { AddRoute } from './context.ts';

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

/** Refuses what is outside the scope, to who may ask for it. */
export function absentRoutes(on: AddRoute): void {
  for (const [route, action, what] of absent) {
    on(route, action, () => {
      throw notSupported(what);
    });
  }
}
