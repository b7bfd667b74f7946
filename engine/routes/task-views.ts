import type { Task } from '../store/task-store.ts';

/** The time between two moments as ISO 8601 duration; null while there is no end. */
function durationOf(startedAt: string | null, finishedAt: string | null): string | null {
  if (startedAt === null || finishedAt === null) return null;
  return `PT${((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(6)}S`;
}

/** A task as the API shows it. */
export function taskView(task: Task) {
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

function countBy(tasks: readonly Task[], key: 'status' | 'type' | 'indexUid'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { [key]: value } of tasks) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The details of several tasks as one: numbers are added, filters strung together, and what is known wins. */
function mergeDetails(tasks: readonly Task[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const [key, value] of tasks.flatMap(({ details }) => Object.entries(details ?? {}))) {
    const before = merged[key];
    if (typeof before === 'number' && typeof value === 'number') merged[key] = before + value;
    else if (typeof before === 'string' && typeof value === 'string') merged[key] = `${before}&${value}`;
    else merged[key] = value ?? before ?? null;
  }
  return merged;
}

/** A batch as the API shows it, from its tasks, of which there is at least one. */
export function batchView(tasks: readonly Task[]) {
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
