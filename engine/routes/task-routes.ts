import type { Context } from 'hono';
import { ApiError } from '../http/errors.ts';
import { integerParameter, listParameter } from '../http/validate.ts';
import { taskStatuses, taskTypes, type Task, type TaskFilter, type TaskType } from '../store/task-store.ts';
import { accept, guard, parameters, type App, type Env, type Services } from './context.ts';

/** Time between two moments as ISO 8601 duration; null while not finished. */
function durationOf({ startedAt, finishedAt }: Task): string | null {
  if (startedAt === null || finishedAt === null) return null;
  return `PT${((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(6)}S`;
}

/** A task as the API shows it. */
function taskView(task: Task): Record<string, unknown> {
  const { uid, batchUid, indexUid, status, type, canceledBy, details, error, customMetadata } = task;
  return {
    uid,
    batchUid,
    indexUid,
    status,
    type,
    canceledBy,
    ...(details === null ? {} : { details }),
    error,
    duration: durationOf(task),
    enqueuedAt: task.enqueuedAt,
    startedAt: task.startedAt,
    finishedAt: task.finishedAt,
    ...(customMetadata === null ? {} : { customMetadata }),
  };
}

function numbers(query: URLSearchParams, name: string, code: string): number[] | undefined {
  return listParameter(query, name)?.map((text) => {
    const value = Number(text);
    if (text !== '' && Number.isInteger(value) && value >= 0) return value;
    throw new ApiError(
      code,
      `Invalid value in parameter \`${name}\`: could not parse \`${text}\` as a positive integer`,
    );
  });
}

function choices(
  query: URLSearchParams,
  name: string,
  allowed: readonly string[],
  code: string,
): string[] | undefined {
  return listParameter(query, name)?.map((text) => {
    const found = allowed.find((one) => one.toLowerCase() === text.toLowerCase());
    if (found !== undefined) return found;
    const kind = name === 'statuses' ? 'status' : 'type';
    const list = allowed.map((one) => `\`${one}\``).join(', ');
    throw new ApiError(
      code,
      `Invalid value in parameter \`${name}\`: \`${text}\` is not a valid task ${kind}. Available ${kind === 'type' ? 'types' : 'statuses'} are ${list}.`,
    );
  });
}

const timeNames = [
  'beforeEnqueuedAt',
  'afterEnqueuedAt',
  'beforeStartedAt',
  'afterStartedAt',
  'beforeFinishedAt',
  'afterFinishedAt',
] as const;

/** Conditions on tasks from the query. */
function filterOf(query: URLSearchParams): TaskFilter {
  const filter: TaskFilter = {};
  for (const name of ['uids', 'batchUids', 'canceledBy'] as const) {
    const code = {
      uids: 'invalid_task_uids',
      batchUids: 'invalid_batch_uids',
      canceledBy: 'invalid_task_canceled_by',
    };
    const list = numbers(query, name, code[name]);
    if (list !== undefined) filter[name] = list;
  }
  const statuses = choices(query, 'statuses', taskStatuses, 'invalid_task_statuses');
  const types = choices(query, 'types', taskTypes, 'invalid_task_types');
  const indexUids = listParameter(query, 'indexUids');
  if (statuses !== undefined) filter.statuses = statuses;
  if (types !== undefined) filter.types = types;
  if (indexUids !== undefined) filter.indexUids = indexUids;
  for (const name of timeNames) {
    const text = query.get(name);
    if (text === null || text === '*') continue;
    const time = Date.parse(text);
    if (Number.isNaN(time)) {
      const code = `invalid_task_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
      throw new ApiError(
        code,
        `Invalid value in parameter \`${name}\`: \`${text}\` is an invalid date-time. It should follow the YYYY-MM-DD or RFC 3339 date-time format.`,
      );
    }
    filter[name] = new Date(time).toISOString();
  }
  return filter;
}

const filterNames = ['uids', 'batchUids', 'statuses', 'types', 'indexUids', 'canceledBy', ...timeNames];

/** /tasks: the list, one, cancel and delete. */
export function taskRoutes(app: App, services: Services): void {
  const { tasks } = services.workspace;

  app.get('/tasks', guard(services, 'tasks.get'), (c) => {
    const query = parameters(c);
    const limit = integerParameter(query, 'limit', 'invalid_task_limit') ?? 20;
    const from = integerParameter(query, 'from', 'invalid_task_from') ?? null;
    const filter = filterOf(query);
    const access = c.get('access');
    const page = { from, limit: limit + 1, reverse: query.get('reverse') === 'true' };
    const found = tasks
      .list(filter, page)
      .filter(({ indexUid }) => indexUid === null || access.allowsIndex(indexUid));
    const results = found.slice(0, limit);
    return c.json({
      results: results.map(taskView),
      total: tasks.count(filter),
      limit,
      from: results[0]?.uid ?? null,
      next: found[limit]?.uid ?? null,
    });
  });

  app.get('/tasks/:task', guard(services, 'tasks.get'), (c) => {
    const text = c.req.param('task');
    const uid = Number(text);
    if (!Number.isInteger(uid) || uid < 0) {
      throw new ApiError(
        'invalid_task_uids',
        `Invalid value in parameter \`uids\`: could not parse \`${text}\` as a positive integer`,
      );
    }
    const task = tasks.get(uid);
    if (task === null || (task.indexUid !== null && !c.get('access').allowsIndex(task.indexUid))) {
      throw new ApiError('task_not_found', `Task \`${text}\` not found.`);
    }
    return c.json(taskView(task));
  });

  const change = (c: Context<Env>, type: TaskType, done: string): Response => {
    const query = parameters(c);
    if (!filterNames.some((name) => query.has(name))) {
      throw new ApiError(
        'missing_task_filters',
        `Query parameters to filter the tasks to ${type === 'taskDeletion' ? 'delete' : 'cancel'} are missing. Available query parameters are: ${filterNames.map((name) => `\`${name}\``).join(', ')}.`,
      );
    }
    const filter = filterOf(query);
    return accept(c, services, {
      indexUid: null,
      type,
      payload: JSON.stringify(filter),
      details: {
        matchedTasks: tasks.count(filter),
        [done]: null,
        originalFilter: `?${decodeURIComponent(query.toString())}`,
      },
    });
  };
  app.post('/tasks/cancel', guard(services, 'tasks.cancel'), (c) =>
    change(c, 'taskCancelation', 'canceledTasks'),
  );
  app.delete('/tasks', guard(services, 'tasks.delete'), (c) => change(c, 'taskDeletion', 'deletedTasks'));
}
