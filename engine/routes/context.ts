import type { Context, Hono, MiddlewareHandler } from 'hono';
import { authorize, requireIndex, type Access } from '../http/access.ts';
import { ApiError } from '../http/errors.ts';
import { asInteger, readQuery, type Parameter } from '../http/query.ts';
import type { Scheduler } from '../tasks/scheduler.ts';
import { liveIndex, type Workspace } from '../tasks/workspace.ts';
import type { LiveIndex } from '../store/live-index.ts';

/** What handlers find on their context. */
export type Env = { Variables: { access: Access } };
export type App = Hono<Env>;

/** What routes are made from. */
export interface Services {
  workspace: Workspace;
  scheduler: Scheduler;
}

/** Lets a request pass when its key may do `action`, and on the index in its path when there is one. */
export function guard({ workspace }: Services, action: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    const header = c.req.header('authorization') ?? null;
    const access = authorize(workspace.masterKey, workspace.keys, header, action, workspace.now());
    const uid = c.req.param('uid');
    if (uid !== undefined && c.req.path.startsWith('/indexes/')) requireIndex(access, uid);
    c.set('access', access);
    await next();
  };
}

/** The query of the request by its parameters; refuses others. */
export function parametersOf<P extends Record<string, Parameter<unknown>>>(c: Context<Env>, parameters: P) {
  return readQuery(new URL(c.req.url).searchParams, parameters);
}

/** Whether a text may name an index: [A-Za-z0-9_-], 1 to 400 characters. */
export function isIndexUid(uid: string): boolean {
  return uid.length <= 400 && /^[A-Za-z0-9_-]+$/.test(uid);
}

/** Why a text names no index. The limit it tells (512 for 400) is Meilisearch's own slip. */
export const notAnIndexUid = (uid: string) =>
  `\`${uid}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.`;

/** The name, when it may be one; `at` is where a body has it. */
export function checkIndexUid(uid: string, at = ''): string {
  if (isIndexUid(uid)) return uid;
  throw new ApiError(
    'invalid_index_uid',
    at === '' ? notAnIndexUid(uid) : `Invalid value at \`${at}\`: ${notAnIndexUid(uid)}`,
  );
}

/** Puts a task in the queue and answers 202 with its summary. */
export function accept(
  c: Context<Env>,
  { scheduler }: Services,
  task: Parameters<Scheduler['enqueue']>[0],
  status: 200 | 202 = 202,
): Response {
  const { uid: taskUid, indexUid, status: state, type, enqueuedAt } = scheduler.enqueue(task);
  return c.json({ taskUid, indexUid, status: state, type, enqueuedAt }, status);
}

/** The name of the index in the path. */
export const uidOf = (c: Context<Env>): string => checkIndexUid(c.req.param('uid') ?? '');

/** The index in the path; refuses when there is none. */
export const indexOf = (c: Context<Env>, { workspace }: Services): LiveIndex =>
  liveIndex(workspace, uidOf(c));

/** A page of a list by the query's offset and limit, with the total; `subject` is in the codes of errors. */
export function pageOf<T>(c: Context<Env>, subject: string, all: readonly T[]) {
  const { offset = 0, limit = 20 } = parametersOf(c, {
    offset: { read: asInteger, code: `invalid_${subject}_offset` },
    limit: { read: asInteger, code: `invalid_${subject}_limit` },
  });
  return { results: all.slice(offset, offset + limit), offset, limit, total: all.length };
}
