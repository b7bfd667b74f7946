import type { Context, Hono } from 'hono';
import { authorize, requireIndex, type Access } from '../http/access.ts';
import { ApiError } from '../http/errors.ts';
import { readQuery } from '../http/query.ts';
import { readJson } from '../http/read-body.ts';
import { checked, fieldsOf, integer, text, wrongValue, type Field, type Shape } from '../http/shape.ts';
import type { NewTask } from '../store/task-store.ts';
import type { Scheduler } from '../tasks/scheduler.ts';
import { liveIndex, type Workspace } from '../tasks/workspace.ts';
import type { LiveIndex } from '../store/live-index.ts';

/** What handlers find on their context. */
export type Env = { Variables: { access: Access } };
/** A request, and what is known of it. */
export type Ask = Context<Env>;

/** What routes are made from. */
export interface Services {
  workspace: Workspace;
  scheduler: Scheduler;
}

/**
 * Adds a route like `GET /keys/:key` for keys that may do `action` (null: for all). What `handle` gives is answered as
 * JSON unless it is an answer already.
 */
export type AddRoute = (route: string, action: string | null, handle: (c: Ask) => unknown) => void;

/** Makes routes that let a request pass when its key may do the action, also on the index in the path. */
export function guardedRoutes(app: Hono<Env>, { masterKey, keys, now }: Workspace): AddRoute {
  return (route, action, handle) => {
    const [method, path] = route.split(' ') as [string, string];
    app.on(method, path, async (c) => {
      if (action !== null) {
        const access = authorize(masterKey, keys, c.req.header('authorization') ?? null, action, now());
        if (path.startsWith('/indexes/:uid')) requireIndex(access, c.req.param('uid') ?? '');
        c.set('access', access);
      }
      const answer = await handle(c);
      return answer instanceof Response ? answer : c.json(answer as object);
    });
  };
}

/** The query of the request by its parameters; refuses others. */
export const parametersOf = <F extends Record<string, Field<unknown>>>(c: Ask, fields: F) =>
  readQuery(new URL(c.req.url).searchParams, fields);

/** The JSON body of the request, of a shape; `code` is that of errors in no field with one of its own. */
export const bodyOf = async <T>(c: Ask, shape: Shape<T>, code = 'bad_request'): Promise<T> =>
  shape(await readJson(c.req.raw), { path: '', code });

/** Whether a text may name an index: [A-Za-z0-9_-], 1 to 400 characters. */
export function isIndexUid(uid: string): boolean {
  return uid.length <= 400 && /^[A-Za-z0-9_-]+$/.test(uid);
}

/** Why a text names no index. The limit it tells (512 for 400) is Meilisearch's own slip. */
export const notAnIndexUid = (uid: string) =>
  `\`${uid}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.`;

/** The name of an index in a body. */
export const indexUid = checked(text, (uid, at) => {
  if (!isIndexUid(uid)) throw wrongValue(notAnIndexUid(uid), { ...at, code: 'invalid_index_uid' });
});

/** Puts a task in the queue and answers 202 with its summary. */
export function accept(
  { scheduler }: Services,
  task: Pick<NewTask, 'indexUid' | 'type' | 'details'> & { payload: unknown; customMetadata?: string | null },
  status: 200 | 202 = 202,
): Response {
  const payload = JSON.stringify(task.payload);
  const stored = scheduler.enqueue({ customMetadata: null, ...task, payload });
  const { uid: taskUid, indexUid, status: state, type, enqueuedAt } = stored;
  return Response.json({ taskUid, indexUid, status: state, type, enqueuedAt }, { status });
}

/** The name of the index in the path. */
export function uidOf(c: Ask): string {
  const uid = c.req.param('uid') ?? '';
  if (isIndexUid(uid)) return uid;
  throw new ApiError('invalid_index_uid', notAnIndexUid(uid));
}

/** The index in the path; refuses when there is none. */
export const indexOf = (c: Ask, { workspace }: Services): LiveIndex => liveIndex(workspace, uidOf(c));

/** A page of a list by the query's offset and limit, with the total; `subject` is in the codes of errors. */
export function pageOf<T>(c: Ask, subject: string, all: readonly T[]) {
  const query = parametersOf(c, fieldsOf(subject, { offset: integer, limit: integer }));
  const [offset, limit] = [query.offset ?? 0, query.limit ?? 20];
  return { results: all.slice(offset, offset + limit), offset, limit, total: all.length };
}
