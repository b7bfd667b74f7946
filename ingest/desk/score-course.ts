import type { Program } from '../model/program.ts';
import { criteria } from './course-criteria.ts';

/** How complete a course is. */
export interface CourseScore {
  readonly programId: string;
  readonly title: string;
  /** Sources it has, sorted. */
  readonly sources: readonly string[];
  /** 0–100: points for what is there, of those that can be had. */
  readonly score: number;
  /** Names of the criteria it does not wholly meet. */
  readonly missing: readonly string[];
}

/** Scores a course by `criteria`; what does not apply to it takes no points away. */
export function scoreCourse(program: Program, today: string): CourseScore {
  const found = criteria.flatMap(({ name, points, filled }) => {
    const share = filled(program, today);
    return share === null ? [] : [{ name, points, share }];
  });
  const most = found.reduce((sum, { points }) => sum + points, 0);
  const got = found.reduce((sum, { points, share }) => sum + points * share, 0);
  return {
    programId: program.programId,
    title: program.title,
    sources: [...new Set(program.records.map(({ source }) => source))].toSorted(),
    score: Math.round((100 * got) / most),
    missing: found.filter(({ share }) => share < 1).map(({ name }) => name),
  };
}
