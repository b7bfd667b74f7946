import { requireIndex } from '../http/access.ts';
import { ApiError, refusal } from '../http/errors.ts';
import { boolean, changeOf, checked, list, object, optional, required, text } from '../http/shape.ts';
import type { IndexRecord } from '../store/index-store.ts';
import type { Swap } from '../tasks/apply-index-tasks.ts';
import { accept, bodyOf, indexOf, indexUid, pageOf, uidOf, type AddRoute, type Services } from './context.ts';

const primaryKey = optional('invalid_index_primary_key', text);
const newIndex = object({ uid: required('invalid_index_uid', indexUid), primaryKey });
const indexChange = changeOf('index', ['createdAt', 'updatedAt'], {
  primaryKey,
  uid: optional('invalid_index_uid', indexUid),
});

const swap = object({
  indexes: required('invalid_swap_indexes', list(indexUid)),
  rename: optional('invalid_swap_rename', boolean),
});
const swaps = checked(list(swap), (all) => {
  const wrong = all.find(({ indexes }) => indexes.length !== 2)?.indexes;
  if (wrong !== undefined) {
    const names = wrong.map((uid) => `"${uid}"`).join(', ');
    throw new ApiError(
      'invalid_swap_indexes',
      `Two indexes must be given for each swap. The list \`[${names}]\` contains ${wrong.length} indexes.`,
    );
  }
  const names = all.flatMap(({ indexes }) => indexes);
  const twice = [...new Set(names.filter((uid, i) => names.indexOf(uid) < i))];
  if (twice.length > 0) throw refusal('invalid_swap_duplicate_index_found', twice);
});

/** /indexes and /swap-indexes. */
export function indexRoutes(on: AddRoute, services: Services): void {
  const view = ({ uid, createdAt, updatedAt, primaryKey }: IndexRecord) => ({
    uid,
    createdAt,
    updatedAt,
    primaryKey,
  });

  on('GET /indexes', 'indexes.get', (c) => {
    const visible = [...services.workspace.live.values()]
      .map(({ record }) => record)
      .filter(({ uid }) => c.get('access').allowsIndex(uid))
      .sort((a, b) => (a.uid < b.uid ? -1 : 1));
    return pageOf(c, 'index', visible.map(view));
  });
  on('POST /indexes', 'indexes.create', async (c) => {
    const { uid, primaryKey = null } = await bodyOf(c, newIndex);
    requireIndex(c.get('access'), uid);
    const payload = { primaryKey };
    return accept(services, { indexUid: uid, type: 'indexCreation', payload, details: payload });
  });
  on('GET /indexes/:uid', 'indexes.get', (c) => view(indexOf(c, services).record));
  on('PATCH /indexes/:uid', 'indexes.update', async (c) => {
    const { primaryKey = null, uid = null } = await bodyOf(c, indexChange);
    if (uid !== null) requireIndex(c.get('access'), uid);
    const details = uid === null ? { primaryKey } : { primaryKey, newIndexUid: uid };
    const payload = { primaryKey, uid };
    return accept(services, { indexUid: uidOf(c), type: 'indexUpdate', payload, details });
  });
  on('DELETE /indexes/:uid', 'indexes.delete', (c) => {
    const details = { deletedDocuments: null };
    return accept(services, { indexUid: uidOf(c), type: 'indexDeletion', payload: {}, details });
  });
  on('POST /swap-indexes', 'indexes.swap', async (c) => {
    const given = await bodyOf(c, swaps);
    const payload = given.map(({ indexes, rename }): Swap => ({
      indexes: indexes as [string, string],
      rename: rename === true,
    }));
    for (const uid of payload.flatMap(({ indexes }) => indexes)) requireIndex(c.get('access'), uid);
    return accept(services, { indexUid: null, type: 'indexSwap', payload, details: { swaps: payload } });
  });
}
