import type { Database } from './database.ts';

/** Sessions that were ended before their time. */
export interface EndedSessions {
  has(id: string): boolean;
  /** Notes one until it would have run out (ms since 1970), and forgets those that have at `now`. */
  add(id: string, until: number, now: number): void;
}

/** The ended sessions in the database, which is opened when it is first asked. */
export const createEndedSessions = (database: () => Database): EndedSessions => ({
  has: (id) => database().prepare('SELECT 1 FROM ended_sessions WHERE id = ?').get(id) !== undefined,
  add(id, until, now) {
    database().prepare('DELETE FROM ended_sessions WHERE until <= ?').run(now);
    database().prepare('INSERT OR REPLACE INTO ended_sessions (id, until) VALUES (?, ?)').run(id, until);
  },
});
