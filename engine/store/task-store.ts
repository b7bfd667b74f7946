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

/** Conditions of GET /tasks and its like; lists are alternatives, absent is no condition. */
export interface TaskFilter {
  uids?: number[];
  batchUids?: number[];
  canceledBy?: number[];
  indexUids?: string[];
  statuses?: string[];
  types?: string[];
  beforeEnqueuedAt?: string;
  afterEnqueuedAt?: string;
  beforeStartedAt?: string;
  afterStartedAt?: string;
  beforeFinishedAt?: string;
  afterFinishedAt?: string;
  /** Patterns of names (`courses*`) of which the task's index must match one. */
  indexPatterns?: string[];
}

/** Where a list begins (the newest when null, or the oldest when `reverse`) and how long it may be. */
export interface TaskPage {
  from: number | null;
  limit: number;
  reverse: boolean;
}

/** The ordered log of tasks. */
export interface TaskStore {
  add(task: NewTask): Task;
  get(uid: number): Task | null;
  save(task: Task): void;
  /**
   * What waits: cancelations and deletions of tasks first, then the oldest. With the beginning of each payload only:
   * payloads can be large.
   */
  enqueued(limit: number): QueuedTask[];
  list(filter: TaskFilter, page: TaskPage): Task[];
  count(filter: TaskFilter): number;
  /** Batches that hold a task of the filter, each with all its tasks, oldest first. */
  batches(filter: TaskFilter, page: TaskPage): Task[][];
  countBatches(filter: TaskFilter): number;
  /** How many tasks there are, in any state. */
  total(): number;
  /** Forgets the oldest tasks that are done, at most so many. */
  forgetOldest(count: number): void;
  remove(uids: readonly number[]): void;
  renameIndex(names: ReadonlyMap<string, string>): void;
  nextBatchUid(): number;
}

const listColumns: [keyof TaskFilter, string][] = [
  ['uids', 'uid'],
  ['batchUids', 'batch_uid'],
  ['canceledBy', 'canceled_by'],
  ['indexUids', 'index_uid'],
  ['statuses', 'status'],
  ['types', 'type'],
];
const timeColumns: [keyof TaskFilter, string][] = [
  ['beforeEnqueuedAt', 'enqueued_at <'],
  ['afterEnqueuedAt', 'enqueued_at >'],
  ['beforeStartedAt', 'started_at <'],
  ['afterStartedAt', 'started_at >'],
  ['beforeFinishedAt', 'finished_at <'],
  ['afterFinishedAt', 'finished_at >'],
];

/** SQL condition and its parameters; lists travel as one JSON parameter, so any length will do. */
function condition(filter: TaskFilter): [string, SQLInputValue[]] {
  const parts = ['1'];
  const values: SQLInputValue[] = [];
  for (const [key, column] of listColumns) {
    if (filter[key] === undefined) continue;
    parts.push(`${column} in (select value from json_each(?))`);
    values.push(JSON.stringify(filter[key]));
  }
  for (const [key, comparison] of timeColumns) {
    if (filter[key] === undefined) continue;
    parts.push(`${comparison} ?`);
    values.push(filter[key] as string);
  }
  if (filter.indexPatterns !== undefined) {
    parts.push('exists (select 1 from json_each(?) where index_uid glob value)');
    values.push(JSON.stringify(filter.indexPatterns));
  }
  return [parts.join(' and '), values];
}

function fromRow(row: Record<string, unknown>): Task {
  const json = (key: string) => (row[key] === null ? null : (JSON.parse(row[key] as string) as unknown));
  return {
    uid: row['uid'] as number,
    batchUid: row['batch_uid'] as number | null,
    indexUid: row['index_uid'] as string | null,
    status: row['status'] as TaskStatus,
    type: row['type'] as TaskType,
    payload: row['payload'] as string | null,
    details: json('details') as Record<string, unknown> | null,
    error: json('error') as ErrorBody | null,
    canceledBy: row['canceled_by'] as number | null,
    customMetadata: row['custom_metadata'] as string | null,
    enqueuedAt: row['enqueued_at'] as string,
    startedAt: row['started_at'] as string | null,
    finishedAt: row['finished_at'] as string | null,
  };
}

