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
          aliases: [
            // Of a course that was split the redirect counts: it leads where most of its records are.
            ...course.aliases.filter((id) => !redirects.has(id)),
            ...(oldIds.get(course.programId) ?? []),
          ],
        })),
      ),
  };
}
