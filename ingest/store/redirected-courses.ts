import type { CourseStore } from './course-store.ts';

/**
 * A course store that also knows redirects (old id to course id): an offered course answers to the old ids that lead
 * to it, so that their addresses move on.
 */
export function redirectedCourses(courses: CourseStore, redirects: ReadonlyMap<string, string>): CourseStore {
  const oldIds = Map.groupBy(redirects.keys(), (old) => redirects.get(old)!);
  return {
    ...courses,
    offer: (offered) =>
      courses.offer(
        offered.map((course) => ({
          ...course,
          aliases: [...course.aliases, ...(oldIds.get(course.programId) ?? [])],
        })),
      ),
  };
}
