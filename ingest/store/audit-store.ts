import type { Database } from './database.ts';

/** Something a person did: at the desk (`web`) or on the command line (`cli`). */
export interface AuditEntry {
  readonly id: number;
  /** ISO instant. */
  readonly at: string;
  readonly who: string;
  readonly via: 'web' | 'cli';
  /** What was done, such as `decide`, `withdraw`, `import`, `judge`, `sign-in`. */
  readonly what: string;
  /** What it was done to: id of a decision, a course or a question; '' for none. */
  readonly subject: string;
  /** The thing before and after, as JSON values; null where there was none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** An entry before it has its number. */
export type NewAuditEntry = Omit<AuditEntry, 'id'>;

/** The audit log. Entries are only ever added. */
export interface AuditStore {
  add(entry: NewAuditEntry): void;
  /** The newest entries first; `before` is the id of the last entry of the page before. */
  list(limit: number, before?: number): AuditEntry[];
}

/** The audit log in the database. */
export function createAuditStore(database: Database): AuditStore {
  const add = database.prepare(
    'INSERT INTO audit (at, who, via, what, subject, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const list = database.prepare('SELECT * FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?');
  const toJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  const fromJson = (json: unknown): unknown => (json === null ? null : JSON.parse(json as string));
  return {
    add({ at, who, via, what, subject, before, after }) {
      add.run(at, who, via, what, subject, toJson(before), toJson(after));
    },
    list: (limit, before = Number.MAX_SAFE_INTEGER) =>
      list.all(before, limit).map(
        (row) =>
          ({
            ...row,
            before: fromJson(row['before']),
            after: fromJson(row['after']),
          }) as unknown as AuditEntry,
      ),
  };
}
