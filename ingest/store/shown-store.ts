import { inTransaction, type Database } from './database.ts';

/** A course as the catalogue shows it. */
export interface ShownCourse {
  readonly programId: string;
  /** First day on which the same records would give something else; null: never. */
  readonly changesOn: string | null;
  /** JSON of what other courses, counts and lists need of it. */
  readonly traits: string;
  /** Its line of the catalogue, but for the courses that are like it. */
  readonly draft: string;
  /** Its line of the open data; null when none of it may be passed on. */
  readonly open: string | null;
}

/** The courses of the catalogue as they were last made. */
export interface ShownStore {
  /** Courses are made anew: `ids` are all that will be put or are to go; null is all there are. */
  begin(ids: ReadonlySet<string> | null): void;
  put(courses: readonly ShownCourse[]): void;
  /** Ends what `begin` began: courses that were not put are gone. True when what courses are compared by differs. */
  end(): boolean;
  ids(): Set<string>;
  /** Courses that are another on `today` than they were. */
  changedBy(today: string): string[];
  /** Courses of records. */
  ofRecords(keys: Iterable<string>): string[];
  /** Courses with a record that came in one of these parts, each `source part`. */
  ofParts(parts: Iterable<string>): string[];
  /** The traits of all courses, by id. */
  traits(): IterableIterator<{ readonly programId: string; readonly traits: string }>;
  /** Notes the courses that are like each, as JSON, in the order of `traits`. */
  saveSimilar(similar: Iterable<string>): void;
  /** The lines of the catalogue and of the open data, by id. */
  lines(): IterableIterator<{ readonly program: string; readonly open: string | null }>;
}

/** Whether what is like each course has to be found anew; survives a kill in between. */
const staleFact = 'similar is stale';

/** The courses of the catalogue in the database. */
export function createShownStore(database: Database): ShownStore {
  database.exec(`
    CREATE TEMP TABLE IF NOT EXISTS publishing (program_id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS put (program_id TEXT PRIMARY KEY) WITHOUT ROWID;`);
  const find = database.prepare('SELECT traits FROM shown WHERE program_id = ?');
  const note = database.prepare('INSERT OR IGNORE INTO put VALUES (?)');
  const add = database.prepare(
    `INSERT INTO shown (program_id, changes_on, traits, similar, draft, open) VALUES (?1, ?2, ?3, '[]', ?4, ?5)
     ON CONFLICT (program_id) DO UPDATE SET changes_on = ?2, traits = ?3, draft = ?4, open = ?5
     WHERE changes_on IS NOT ?2 OR traits <> ?3 OR draft <> ?4 OR open IS NOT ?5`,
  );
  const stale = database.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)');
  const idsOf = (rows: Iterable<Record<string, unknown>>): string[] =>
    Array.from(rows, (row) => row['program_id'] as string);

  return {
    begin(ids) {
      inTransaction(database, () => {
        database.exec('DELETE FROM publishing; DELETE FROM put;');
        if (ids === null) database.exec('INSERT INTO publishing SELECT program_id FROM shown');
        const one = database.prepare('INSERT OR IGNORE INTO publishing VALUES (?)');
        for (const id of ids ?? []) one.run(id);
      });
    },
    put(courses) {
      inTransaction(database, () => {
        for (const { programId, changesOn, traits, draft, open } of courses) {
          note.run(programId);
          if (find.get(programId)?.['traits'] !== traits) stale.run(staleFact, '1');
          add.run(programId, changesOn, traits, draft, open);
        }
      });
    },
    end() {
      return inTransaction(database, () => {
        const { changes } = database
          .prepare(
            `DELETE FROM shown WHERE program_id IN (SELECT program_id FROM publishing)
               AND program_id NOT IN (SELECT program_id FROM put)`,
          )
          .run();
        if (changes > 0) stale.run(staleFact, '1');
        return database.prepare('SELECT value FROM facts WHERE name = ?').get(staleFact)?.['value'] === '1';
      });
    },
    ids: () => new Set(idsOf(database.prepare('SELECT program_id FROM shown').iterate())),
    changedBy: (today) =>
      idsOf(database.prepare('SELECT program_id FROM shown WHERE changes_on <= ?').iterate(today)),
    ofRecords(keys) {
      const course = database.prepare('SELECT program_id FROM resolved WHERE key = ?');
      return [...keys].flatMap((key) => idsOf(course.iterate(key)));
    },
    ofParts(parts) {
      const courses = database.prepare(
        `SELECT DISTINCT d.program_id FROM records r JOIN resolved d ON d.key = r.key
         WHERE r.kind = 'program' AND r.source = ? AND r.part = ?`,
      );
      return [...parts].flatMap((part) => {
        const end = part.indexOf(' ');
        return idsOf(courses.iterate(part.slice(0, end), part.slice(end + 1)));
      });
    },
    *traits() {
      const rows = database.prepare('SELECT program_id, traits FROM shown ORDER BY program_id').iterate();
      for (const row of rows)
        yield { programId: row['program_id'] as string, traits: row['traits'] as string };
    },
    saveSimilar(similar) {
      inTransaction(database, () => {
        const rows = database.prepare('SELECT id, similar FROM shown ORDER BY program_id').all();
        const save = database.prepare('UPDATE shown SET similar = ? WHERE id = ?');
        let at = 0;
        for (const json of similar) {
          const { id, similar: before } = rows[at]!;
          if (before !== json) save.run(json, id!);
          at += 1;
        }
        stale.run(staleFact, '0');
      });
    },
    *lines() {
      const rows = database.prepare('SELECT draft, similar, open FROM shown ORDER BY program_id').iterate();
      for (const row of rows) {
        const { draft, similar, open } = row as { draft: string; similar: string; open: string | null };
        // Spliced in, as reading and writing 100,000 courses as JSON once more takes as long as all the rest.
        yield { program: `${draft.slice(0, -1)},"similar":${similar}}`, open };
      }
    },
  };
}
