import type { Context } from 'hono';
import { ApiError, featureNotEnabled } from '../http/errors.ts';
import type { DocumentPayload } from '../tasks/apply-documents.ts';
import type { Task, TaskType } from '../store/task-store.ts';
import { accept, guard, parametersOf, type App, type Env, type Services } from './context.ts';
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

/** /tasks: the list, one, its documents, cancel and delete. */
export function taskRoutes(app: App, services: Services): void {
  const { tasks, features } = services.workspace;

  const find = (c: Context<Env>): Task => {
    const uid = uidFrom(c.req.param('task') ?? '', 'Task');
    const task = tasks.count(visible({ uids: [uid] }, c.get('access').patterns)) > 0 ? tasks.get(uid) : null;
    if (task === null) throw new ApiError('task_not_found', `Task \`${uid}\` not found.`);
    return task;
  };

  app.get('/tasks', guard(services, 'tasks.get'), (c) => {
    const query = parametersOf(c, listParameters);
    const { filter, page, answer } = listRequest(query, c.get('access').patterns);
    return c.json(answer(tasks.list(filter, page).map(taskView), ({ uid }) => uid, tasks.count(filter)));
  });
  app.get('/tasks/:task', guard(services, 'tasks.get'), (c) => c.json(taskView(find(c))));
  app.get('/tasks/:task/documents', guard(services, 'tasks.get'), (c) => {
    if (!features.get().getTaskDocumentsRoute) {
      throw featureNotEnabled('Getting the documents of an enqueued task', 'get task documents route', 808);
    }
    const { uid, payload } = find(c);
    const content = payload === null ? null : (JSON.parse(payload) as Partial<DocumentPayload>);
    if (content?.kind !== 'add') {
      throw new ApiError(
        'task_file_not_found',
        `Task \`${uid}\` does not contain any documents. Only \`documentAdditionOrUpdate\` tasks with the statuses \`enqueued\` or \`processing\` contain documents`,
      );
    }
    const lines = content.documents!.map((document) => `${JSON.stringify(document)}\n`);
    return c.body(lines.join(''), 200, { 'content-type': 'application/x-ndjson' });
  });

  const change = (c: Context<Env>, type: TaskType, verb: string, done: string): Response => {
    const query = parametersOf(c, filterParameters);
    const { search } = new URL(c.req.url);
    if (search.length < 2) {
      throw new ApiError(
        'missing_task_filters',
        `Query parameters to filter the tasks to ${verb} are missing. Available query parameters are: ${namedFilters}.`,
      );
    }
    const filter = visible(query, c.get('access').patterns);
    const payload = JSON.stringify(filter);
    const details = { matchedTasks: tasks.count(filter), [done]: null, originalFilter: search };
    // 200 and not 202, as in Meilisearch, which keeps it for its clients' sake.
    return accept(c, services, { indexUid: null, type, payload, details }, 200);
  };
  app.post('/tasks/cancel', guard(services, 'tasks.cancel'), (c) =>
    change(c, 'taskCancelation', 'cancel', 'canceledTasks'),
  );
  app.delete('/tasks', guard(services, 'tasks.delete'), (c) =>
    change(c, 'taskDeletion', 'delete', 'deletedTasks'),
  );
}
