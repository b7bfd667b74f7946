import { parameter } from '../http/query.ts';
import { readInteger, readList, UnreadableText } from '../http/read-text.ts';
import { boolean, fieldsOf, integer, snakeCase } from '../http/shape.ts';
import { taskMoments, taskStatuses, taskTypes } from '../store/task-store.ts';
import { isIndexUid, notAnIndexUid } from './context.ts';

/** One of the allowed words, in any case. */
const readChoice =
  (kind: 'status' | 'type', plural: string, allowed: readonly string[]) => (text: string) => {
    const found = allowed.find((one) => one.toLowerCase() === text.toLowerCase());
    if (found !== undefined) return found;
    const list = allowed.map((one) => `\`${one}\``).join(', ');
    throw new UnreadableText(`\`${text}\` is not a valid task ${kind}. Available ${plural} are ${list}.`);
  };

function readIndexUid(text: string): string {
  if (isIndexUid(text)) return text;
  throw new UnreadableText(notAnIndexUid(text));
}

const dateForm = /^\d{4}-\d\d-\d\d$/;
const dateTimeForm = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const day = 86_400_000;

/** A moment as ISO text; a date alone is its beginning, and `after` it the beginning of the next day. */
const readMoment = (isAfter: boolean) => (text: string) => {
  if (text === '*') return undefined;
  const isDate = dateForm.test(text);
  const time = isDate || dateTimeForm.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time + (isDate && isAfter ? day : 0)).toISOString();
  const why = 'is an invalid date-time. It should follow the YYYY-MM-DD or RFC 3339 date-time format.';
  throw new UnreadableText(`\`${text}\` ${why}`);
};

const moments = taskMoments.map((name) => {
  const code = `invalid_task_${snakeCase(name)}`;
  return [name, parameter(code, readMoment(name.startsWith('after')))] as const;
});

/** Conditions on tasks, as parameters of the query in the order messages name them. */
export const filterParameters = {
  uids: parameter('invalid_task_uids', readList(readInteger)),
  batchUids: parameter('invalid_batch_uids', readList(readInteger)),
  canceledBy: parameter('invalid_task_canceled_by', readList(readInteger)),
  types: parameter('invalid_task_types', readList(readChoice('type', 'types', taskTypes))),
  statuses: parameter('invalid_task_statuses', readList(readChoice('status', 'statuses', taskStatuses))),
  indexUids: parameter('invalid_index_uid', readList(readIndexUid)),
  ...(Object.fromEntries(moments) as Record<(typeof moments)[number][0], (typeof moments)[number][1]>),
};

/** The parameters of a list of tasks or batches. */
export const listParameters = {
  ...fieldsOf('task', { limit: integer, from: integer, reverse: boolean }),
  ...filterParameters,
};
