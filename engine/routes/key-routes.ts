import { randomUUID } from 'node:crypto';
import { globalAction, keySecret } from '../http/access.ts';
import { ApiError } from '../http/errors.ts';
import { readJson } from '../http/read-body.ts';
import { checkChoice, checkFields, isObject, snakeCase, type Fields } from '../http/validate.ts';
import type { KeyRecord } from '../store/key-store.ts';
import { guard, isIndexUid, pageOf, type App, type Services } from './context.ts';

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
const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

const fields: Fields = {
  description: { kind: 'string', code: 'invalid_api_key_description' },
  name: { kind: 'string', code: 'invalid_api_key_name' },
  uid: { kind: 'string', code: 'invalid_api_key_uid', notNull: true },
  actions: { kind: 'strings', code: 'invalid_api_key_actions', required: true, notNull: true },
  indexes: { kind: 'strings', code: 'invalid_api_key_indexes', required: true, notNull: true },
  expiresAt: { kind: 'string', code: 'invalid_api_key_expires_at', required: true },
};

/** End of validity as ISO text; null for never. Refuses what is no date, or past. */
function expiry(value: unknown, now: string): string | null {
  if (value === null) return null;
  const text = value as string;
  const time = Date.parse(
    /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text,
  );
  if (Number.isNaN(time) || time <= Date.parse(now)) {
    const why = Number.isNaN(time)
      ? "is not a valid date. It should follow the RFC 3339 format to represents a date or datetime in the future or specified as a null value. e.g. 'YYYY-MM-DD' or 'YYYY-MM-DD HH:MM:SS'."
      : 'is not a valid date. It should be in the future.';
    throw new ApiError('invalid_api_key_expires_at', `Invalid value at \`.expiresAt\`: \`${text}\` ${why}`);
  }
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

function checkKey(body: unknown, now: string): KeyRecord {
  const key = checkFields(body, fields);
  const uid = (key['uid'] as string | undefined)?.toLowerCase() ?? randomUUID();
  if (!uuid4.test(uid)) {
    throw new ApiError(
      'invalid_api_key_uid',
      `Invalid value at \`.uid\`: \`${uid}\` is not a valid uuid v4.`,
    );
  }
  (key['actions'] as string[]).forEach((action, i) =>
    checkChoice(action, actions, 'invalid_api_key_actions', `.actions[${i}]`),
  );
  (key['indexes'] as string[]).forEach((pattern, i) => {
    const name = pattern.endsWith('*') ? pattern.slice(0, -1) : pattern;
    if (pattern === '*' || isIndexUid(name)) return;
    throw new ApiError(
      'invalid_api_key_indexes',
      `Invalid value at \`.indexes[${i}]\`: \`${pattern}\` is not a valid index uid pattern. Index uid patterns can be an integer or a string containing only alphanumeric characters, hyphens (-), underscores (_), and optionally end with a star (*).`,
    );
  });
  const tooMuch = globalAction(key['actions'] as string[], key['indexes'] as string[]);
  if (tooMuch !== undefined) {
    throw new ApiError(
      'index_scoped_api_key_with_global_action',
      `cannot create index-scoped API key with global action \`"${tooMuch}"\`\n  - Hint: remove action \`"${tooMuch}"\` from the action list, or remove \`indexes\` to make the key global`,
    );
  }
  return {
    uid,
    name: (key['name'] as string | null | undefined) ?? null,
    description: (key['description'] as string | null | undefined) ?? null,
    actions: key['actions'] as string[],
    indexes: key['indexes'] as string[],
    expiresAt: expiry(key['expiresAt'], now),
    createdAt: now,
    updatedAt: now,
  };
}

/** /keys. */
export function keyRoutes(app: App, services: Services): void {
  const { keys, masterKey, now } = services.workspace;
  const view = ({ name, description, uid, ...rest }: KeyRecord) => ({
    name,
    description,
    key: keySecret(masterKey ?? '', uid),
    uid,
    ...rest,
  });
  const find = (uidOrKey: string): KeyRecord => {
    const found = keys
      .all()
      .find(({ uid }) => uid === uidOrKey || keySecret(masterKey ?? '', uid) === uidOrKey);
    if (found === undefined) throw new ApiError('api_key_not_found', `API key \`${uidOrKey}\` not found.`);
    return found;
  };

  app.get('/keys', guard(services, 'keys.get'), (c) => {
    return c.json(pageOf(c, 'api_key', keys.all().map(view)));
  });
  app.post('/keys', guard(services, 'keys.create'), async (c) => {
    const key = checkKey(await readJson(c.req.raw), now());
    if (keys.get(key.uid) !== null) {
      throw new ApiError(
        'api_key_already_exists',
        `\`uid\` field value \`${key.uid}\` is already an existing API key.`,
      );
    }
    keys.put(key);
    return c.json(view(key), 201);
  });
  app.get('/keys/:key', guard(services, 'keys.get'), (c) => c.json(view(find(c.req.param('key')))));
  app.patch('/keys/:key', guard(services, 'keys.update'), async (c) => {
    const body = await readJson(c.req.raw);
    for (const name of ['uid', 'actions', 'indexes', 'expiresAt', 'createdAt', 'updatedAt', 'key']) {
      if (!isObject(body) || !Object.hasOwn(body, name)) continue;
      throw new ApiError(
        `immutable_api_key_${snakeCase(name)}`,
        `Immutable field \`${name}\`: expected one of \`description\`, \`name\``,
      );
    }
    const { description, name } = fields as Required<Pick<typeof fields, 'description' | 'name'>>;
    const patch = checkFields(body, { description: description!, name: name! });
    const key = { ...find(c.req.param('key')), ...(patch as Partial<KeyRecord>), updatedAt: now() };
    keys.put(key);
    return c.json(view(key));
  });
  app.delete('/keys/:key', guard(services, 'keys.delete'), (c) => {
    keys.remove(find(c.req.param('key')).uid);
    return c.body(null, 204);
  });
}