export function createTaskStore(db: DatabaseSync): TaskStore {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const meta = (key: string): number =>
    Number(db.prepare('select value from meta where key = ?').get(key)?.['value'] ?? 0);
  const setMeta = db.prepare('insert or replace into meta values (?, ?)');
  // Numbers are never given twice, also not after tasks were deleted or the process was killed.
  let nextUid = Math.max(
    meta('next_task'),
    Number(db.prepare('select max(uid) as n from tasks').get()?.['n'] ?? -1) + 1,
  );
  let nextBatch = Math.max(
    meta('next_batch'),
    Number(db.prepare('select max(batch_uid) as n from tasks').get()?.['n'] ?? -1) + 1,
  );
  let total = Number(db.prepare('select count(*) as n from tasks').get()!['n']);
  const insert = db.prepare(
    `insert into tasks (uid, index_uid, status, type, payload, details, custom_metadata, enqueued_at)
     values (?, ?, 'enqueued', ?, ?, ?, ?, ?) returning *`,
  );
  const get = db.prepare('select * from tasks where uid = ?');
  const save = db.prepare(
    `update tasks set batch_uid = ?, status = ?, payload = ?, details = ?, error = ?, canceled_by = ?,
     started_at = ?, finished_at = ? where uid = ?`,
  );
  // Each has an index of its own, so that a long queue is not sorted for every batch.
  const openTask = (index: string, end: string) =>
    db.prepare(
      `select uid, index_uid, type, details, substr(payload, 1, 20) as payload, length(payload) as payload_length
       from tasks indexed by ${index} where status in ('enqueued', 'processing') ${end}`,
    );
  const urgent = openTask(
    'tasks_urgent',
    "and type in ('taskCancelation', 'taskDeletion') order by type, uid limit 1",
  );
  const oldest = openTask('tasks_open', 'order by uid limit ?');
  const light = `uid, batch_uid, index_uid, status, type, null as payload, details, error, canceled_by,
    custom_metadata, enqueued_at, started_at, finished_at`;
  const forget = (which: string, ...values: SQLInputValue[]) => {
    setMeta.run('next_task', String(nextUid));
    setMeta.run('next_batch', String(nextBatch));
    total -= Number(db.prepare(`delete from tasks where uid in (${which})`).run(...values).changes);
  };
  return {
    add(task) {
      const { indexUid, type, payload, details, customMetadata, enqueuedAt } = task;
      const row = insert.get(nextUid++, indexUid, type, payload, json(details), customMetadata, enqueuedAt)!;
      total++;
      return fromRow(row);
    },
    get(uid) {
      const row = get.get(uid);
      return row === undefined ? null : fromRow(row);
    },
    save: (t) =>
      void save.run(
        t.batchUid,
        t.status,
        t.payload,
        json(t.details),
        json(t.error),
        t.canceledBy,
        t.startedAt,
        t.finishedAt,
        t.uid,
      ),
    enqueued: (limit) =>
      [...urgent.all(), ...oldest.all(limit)].map((row) => ({
        uid: row['uid'] as number,
        indexUid: row['index_uid'] as string | null,
        type: row['type'] as TaskType,
        details: JSON.parse((row['details'] as string | null) ?? 'null') as Record<string, unknown> | null,
        payload: (row['payload'] as string | null) ?? '',
        payloadLength: (row['payload_length'] as number | null) ?? 0,
      })),
    list(filter, { from, limit, reverse }) {
      const [where, values] = condition(filter);
      const start = from === null ? '' : ` and uid ${reverse ? '>=' : '<='} ${from}`;
      const order = reverse ? 'asc' : 'desc';
      return db
        .prepare(`select ${light} from tasks where ${where}${start} order by uid ${order} limit ?`)
        .all(...values, limit)
        .map(fromRow);
    },
    count(filter) {
      const [where, values] = condition(filter);
      return db.prepare(`select count(*) as n from tasks where ${where}`).get(...values)!['n'] as number;
    },
    batches(filter, { from, limit, reverse }) {
      const [where, values] = condition(filter);
      const start = from === null ? '' : ` and batch_uid ${reverse ? '>=' : '<='} ${from}`;
      const order = reverse ? 'asc' : 'desc';
      const tasks = db
        .prepare(
          `select ${light} from tasks where batch_uid in (select distinct batch_uid from tasks
           where ${where} and batch_uid is not null${start} order by batch_uid ${order} limit ?)
           order by batch_uid ${order}, uid`,
        )
        .all(...values, limit)
        .map(fromRow);
      return [...Map.groupBy(tasks, ({ batchUid }) => batchUid).values()];
    },
    countBatches(filter) {
      const [where, values] = condition(filter);
      const count = db.prepare(`select count(distinct batch_uid) as n from tasks where ${where}`);
      return count.get(...values)!['n'] as number;
    },
    total: () => total,
    forgetOldest: (count) =>
      forget(
        `select uid from tasks where status in ('succeeded', 'failed', 'canceled') order by uid limit ${count}`,
      ),
    remove: (uids) => forget('select value from json_each(?)', JSON.stringify(uids)),
    renameIndex(names) {
      const rename = db.prepare(
        "update tasks set index_uid = ? where index_uid = ? and status not in ('enqueued', 'processing')",
      );
      for (const from of names.keys()) rename.run(`/${from}`, from);
      for (const [from, to] of names) rename.run(to, `/${from}`);
    },
    nextBatchUid: () => nextBatch++,
  };
}
