import { ApiError } from '../http/errors.ts';
import type { Task } from '../store/task-store.ts';
import { parametersOf, type AddRoute, type Services } from './context.ts';
import { listParameters, listRequest, uidFrom, visible } from './task-filter.ts';
import { durationOf } from './task-routes.ts';

function countBy(tasks: readonly Task[], key: 'status' | 'type' | 'indexUid'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { [key]: value } of tasks) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The details of several tasks as one: numbers are added, filters strung together, and what is known wins. */
function mergeDetails(tasks: readonly Task[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const { details } of tasks) {
    for (const [key, value] of Object.entries(details ?? {})) {
      const before = merged[key];
      if (typeof before === 'number' && typeof value === 'number') merged[key] = before + value;
      else if (typeof before === 'string' && typeof value === 'string') merged[key] = `${before}&${value}`;
      else merged[key] = value ?? before ?? null;
    }
  }
  return merged;
}

/** A batch as the API shows it, from its tasks, of which there is at least one. */
function batchView(tasks: readonly Task[]) {
  const [{ uid, batchUid, type, startedAt }] = tasks as [Task];
  const ends = tasks.map((task) => task.finishedAt);
  const finishedAt = ends.includes(null) ? null : ends.toSorted().at(-1)!;
  const isByItself = !type.startsWith('document');
  const steps = [{ currentStep: 'processing tasks', finished: 0, total: tasks.length }];
  return {
    uid: batchUid!,
    progress: finishedAt !== null ? null : { steps, percentage: 0 },
    details: mergeDetails(tasks),
    stats: {
      totalNbTasks: tasks.length,
      status: countBy(tasks, 'status'),
      types: countBy(tasks, 'type'),
      indexUids: countBy(tasks, 'indexUid'),
      progressTrace: {},
    },
    duration: durationOf(startedAt, finishedAt),
    startedAt,
    finishedAt,
    batchStrategy: isByItself
      ? `created batch containing only task with id ${uid} of type \`${type}\` that cannot be batched with any other task.`
      : 'unspecified',
  };
}

/** /batches: the list and one. A batch is what is left of its tasks. */
export function batchRoutes(on: AddRoute, services: Services): void {
  const { tasks } = services.workspace;
  on('GET /batches', 'tasks.get', (c) => {
    const query = parametersOf(c, listParameters);
    const { filter, page, answer } = listRequest(query, c.get('access').patterns);
    const found = tasks.batches(filter, page).map(batchView);
    return answer(found, ({ uid }) => uid, tasks.countBatches(filter));
  });
  on('GET /batches/:batch', 'tasks.get', (c) => {
    const uid = uidFrom(c.req.param('batch'), 'Batch');
    const [batch] = tasks.batches(visible({ batchUids: [uid] }, c.get('access').patterns));
    if (batch === undefined) throw new ApiError('batch_not_found', `Batch \`${uid}\` not found.`);
    return batchView(batch);
  });
}
