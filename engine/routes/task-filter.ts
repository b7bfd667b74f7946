import { ApiError } from '../http/errors.ts';
import { asBoolean, asChecked, asInteger, asList, type Parameter } from '../http/query.ts';
import { snakeCase } from '../http/validate.ts';
import { taskStatuses, taskTypes, type TaskFilter, type TaskPage } from '../store/task-store.ts';
import { isIndexUid, notAnIndexUid } from './context.ts';

/** One of the allowed words, in any case. */
const asChoice = (kind: 'status' | 'type', plural: string, allowed: readonly string[]) =>
  asChecked((text) => {
    const found = allowed.find((one) => one.toLowerCase() === text.toLowerCase());
    if (found !== undefined) return found;
    const list = allowed.map((one) => `\`${one}\``).join(', ');
    throw new Error(`\`${text}\` is not a valid task ${kind}. Available ${plural} are ${list}.`);
  });

const asIndexUid = asChecked((text) => {
  if (isIndexUid(text)) return text;
  throw new Error(notAnIndexUid(text));
});

const dateForm = /^\d{4}-\d\d-\d\d$/;
const dateTimeForm = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const day = 86_400_000;

/** A moment as ISO text; a date alone is its beginning, and `after` it the beginning of the next day. */
const asMoment = (isAfter: boolean) => (text: string) => {
  if (text === '*') return undefined;
  return asChecked((moment) => {
    const isDate = dateForm.test(moment);
    const time = isDate || dateTimeForm.test(moment) ? Date.parse(moment) : Number.NaN;
    if (!Number.isNaN(time)) return new Date(time + (isDate && isAfter ? day : 0)).toISOString();
    throw new Error(
      `\`${moment}\` is an invalid date-time. It should follow the YYYY-MM-DD or RFC 3339 date-time format.`,
    );
  })(text);
};

const momentNames = [
  'afterEnqueuedAt',
  'beforeEnqueuedAt',
  'afterStartedAt',
  'beforeStartedAt',
  'afterFinishedAt',
  'beforeFinishedAt',
] as const;
const moments = Object.fromEntries(
  momentNames.map((name) => [
    name,
    { read: asMoment(name.startsWith('after')), code: `invalid_task_${snakeCase(name)}` },
  ]),
) as Record<(typeof momentNames)[number], Parameter<string | undefined>>;

/** Conditions on tasks, as parameters of the query in the order messages name them. */
export const filterParameters = {
  uids: { read: asList(asInteger), code: 'invalid_task_uids' },
  batchUids: { read: asList(asInteger), code: 'invalid_batch_uids' },
  canceledBy: { read: asList(asInteger), code: 'invalid_task_canceled_by' },
  types: { read: asList(asChoice('type', 'types', taskTypes)), code: 'invalid_task_types' },
  statuses: { read: asList(asChoice('status', 'statuses', taskStatuses)), code: 'invalid_task_statuses' },
  indexUids: { read: asList(asIndexUid), code: 'invalid_index_uid' },
  ...moments,
};

/** The parameters of a list of tasks or batches. */
export const listParameters = {
  limit: { read: asInteger, code: 'invalid_task_limit' },
  from: { read: asInteger, code: 'invalid_task_from' },
  reverse: { read: asBoolean, code: 'invalid_task_reverse' },
  ...filterParameters,
};

/** The number in a path. */
export function uidFrom(text: string, subject: 'Task' | 'Batch'): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new ApiError(
    `invalid_${subject.toLowerCase()}_uids`,
    `${subject} uid \`${text}\` is invalid. It should only contain numeric characters.`,
  );
}

/** What a list was asked for: its page, the filter with what the key may see, and how to answer. */
export function listRequest(
  query: TaskFilter & { limit?: number; from?: number; reverse?: boolean },
  patterns: string[] | null,
) {
  const { limit = 20, from = null, reverse = false, ...rest } = query;
  const filter = visible(rest, patterns);
  const page: TaskPage = { from, limit: limit + 1, reverse };
  const answer = <T>(found: readonly T[], uidOf: (one: T) => number, total: number) => {
    const results = found.slice(0, limit);
    const [first, next] = [results[0], found[limit]];
    return {
      results,
      total,
      limit,
      from: first === undefined ? null : uidOf(first),
      next: next === undefined ? null : uidOf(next),
    };
  };
  return { filter, page, answer };
}

/** The filter, within the indexes a key may see. */
export function visible(filter: TaskFilter, patterns: string[] | null): TaskFilter {
  return patterns === null ? filter : { ...filter, indexPatterns: patterns };
}
