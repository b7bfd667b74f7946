import { ApiError } from '../http/errors.ts';
import type { Task, TaskType } from '../store/task-store.ts';
import { accept, parametersOf, type Ask, type AddRoute, type Services } from './context.ts';
import { filterParameters, listParameters, listRequest, uidFrom, visible } from './task-filter.ts';

/** The time between two moments as ISO 8601 duration; null while there is no end. */
export function durationOf(startedAt: string | null, finishedAt: string | null): string | null {
  if (startedAt === null || finishedAt === null) return null;
  return `PT${((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(6)}S`;
}

/** A task as the API shows it. */
function taskView(task: Task) {
  const { uid, batchUid, indexUid, status, type, canceledBy, details, error, customMetadata } = task;
  const { enqueuedAt, startedAt, finishedAt } = task;
  return {
    uid,
    batchUid,
    indexUid,
    status,
    type,
    canceledBy,
    ...(details === null ? {} : { details }),
    error,
    duration: durationOf(startedAt, finishedAt),
    enqueuedAt,
    startedAt,
    finishedAt,
    ...(customMetadata === null ? {} : { customMetadata }),
  };
}

/** The filters that the message on missing ones names, in its order. */
const namedFilters =
  'uids indexUids statuses types canceledBy beforeEnqueuedAt afterEnqueuedAt beforeStartedAt afterStartedAt beforeFinishedAt afterFinishedAt'
    .split(' ')
    .map((name) => `\`${name}\``)
    .join(', ');

/** /tasks: the list, one, cancel and delete. */
export function taskRoutes(on: AddRoute, services: Services): void {
  const { tasks } = services.workspace;

  on('GET /tasks', 'tasks.get', (c) => {
    const query = parametersOf(c, listParameters);
    const { filter, page, answer } = listRequest(query, c.get('access').patterns);
    return answer(tasks.list(filter, page).map(taskView), ({ uid }) => uid, tasks.count(filter));
  });
  on('GET /tasks/:task', 'tasks.get', (c) => {
    const uid = uidFrom(c.req.param('task'), 'Task');
    const [task] = tasks.list(visible({ uids: [uid] }, c.get('access').patterns));
    if (task === undefined) throw new ApiError('task_not_found', `Task \`${uid}\` not found.`);
    return taskView(task);
  });

  const change = (c: Ask, type: TaskType, verb: string, done: string): Response => {
    const query = parametersOf(c, filterParameters);
    const { search } = new URL(c.req.url);
    if (search.length < 2) {
      throw new ApiError(
        'missing_task_filters',
        `Query parameters to filter the tasks to ${verb} are missing. Available query parameters are: ${namedFilters}.`,
      );
    }
    const payload = visible(query, c.get('access').patterns);
    const details = { matchedTasks: tasks.count(payload), [done]: null, originalFilter: search };
    // 200 and not 202, as in Meilisearch, which keeps it for its clients' sake.
    return accept(services, { indexUid: null, type, payload, details }, 200);
  };
  on('POST /tasks/cancel', 'tasks.cancel', (c) => change(c, 'taskCancelation', 'cancel', 'canceledTasks'));
  on('DELETE /tasks', 'tasks.delete', (c) => change(c, 'taskDeletion', 'delete', 'deletedTasks'));
}
