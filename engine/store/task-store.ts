import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { ErrorBody } from '../http/errors.ts';

export const taskStatuses = ['enqueued', 'processing', 'succeeded', 'failed', 'canceled'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** Kinds of tasks this engine makes, and those it only knows by name (for filters). */
export const taskTypes = [
  'documentAdditionOrUpdate',
  'documentEdition',
  'documentDeletion',
  'settingsUpdate',
  'indexCreation',
  'indexDeletion',
  'indexUpdate',
  'indexSwap',
  'taskCancelation',
  'taskDeletion',
  'dumpCreation',
  'snapshotCreation',
  'export',
  'upgradeDatabase',
  'indexCompaction',
  'networkTopologyChange',
  'dsrUpdate',
  'dsrClear',
] as const;
export type TaskType = (typeof taskTypes)[number];

/** A task as stored. `payload` is what it needs to be done and is cleared when it is. Times are ISO, UTC. */
export interface Task {
  uid: number;
  batchUid: number | null;
  indexUid: string | null;
  status: TaskStatus;
  type: TaskType;
  payload: string | null;
  details: Record<string, unknown> | null;
  error: ErrorBody | null;
  canceledBy: number | null;
  customMetadata: string | null;
  enqueuedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

/** A task in the queue; `payload` is cut after its kind, `payloadLength` is how long it is in characters. */
export type QueuedTask = Pick<Task, 'uid' | 'indexUid' | 'type' | 'details'> & {
  payload: string;
  payloadLength: number;
};

export type NewTask = Pick<
  Task,
  'indexUid' | 'type' | 'payload' | 'details' | 'customMetadata' | 'enqueuedAt'
>;

export const taskMoments = [
  'afterEnqueuedAt',
  'beforeEnqueuedAt',
  'afterStartedAt',
  'beforeStartedAt',
  'afterFinishedAt',
  'beforeFinishedAt',
] as const;

/** Conditions of GET /tasks and its like; lists are alternatives, absent is no condition. */
export type TaskFilter = Partial<Record<(typeof taskMoments)[number], string>> & {
  uids?: number[];
  batchUids?: number[];
  canceledBy?: number[];
  indexUids?: string[];
  statuses?: string[];
  types?: string[];
  /** Patterns of names (`courses*`) of which the task's index must match one. */
  indexPatterns?: string[];
};

/** Where a list begins (the newest when null, or the oldest when `reverse`) and how long it may be. */
export interface TaskPage {
  from: number | null;
  limit: number;
  reverse: boolean;
}

/** Lists travel as one JSON parameter, so any length will do. */
const oneOf = (column: string) => `${column} in (select value from json_each(?))`;
const conditions: Record<keyof TaskFilter, string> = {
  uids: oneOf('uid'),
  batchUids: oneOf('batch_uid'),
  canceledBy: oneOf('canceled_by'),
  indexUids: oneOf('index_uid'),
  statuses: oneOf('status'),
  types: oneOf('type'),
  beforeEnqueuedAt: 'enqueued_at < ?',
  afterEnqueuedAt: 'enqueued_at > ?',
  beforeStartedAt: 'started_at < ?',
  afterStartedAt: 'started_at > ?',
  beforeFinishedAt: 'finished_at < ?',
  afterFinishedAt: 'finished_at > ?',
  indexPatterns: 'exists (select 1 from json_each(?) where index_uid glob value)',
};

/** SQL condition and its parameters. */
function condition(filter: TaskFilter): [string, SQLInputValue[]] {
  const given = Object.entries(filter).filter(([key]) => Object.hasOwn(conditions, key));
  const parts = given.map(([key]) => conditions[key as keyof TaskFilter]);
  const values = given.map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return [['1', ...parts].join(' and '), values];
}

/** The columns of a task by the names of its fields; of the payload, which can be large, what `payload` says. */
const columns = (payload: string) =>
  `uid, batch_uid as batchUid, index_uid as indexUid, status, type, ${payload} as payload, details, error,
   canceled_by as canceledBy, custom_metadata as customMetadata, enqueued_at as enqueuedAt,
   started_at as startedAt, finished_at as finishedAt`;
const whole = columns('payload');
const light = columns('null');

const toJson = (value: unknown) => (value === null ? null : JSON.stringify(value));

function fromRow<T = Task>(row: Record<string, unknown>): T {
  const parse = (text: unknown) => JSON.parse((text ?? 'null') as string) as unknown;
  return { ...row, details: parse(row['details']), error: parse(row['error']) } as T;
}

export type TaskStore = ReturnType<typeof createTaskStore>;

/** The ordered log of tasks. */
export function createTaskStore(db: DatabaseSync) {
  const numberFrom = (sql: string, ...values: SQLInputValue[]) =>
    Number(Object.values(db.prepare(sql).get(...values) ?? {})[0] ?? 0);
  const setMeta = db.prepare('insert or replace into meta values (?, ?)');
  // Numbers are never given twice, also not after tasks were deleted or the process was killed.
  const nextOf = (key: string, column: string) =>
    Math.max(
      numberFrom('select value from meta where key = ?', key),
      numberFrom(`select max(${column}) + 1 from tasks`),
    );
  let nextUid = nextOf('next_task', 'uid');
  let nextBatch = nextOf('next_batch', 'batch_uid');
  let total = numberFrom('select count(*) from tasks');
  const insert = db.prepare(
    `insert into tasks (uid, index_uid, status, type, payload, details, custom_metadata, enqueued_at)
     values (?, ?, 'enqueued', ?, ?, ?, ?, ?) returning ${whole}`,
  );
  const get = db.prepare(`select ${whole} from tasks where uid = ?`);
  const save = db.prepare(
    `update tasks set batch_uid = ?, status = ?, payload = ?, details = ?, error = ?, canceled_by = ?,
     started_at = ?, finished_at = ? where uid = ?`,
  );
  // Each has an index of its own, so that a long queue is not sorted for every batch.
  const openTask = (index: string, end: string) =>
    db.prepare(
      `select uid, index_uid as indexUid, type, details, coalesce(substr(payload, 1, 20), '') as payload,
       coalesce(length(payload), 0) as payloadLength
       from tasks indexed by ${index} where status in ('enqueued', 'processing') ${end}`,
    );
  const urgent = openTask(
    'tasks_urgent',
    "and type in ('taskCancelation', 'taskDeletion') order by type, uid limit 1",
  );
  const oldest = openTask('tasks_open', 'order by uid limit ?');
  const forget = (which: string, ...values: SQLInputValue[]) => {
    setMeta.run('next_task', String(nextUid));
    setMeta.run('next_batch', String(nextBatch));
    total -= Number(db.prepare(`delete from tasks where uid in (${which})`).run(...values).changes);
  };
  /** The condition of a page of tasks or batches, by `column`, and its order. */
  const pageOf = (column: string, where: string, { from = null, reverse = false }: Partial<TaskPage>) => {
    const start = from === null ? '' : ` and ${column} ${reverse ? '>=' : '<='} ${from}`;
    return `where ${where}${start} order by ${column} ${reverse ? 'asc' : 'desc'} limit ?`;
  };
  const noLimit = -1;
  return {
    add(task: NewTask): Task {
      const { indexUid, type, payload, details, customMetadata, enqueuedAt } = task;
      const values = [indexUid, type, payload, toJson(details), customMetadata, enqueuedAt];
      const row = insert.get(nextUid++, ...values)!;
      total++;
      return fromRow(row);
    },
    get(uid: number): Task | null {
      const row = get.get(uid);
      return row === undefined ? null : fromRow(row);
    },
    save(t: Task): void {
      const json = [toJson(t.details), toJson(t.error)];
      save.run(t.batchUid, t.status, t.payload, ...json, t.canceledBy, t.startedAt, t.finishedAt, t.uid);
    },
    /** What waits: cancelations and deletions of tasks first, then the oldest. */
    enqueued: (limit: number) =>
      [...urgent.all(), ...oldest.all(limit)].map((row) => fromRow<QueuedTask>(row)),
    list(filter: TaskFilter, page: Partial<TaskPage> = {}): Task[] {
      const [where, values] = condition(filter);
      const tasks = db.prepare(`select ${light} from tasks ${pageOf('uid', where, page)}`);
      return tasks.all(...values, page.limit ?? noLimit).map((row) => fromRow(row));
    },
    count(filter: TaskFilter): number {
      const [where, values] = condition(filter);
      return numberFrom(`select count(*) from tasks where ${where}`, ...values);
    },
    /** Batches that hold a task of the filter, each with all its tasks, oldest first. */
    batches(filter: TaskFilter, page: Partial<TaskPage> = {}): Task[][] {
      const [where, values] = condition(filter);
      const found = pageOf('batch_uid', `${where} and batch_uid is not null`, page);
      const tasks = db.prepare(
        `select ${light} from tasks where batch_uid in (select distinct batch_uid from tasks ${found})
         order by batch_uid ${page.reverse === true ? 'asc' : 'desc'}, uid`,
      );
      const rows = tasks.all(...values, page.limit ?? noLimit).map((row) => fromRow(row));
      return [...Map.groupBy(rows, ({ batchUid }) => batchUid).values()];
    },
    countBatches(filter: TaskFilter): number {
      const [where, values] = condition(filter);
      return numberFrom(`select count(distinct batch_uid) from tasks where ${where}`, ...values);
    },
    /** How many tasks there are, in any state. */
    total: () => total,
    /** Forgets the oldest tasks that are done, at most so many. */
    forgetOldest: (count: number) =>
      forget(
        "select uid from tasks where status in ('succeeded', 'failed', 'canceled') order by uid limit ?",
        count,
      ),
    remove: (uids: readonly number[]) => forget('select value from json_each(?)', JSON.stringify(uids)),
    /** Finished tasks go along with the new names of their indexes. */
    renameIndex(names: ReadonlyMap<string, string>): void {
      const rename = db.prepare(
        "update tasks set index_uid = ? where index_uid = ? and status not in ('enqueued', 'processing')",
      );
      for (const from of names.keys()) rename.run(`/${from}`, from);
      for (const [from, to] of names) rename.run(to, `/${from}`);
    },
    nextBatchUid: () => nextBatch++,
  };
}
