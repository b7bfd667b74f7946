import { randomUUID } from 'node:crypto';
import { globalAction, keySecret } from '../http/access.ts';
import { refusal } from '../http/errors.ts';
import * as s from '../http/shape.ts';
import type { KeyRecord } from '../store/key-store.ts';
import { bodyOf, isIndexUid, pageOf, type Ask, type AddRoute, type Services } from './context.ts';

/** The actions in the order messages name them (`meilisearch-types/src/keys.rs`). */
const actions =
  `* search documents.* documents.add documents.get documents.delete indexes.* indexes.create indexes.get
  indexes.update indexes.delete indexes.swap tasks.* tasks.cancel tasks.delete tasks.get settings.* settings.get
  settings.update stats.* stats.get metrics.* metrics.get dumps.* dumps.create snapshots.* snapshots.create version
  keys.create keys.get keys.update keys.delete experimental.get experimental.update export network.get network.update
  chatCompletions chats.* chats.get chats.delete chatsSettings.* chatsSettings.get chatsSettings.update *.get
  webhooks.get webhooks.update webhooks.delete webhooks.create webhooks.* indexes.compact fields.post tasks.compact
  dynamicSearchRules.get dynamicSearchRules.create dynamicSearchRules.update dynamicSearchRules.delete
  dynamicSearchRules.*`.split(/\s+/);

const uuid4 = s.checked(s.text, (uid, at) => {
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(uid)) return;
  throw s.wrongValue(`\`${uid.toLowerCase()}\` is not a valid uuid v4.`, at);
});

const indexPattern = s.checked(s.text, (pattern, at) => {
  if (pattern === '*' || isIndexUid(pattern.endsWith('*') ? pattern.slice(0, -1) : pattern)) return;
  const why = `\`${pattern}\` is not a valid index uid pattern. Index uid patterns can be an integer or a string containing only alphanumeric characters, hyphens (-), underscores (_), and optionally end with a star (*).`;
  throw s.wrongValue(why, at);
});

const described = {
  description: s.optional('invalid_api_key_description', s.text),
  name: s.optional('invalid_api_key_name', s.text),
};
const fixed = ['uid', 'actions', 'indexes', 'expiresAt', 'createdAt', 'updatedAt', 'key'];
const keyChange = s.changeOf('api_key', fixed, described);
const newKey = s.object({
  ...described,
  uid: { code: 'invalid_api_key_uid', shape: uuid4 },
  actions: s.required('invalid_api_key_actions', s.list(s.choice(...actions))),
  indexes: s.required('invalid_api_key_indexes', s.list(indexPattern)),
  expiresAt: s.required('invalid_api_key_expires_at', s.nullable(s.text)),
});

/** End of validity as ISO text; null for never. Refuses what is no date, or past. */
function expiry(text: string | null, now: string): string | null {
  if (text === null) return null;
  const hasNoZone = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?$/.test(text);
  const time = Date.parse(hasNoZone ? `${text.replace(' ', 'T')}Z` : text);
  if (time > Date.parse(now)) return new Date(time).toISOString().replace('.000Z', 'Z');
  const why = Number.isNaN(time)
    ? "is not a valid date. It should follow the RFC 3339 format to represents a date or datetime in the future or specified as a null value. e.g. 'YYYY-MM-DD' or 'YYYY-MM-DD HH:MM:SS'."
    : 'is not a valid date. It should be in the future.';
  throw s.wrongValue(`\`${text}\` ${why}`, { path: '.expiresAt', code: 'invalid_api_key_expires_at' });
}

function makeKey(given: ReturnType<typeof newKey>, now: string): KeyRecord {
  const { uid = randomUUID(), name = null, description = null, indexes } = given;
  const tooMuch = globalAction(given.actions, indexes);
  if (tooMuch !== undefined) throw refusal('index_scoped_api_key_with_global_action', tooMuch);
  const expiresAt = expiry(given.expiresAt, now);
  const times = { expiresAt, createdAt: now, updatedAt: now };
  return { uid: uid.toLowerCase(), name, description, actions: given.actions, indexes, ...times };
}

/** /keys. */
export function keyRoutes(on: AddRoute, services: Services): void {
  const { keys, masterKey, now } = services.workspace;
  const secretOf = ({ uid }: KeyRecord) => keySecret(masterKey ?? '', uid);
  const view = (key: KeyRecord) => {
    const { name, description, uid, ...rest } = key;
    return { name, description, key: secretOf(key), uid, ...rest };
  };
  const find = (c: Ask): KeyRecord => {
    const uidOrKey = c.req.param('key') ?? '';
    const found = keys.all().find((key) => key.uid === uidOrKey || secretOf(key) === uidOrKey);
    if (found === undefined) throw refusal('api_key_not_found', uidOrKey);
    return found;
  };

  on('GET /keys', 'keys.get', (c) => pageOf(c, 'api_key', keys.all().map(view)));
  on('POST /keys', 'keys.create', async (c) => {
    const key = makeKey(await bodyOf(c, newKey), now());
    if (keys.all().some(({ uid }) => uid === key.uid)) throw refusal('api_key_already_exists', key.uid);
    keys.put(key);
    return c.json(view(key), 201);
  });
  on('GET /keys/:key', 'keys.get', (c) => view(find(c)));
  on('PATCH /keys/:key', 'keys.update', async (c) => {
    const patch = await bodyOf(c, keyChange);
    const key = { ...find(c), ...patch, updatedAt: now() };
    keys.put(key);
    return view(key);
  });
  on('DELETE /keys/:key', 'keys.delete', (c) => {
    keys.remove(find(c).uid);
    return c.body(null, 204);
  });
}
