import type { Context, Hono, MiddlewareHandler } from 'hono';
import { authorize, requireIndex, type Access } from '../http/access.ts';
import { ApiError } from '../http/errors.ts';
import type { Scheduler } from '../tasks/scheduler.ts';
import type { Workspace } from '../tasks/workspace.ts';
import type { NewTask, Task } from '../store/task-store.ts';

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

export function parameters(c: Context<Env>): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** Whether a text may name an index: [A-Za-z0-9_-], 1 to 400 characters. */
export function isIndexUid(uid: string): boolean {
  return uid.length <= 400 && /^[A-Za-z0-9_-]+$/.test(uid);
}

export function checkIndexUid(uid: string): string {
  if (isIndexUid(uid)) return uid;
  throw new ApiError(
    'invalid_index_uid',
    `\`${uid}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 400 bytes.`,
  );
}

/** Puts a task in the queue and answers 202 with its summary. */
export function accept(
  c: Context<Env>,
  { scheduler }: Services,
  task: Omit<NewTask, 'enqueuedAt' | 'customMetadata'> & { customMetadata?: string | null },
): Response {
  return c.json(summary(scheduler.enqueue(task)), 202);
}

function summary({ uid, indexUid, status, type, enqueuedAt }: Task) {
  return { taskUid: uid, indexUid, status, type, enqueuedAt };
}

/** A page of a list, with the total. */
export function pageOf<T>(all: readonly T[], offset: number, limit: number) {
  return { results: all.slice(offset, offset + limit), offset, limit, total: all.length };
}
