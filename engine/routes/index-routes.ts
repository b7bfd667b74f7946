import { requireIndex } from '../http/access.ts';
import { ApiError } from '../http/errors.ts';
import { readJson } from '../http/read-body.ts';
import { checkFields, isObject, snakeCase, wrongType } from '../http/validate.ts';
import type { IndexRecord } from '../store/index-store.ts';
import type { Swap } from '../tasks/apply-index-tasks.ts';
import { accept, checkIndexUid, guard, indexOf, pageOf, uidOf, type App, type Services } from './context.ts';

const view = ({ uid, createdAt, updatedAt, primaryKey }: IndexRecord) => ({
  uid,
  createdAt,
  updatedAt,
  primaryKey,
});

function checkSwaps(body: unknown): Swap[] {
  if (!Array.isArray(body)) throw wrongType('bad_request', '', 'an array', body);
  const seen = new Set<string>();
  const twice = new Set<string>();
  const swaps = (body as unknown[]).map((entry, i) => {
    const swap = checkFields(
      entry,
      {
        indexes: { kind: 'strings', code: 'invalid_swap_indexes', required: true, notNull: true },
        rename: { kind: 'boolean', code: 'invalid_swap_rename' },
      },
      { path: `[${i}]` },
    );
    const indexes = swap['indexes'] as string[];
    if (indexes.length !== 2) {
      const list = indexes.map((uid) => `"${uid}"`).join(', ');
      throw new ApiError(
        'invalid_swap_indexes',
        `Two indexes must be given for each swap. The list \`[${list}]\` contains ${indexes.length} indexes.`,
      );
    }
    indexes.forEach((uid, j) => {
      checkIndexUid(uid, `[${i}].indexes[${j}]`);
      if (seen.has(uid)) twice.add(uid);
      seen.add(uid);
    });
    return { indexes: indexes as [string, string], rename: swap['rename'] === true };
  });
  if (twice.size > 0) {
    const list = [...twice].map((uid) => `\`${uid}\``).join(', ');
    throw new ApiError(
      'invalid_swap_duplicate_index_found',
      `Indexes must be declared only once during a swap. ${list} ${twice.size === 1 ? 'was' : 'were'} specified several times.`,
    );
  }
  return swaps;
}

/** /indexes and /swap-indexes. */
export function indexRoutes(app: App, services: Services): void {
  const { workspace } = services;

  app.get('/indexes', guard(services, 'indexes.get'), (c) => {
    const visible = [...workspace.live.values()]
      .map(({ record }) => record)
      .filter(({ uid }) => c.get('access').allowsIndex(uid))
      .sort((a, b) => (a.uid < b.uid ? -1 : 1));
    return c.json(pageOf(c, 'index', visible.map(view)));
  });

  app.post('/indexes', guard(services, 'indexes.create'), async (c) => {
    const body = checkFields(await readJson(c.req.raw), {
      uid: { kind: 'string', code: 'invalid_index_uid', required: true, notNull: true },
      primaryKey: { kind: 'string', code: 'invalid_index_primary_key' },
    });
    const uid = checkIndexUid(body['uid'] as string, '.uid');
    requireIndex(c.get('access'), uid);
    const details = { primaryKey: body['primaryKey'] ?? null };
    return accept(c, services, {
      indexUid: uid,
      type: 'indexCreation',
      payload: JSON.stringify(details),
      details,
    });
  });

  app.get('/indexes/:uid', guard(services, 'indexes.get'), (c) => c.json(view(indexOf(c, services).record)));

  app.patch('/indexes/:uid', guard(services, 'indexes.update'), async (c) => {
    const indexUid = uidOf(c);
    const body = await readJson(c.req.raw);
    for (const field of ['createdAt', 'updatedAt']) {
      if (!isObject(body) || !(field in body)) continue;
      throw new ApiError(
        `immutable_index_${snakeCase(field)}`,
        `Immutable field \`${field}\`: expected one of \`primaryKey\`, \`uid\``,
      );
    }
    const patch = checkFields(body, {
      primaryKey: { kind: 'string', code: 'invalid_index_primary_key' },
      uid: { kind: 'string', code: 'invalid_index_uid' },
    });
    const uid = (patch['uid'] ?? null) as string | null;
    if (uid !== null) requireIndex(c.get('access'), checkIndexUid(uid, '.uid'));
    const primaryKey = patch['primaryKey'] ?? null;
    return accept(c, services, {
      indexUid,
      type: 'indexUpdate',
      payload: JSON.stringify({ primaryKey, uid }),
      details: uid === null ? { primaryKey } : { primaryKey, newIndexUid: uid },
    });
  });

  app.delete('/indexes/:uid', guard(services, 'indexes.delete'), (c) =>
    accept(c, services, {
      indexUid: uidOf(c),
      type: 'indexDeletion',
      payload: '{}',
      details: { deletedDocuments: null },
    }),
  );

  app.post('/swap-indexes', guard(services, 'indexes.swap'), async (c) => {
    const swaps = checkSwaps(await readJson(c.req.raw));
    for (const uid of swaps.flatMap(({ indexes }) => indexes)) requireIndex(c.get('access'), uid);
    return accept(c, services, {
      indexUid: null,
      type: 'indexSwap',
      payload: JSON.stringify(swaps),
      details: { swaps },
    });
  });
}
