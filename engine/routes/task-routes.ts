import { ApiError, refusal } from '../http/errors.ts';
import type { TaskFilter, TaskPage, TaskType } from '../store/task-store.ts';
import { accept, parametersOf, type Ask, type AddRoute, type Services } from './context.ts';
import { filterParameters, listParameters } from './task-filter.ts';
import { batchView, taskView } from './task-views.ts';

/** The filter, within the indexes that the key may see. */
function visible(c: Ask, filter: TaskFilter): TaskFilter {
  const { patterns } = c.get('access');
  return patterns === null ? filter : { ...filter, indexPatterns: patterns };
}

/** /tasks and /batches: the list and one; tasks can be canceled and deleted. A batch is what is left of its tasks. */
export function taskRoutes(on: AddRoute, services: Services): void {
  const { tasks } = services.workspace;

  const addLists = <T extends { uid: number }>(
    [path, name, Name]: ['/tasks', 'task', 'Task'] | ['/batches', 'batch', 'Batch'],
    find: (filter: TaskFilter, page?: TaskPage) => T[],
    count: (filter: TaskFilter) => number,
  ) => {
    on(`GET ${path}`, 'tasks.get', (c) => {
      const { limit: most, from, reverse, ...asked } = parametersOf(c, listParameters);
      const limit = most ?? 20;
      const filter = visible(c, asked);
      const found = find(filter, { from: from ?? null, limit: limit + 1, reverse: reverse === true });
      const uidAt = (i: number) => found[i]?.uid ?? null;
      const results = found.slice(0, limit);
      return { results, total: count(filter), limit, from: uidAt(0), next: uidAt(limit) };
    });
    on(`GET ${path}/:number`, 'tasks.get', (c) => {
      const text = c.req.param('number') ?? '';
      if (!/^\d{1,10}$/.test(text)) {
        const why = `${Name} uid \`${text}\` is invalid. It should only contain numeric characters.`;
        throw new ApiError(`invalid_${name}_uids`, why);
      }
      const uid = Number(text);
      const [found] = find(visible(c, name === 'task' ? { uids: [uid] } : { batchUids: [uid] }));
      if (found === undefined) throw refusal(`${name}_not_found`, uid);
      return found;
    });
  };
  addLists(['/tasks', 'task', 'Task'], (filter, page) => tasks.list(filter, page).map(taskView), tasks.count);
  addLists(
    ['/batches', 'batch', 'Batch'],
    (filter, page) => tasks.batches(filter, page).map(batchView),
    tasks.countBatches,
  );

  const change = (c: Ask, type: TaskType, verb: string, done: string): Response => {
    const query = parametersOf(c, filterParameters);
    const { search } = new URL(c.req.url);
    if (search.length < 2) throw refusal('missing_task_filters', verb);
    const payload = visible(c, query);
    const details = { matchedTasks: tasks.count(payload), [done]: null, originalFilter: search };
    // 200 and not 202, as in Meilisearch, which keeps it for its clients' sake.
    return accept(services, { indexUid: null, type, payload, details }, 200);
  };
  on('POST /tasks/cancel', 'tasks.cancel', (c) => change(c, 'taskCancelation', 'cancel', 'canceledTasks'));
  on('DELETE /tasks', 'tasks.delete', (c) => change(c, 'taskDeletion', 'delete', 'deletedTasks'));
}
