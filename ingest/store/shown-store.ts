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

/** What was found to be like a course. */
export interface SimilarTo {
  readonly programId: string;
  /** JSON of the courses. */
  readonly similar: string;
  /** How far was looked (`publish/similar-courses.ts`). */
  readonly looked: number;
}

/** A course in the catalogue and in the open data; null where it is not in it. */
export interface ShownLines {
  readonly programId: string;
  readonly program: string | null;
  readonly open: string | null;
}

/** The courses of the catalogue as they were last made. */
export interface ShownStore {
  /** Courses are made anew: `ids` are all that will be put or are to go; null is all there are. */
  begin(ids: ReadonlySet<string> | null): void;
  put(courses: readonly ShownCourse[]): void;
  /** Ends what `begin` began: courses that were not put are gone. */
  end(): void;
  count(): number;
  /** Courses that are another on `today` than they were. */
  changedBy(today: string): string[];
  /** Courses of records. */
  ofRecords(keys: Iterable<string>): string[];
  /** Courses with a record that came in one of these parts, each `source part`. */
  ofParts(parts: Iterable<string>): string[];
  /** The traits of a course; null when it is not there. */
  traitsOf(programId: string): string | null;
  /** The traits of all courses, by id. */
  traits(): IterableIterator<{ readonly programId: string; readonly traits: string }>;
  /**
   * The traits that courses had when what is like them was last found, by id, of those that have others now or are gone;
   * null for a new course. Null when it has to be found for all. Survives a kill.
   */
  traitsBefore(): Map<string, string | null> | null;
  /** How far was looked when what is like them was last found, by id; of all courses. */
  looked(): Map<string, number>;
  /** Notes what is like courses; that of all courses is up to date then. */
  saveSimilar(found: Iterable<SimilarTo>): void;
  /** The lines of the catalogue and of the open data, by id. */
  lines(): IterableIterator<ShownLines>;
  /** Those that are new or others since `clearUnwritten`, and the courses that are gone since, by id. Survives a kill. */
  unwritten(): ShownLines[];
  /** The catalogue holds all lines as they are. */
  clearUnwritten(): void;
}

/** Present while what is like each course has to be found for all of them. */
const staleFact = 'similar is stale';

/** The courses of the catalogue in the database. */
export function createShownStore(database: Database): ShownStore {
  database.exec(`
    CREATE TEMP TABLE IF NOT EXISTS publishing (program_id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS put (program_id TEXT PRIMARY KEY) WITHOUT ROWID;`);
  const find = database.prepare('SELECT traits FROM shown WHERE program_id = ?');
  const note = database.prepare('INSERT OR IGNORE INTO put VALUES (?)');
  const add = database.prepare(
    `INSERT INTO shown (program_id, changes_on, traits, draft, open) VALUES (?1, ?2, ?3, ?4, ?5)
     ON CONFLICT (program_id) DO UPDATE SET changes_on = ?2, traits = ?3, draft = ?4, open = ?5
     WHERE changes_on IS NOT ?2 OR traits <> ?3 OR draft <> ?4 OR open IS NOT ?5`,
  );
  const had = database.prepare('INSERT OR IGNORE INTO compared (program_id, traits) VALUES (?, ?)');
  const isStale = (): boolean =>
    database.prepare('SELECT 1 FROM facts WHERE name = ?').get(staleFact) !== undefined;
  const idsOf = (rows: Iterable<Record<string, unknown>>): string[] =>
    Array.from(rows, (row) => row['program_id'] as string);

  return {
    begin(ids) {
      inTransaction(database, () => {
        database.exec('DELETE FROM publishing; DELETE FROM put;');
        if (ids === null) {
          database.exec('INSERT INTO publishing SELECT program_id FROM shown');
          database.prepare("INSERT OR REPLACE INTO facts (name, value) VALUES (?, '1')").run(staleFact);
        }
        const one = database.prepare('INSERT OR IGNORE INTO publishing VALUES (?)');
        for (const id of ids ?? []) one.run(id);
      });
    },
    put(courses) {
      inTransaction(database, () => {
        const ofAll = isStale();
        for (const { programId, changesOn, traits, draft, open } of courses) {
          note.run(programId);
          const before = ofAll ? undefined : find.get(programId);
          if (!ofAll && before?.['traits'] !== traits)
            had.run(programId, (before?.['traits'] as string) ?? null);
          add.run(programId, changesOn, traits, draft, open);
        }
      });
    },
    end() {
      const gone = `program_id IN (SELECT program_id FROM publishing) AND program_id NOT IN (SELECT program_id FROM put)`;
      inTransaction(database, () => {
        database.exec(`
          INSERT OR IGNORE INTO compared SELECT program_id, traits FROM shown WHERE ${gone};
          DELETE FROM shown WHERE ${gone};`);
      });
    },
    count: () => database.prepare('SELECT count(*) AS n FROM shown').get()!['n'] as number,
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
    traitsOf: (programId) => (find.get(programId)?.['traits'] as string | undefined) ?? null,
    *traits() {
      const rows = database.prepare('SELECT program_id, traits FROM shown ORDER BY program_id').iterate();
      for (const row of rows)
        yield { programId: row['program_id'] as string, traits: row['traits'] as string };
    },
    traitsBefore() {
      if (isStale()) return null;
      const rows = database.prepare('SELECT program_id, traits FROM compared').all();
      return new Map(rows.map((row) => [row['program_id'] as string, row['traits'] as string | null]));
    },
    looked() {
      const rows = database.prepare('SELECT program_id, looked FROM similar').iterate();
      return new Map(Array.from(rows, (row) => [row['program_id'] as string, row['looked'] as number]));
    },
    saveSimilar(found) {
      inTransaction(database, () => {
        const save = database.prepare(
          `INSERT INTO similar (program_id, looked, similar) VALUES (?1, ?2, ?3)
           ON CONFLICT DO UPDATE SET looked = ?2, similar = ?3 WHERE looked <> ?2 OR similar <> ?3`,
        );
        for (const { programId, looked, similar } of found) save.run(programId, looked, similar);
        database.exec('DELETE FROM similar WHERE program_id NOT IN (SELECT program_id FROM shown)');
        database.exec('DELETE FROM compared');
        database.prepare('DELETE FROM facts WHERE name = ?').run(staleFact);
      });
    },
    *lines() {
      const rows = database
        .prepare(
          'SELECT program_id, draft, similar, open FROM shown JOIN similar USING (program_id) ORDER BY program_id',
        )
        .iterate();
      for (const row of rows) yield toLines(row as unknown as LineRow);
    },
    unwritten: () =>
      database
        .prepare(
          `SELECT u.program_id, draft, similar, open FROM unwritten u
             LEFT JOIN shown s ON s.program_id = u.program_id LEFT JOIN similar m ON m.program_id = u.program_id
             ORDER BY 1`,
        )
        .all()
        .map((row) => toLines(row as unknown as LineRow)),
    clearUnwritten() {
      database.exec('DELETE FROM unwritten');
    },
  };
}

interface LineRow {
  readonly program_id: string;
  readonly draft: string | null;
  readonly similar: string | null;
  readonly open: string | null;
}

/** Spliced, as reading and writing 100,000 courses as JSON once more takes as long as all the rest. */
const toLines = ({ program_id: programId, draft, similar, open }: LineRow): ShownLines => ({
  programId,
  program: draft === null ? null : `${draft.slice(0, -1)},"similar":${similar}}`,
  open,
});
