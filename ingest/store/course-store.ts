import { inTransaction, type Database } from './database.ts';
import type { WantedScope } from './publish-store.ts';

/** What is kept of a course for the day it is no longer offered. */
export interface OfferedCourse {
  readonly programId: string;
  readonly slug: string;
  readonly title: string;
  readonly provider: string;
  /** `<sectorSlug>/<occupationSlug>` of its ontwikkelpaden, sorted. */
  readonly paths: readonly string[];
  /** Ids that records of this course would give a course of their own. */
  readonly aliases: readonly string[];
}

/** A course that is no longer offered. */
export type VanishedCourse = Omit<OfferedCourse, 'aliases' | 'paths'> & {
  readonly paths: string[];
  readonly since: string;
};

/** An address without a page: `movedTo` is the course that has it now, null when it is gone for good. */
export interface GoneCourse {
  readonly programId: string;
  readonly movedTo: string | null;
}

/** An old slug, and the slug of the course that it leads to. */
export interface MovedCourse {
  readonly slug: string;
  readonly to: string;
}

/** Days a course that is no longer offered keeps its page. */
const keptDays = 90;

/** Which courses are offered, were offered, and since when no longer. */
export interface CourseStore {
  /** Starts a publication: nothing is offered yet. */
  begin(): void;
  /** Notes courses that are offered in this publication. */
  offer(courses: readonly OfferedCourse[]): void;
  /**
   * Ends the list: what was offered before, is in scope (all, or the courses that are made anew) and is not in the list
   * has vanished `today`, in one transaction.
   */
  settle(today: string, scope?: WantedScope): void;
  /** Courses that vanished less than `keptDays` before `today` and live on nowhere, by id. */
  vanished(today: string): VanishedCourse[];
  /** Slugs that courses of this publication had before, or that those had which are part of them now, by slug. */
  moved(): MovedCourse[];
  /** Courses that vanished earlier, or that have become part of another, by id. */
  gone(today: string): GoneCourse[];
}

/** The courses in the database. */
export function createCourseStore(database: Database): CourseStore {
  // `offered` lives only as long as the process: a killed publication starts again from the records.
  database.exec(`
    CREATE TEMP TABLE IF NOT EXISTS offered
      (program_id TEXT PRIMARY KEY, slug TEXT, title TEXT, provider TEXT, paths TEXT) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS publishing (program_id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS aliases (id TEXT PRIMARY KEY, program_id TEXT) WITHOUT ROWID;`);
  const offer = database.prepare('INSERT INTO offered VALUES (?, ?, ?, ?, ?)');
  const alias = database.prepare(
    // Of two courses that answer to one id the smaller: whichever of them is published last.
    'INSERT INTO aliases VALUES (?, ?) ON CONFLICT DO UPDATE SET program_id = min(program_id, excluded.program_id)',
  );
  const keepsPage = `vanished_on IS NOT NULL AND moved_to IS NULL AND date(vanished_on, '+${keptDays} days') > ?`;

  return {
    begin() {
      database.exec('DELETE FROM offered; DELETE FROM aliases;');
    },
    offer(courses) {
      inTransaction(database, () => {
        for (const { programId, slug, title, provider, paths, aliases } of courses) {
          offer.run(programId, slug, title, provider, JSON.stringify(paths));
          for (const id of aliases) alias.run(id, programId);
        }
      });
    },
    settle(today, scope = 'all') {
      const inScope = (id: string): string =>
        scope === 'all' ? 'true' : `${id} IN (SELECT program_id FROM publishing)`;
      inTransaction(database, () => {
        database.exec(`
          INSERT OR REPLACE INTO old_slugs SELECT c.slug, program_id FROM courses c JOIN offered o USING (program_id)
            WHERE c.slug <> o.slug;
          DELETE FROM old_slugs WHERE slug IN (SELECT slug FROM offered)`);
        database.exec(`
          INSERT INTO courses SELECT o.*, NULL, NULL FROM offered o WHERE true
          ON CONFLICT (program_id) DO UPDATE SET slug = excluded.slug, title = excluded.title,
            provider = excluded.provider, paths = excluded.paths, vanished_on = NULL, moved_to = NULL
          WHERE slug <> excluded.slug OR title <> excluded.title OR provider <> excluded.provider
            OR paths <> excluded.paths OR vanished_on IS NOT NULL`);
        database
          .prepare(
            `UPDATE courses SET vanished_on = ? WHERE vanished_on IS NULL AND ${inScope('program_id')}
               AND program_id NOT IN (SELECT program_id FROM offered)`,
          )
          .run(today);
        database.exec(`
          UPDATE courses SET moved_to = (SELECT min(id) FROM (
            SELECT a.program_id AS id FROM aliases a WHERE a.id = courses.program_id
            UNION ALL SELECT courses.moved_to WHERE NOT ${inScope('courses.moved_to')}))
          WHERE vanished_on IS NOT NULL`);
      });
    },
    vanished(today) {
      const rows = database
        .prepare(
          `SELECT program_id AS programId, slug, title, provider, paths, vanished_on AS since FROM courses
           WHERE ${keepsPage} ORDER BY program_id`,
        )
        .all(today) as unknown as (Omit<VanishedCourse, 'paths'> & { paths: string })[];
      return rows.map((row) => ({ ...row, paths: JSON.parse(row.paths) as string[] }));
    },
    moved() {
      const rows = database
        .prepare(
          `WITH former AS (
             SELECT slug, program_id FROM old_slugs
             UNION SELECT slug, moved_to FROM courses WHERE moved_to IS NOT NULL
             UNION SELECT s.slug, c.moved_to FROM old_slugs s JOIN courses c USING (program_id)
               WHERE c.moved_to IS NOT NULL)
           SELECT f.slug, o.slug AS "to" FROM former f JOIN courses o USING (program_id)
           WHERE o.vanished_on IS NULL AND f.slug NOT IN (SELECT slug FROM courses WHERE vanished_on IS NULL)
           ORDER BY f.slug`,
        )
        .all() as unknown as MovedCourse[];
      return rows.map((row) => ({ ...row }));
    },
    gone(today) {
      const rows = database
        .prepare(
          `SELECT program_id AS programId, moved_to AS movedTo FROM courses
           WHERE vanished_on IS NOT NULL AND NOT (${keepsPage}) ORDER BY program_id`,
        )
        .all(today) as unknown as GoneCourse[];
      return rows.map((row) => ({ ...row }));
    },
  };
}
