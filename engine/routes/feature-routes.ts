import { notSupported } from '../http/errors.ts';
import { readJson } from '../http/read-body.ts';
import { checkFields, type Fields } from '../http/validate.ts';
import { featureNames, type Features } from '../store/feature-store.ts';
import { guard, type App, type Services } from './context.ts';

const fields: Fields = Object.fromEntries(
  featureNames.map((name) => [name, { kind: 'boolean', code: 'bad_request' }]),
);

/** Routes of Meilisearch that this engine has not: method, path, action a key needs, and what it is about. */
const absent: readonly [methods: string, path: string, action: string, what: string][] = [
  ['POST', '/dumps', 'dumps.create', 'Making dumps'],
  ['POST', '/snapshots', 'snapshots.create', 'Making snapshots by a request'],
  ['POST', '/export', 'export', 'Exporting to another server'],
  ['GET', '/metrics', 'metrics.get', 'Metrics'],
  ['POST DELETE', '/logs/*', 'metrics.get', 'Following logs'],
  ['GET', '/network', 'network.get', 'A network of servers'],
  ['PATCH', '/network', 'network.update', 'A network of servers'],
  ['POST', '/network/control', 'network.update', 'A network of servers'],
  ['GET', '/webhooks', 'webhooks.get', 'Calling webhooks'],
  ['POST', '/webhooks', 'webhooks.create', 'Calling webhooks'],
  ['GET', '/webhooks/:id', 'webhooks.get', 'Calling webhooks'],
  ['PATCH', '/webhooks/:id', 'webhooks.update', 'Calling webhooks'],
  ['DELETE', '/webhooks/:id', 'webhooks.delete', 'Calling webhooks'],
  ['GET', '/chats', 'chats.get', 'Chat'],
  ['GET', '/chats/:id', 'chats.get', 'Chat'],
  ['DELETE', '/chats/:id', 'chats.delete', 'Chat'],
  ['POST', '/chats/:id/chat/completions', 'chatCompletions', 'Chat'],
  ['GET', '/chats/:id/settings', 'chatsSettings.get', 'Chat'],
  ['PATCH DELETE', '/chats/:id/settings', 'chatsSettings.update', 'Chat'],
  ['POST', '/dynamic-search-rules', 'dynamicSearchRules.get', 'Search rules'],
  ['DELETE', '/dynamic-search-rules', 'dynamicSearchRules.delete', 'Search rules'],
  ['GET', '/dynamic-search-rules/:id', 'dynamicSearchRules.get', 'Search rules'],
  ['PATCH', '/dynamic-search-rules/:id', 'dynamicSearchRules.update', 'Search rules'],
  ['DELETE', '/dynamic-search-rules/:id', 'dynamicSearchRules.delete', 'Search rules'],
  ['POST', '/render-template', 'documents.get', 'Rendering templates'],
  ['POST', '/tasks/compact', 'tasks.compact', 'Compacting the log of tasks'],
  ['GET', '/tasks/stream', 'tasks.get', 'Following tasks'],
  ['GET', '/batches/stream', 'tasks.get', 'Following batches'],
  ['POST', '/indexes/:uid/compact', 'indexes.compact', 'Compacting an index'],
  ['POST', '/indexes/:uid/fields', 'fields.post', 'Listing fields'],
  ['GET POST', '/indexes/:uid/similar', 'search', 'Search with vectors'],
  ['POST', '/indexes/:uid/documents/edit', 'documents.add', 'Editing documents by a function'],
  ['GET', '/indexes/:uid/settings/chat', 'settings.get', 'Chat'],
  ['PATCH DELETE', '/indexes/:uid/settings/chat', 'settings.update', 'Chat'],
  ['GET', '/indexes/:uid/settings/foreign-keys', 'settings.get', 'Joining indexes'],
  ['PUT DELETE', '/indexes/:uid/settings/foreign-keys', 'settings.update', 'Joining indexes'],
];

/** /experimental-features, and a refusal for each route that this engine has not. */
export function featureRoutes(app: App, services: Services): void {
  const { features } = services.workspace;
  app.get('/experimental-features', guard(services, 'experimental.get'), (c) => c.json(features.get()));
  app.patch('/experimental-features', guard(services, 'experimental.update'), async (c) => {
    const patch = Object.entries(checkFields(await readJson(c.req.raw), fields));
    const given = Object.fromEntries(patch.filter(([, value]) => value !== null)) as Partial<Features>;
    features.put({ ...features.get(), ...given });
    return c.json(features.get());
  });
  for (const [methods, path, action, what] of absent) {
    app.on(methods.split(' '), path, guard(services, action), () => {
      throw notSupported(what);
    });
  }
}
