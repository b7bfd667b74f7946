/** The visitor's own list: in this browser only, nothing of it goes to a server. */
import { isSlug } from '../lib/slug-list.ts';

export interface SavedCourse {
  readonly slug: string;
  readonly title: string;
  readonly provider: string;
}

/** More than anybody compares; keeps a shared link within what mail programs take. */
export const maxSaved = 50;

const storageKey = 'leeratlas.bewaard';

const isCourse = (value: unknown): value is SavedCourse => {
  if (typeof value !== 'object' || value === null) return false;
  const { slug, title, provider } = value as Partial<SavedCourse>;
  return (
    typeof slug === 'string' && isSlug(slug) && typeof title === 'string' && typeof provider === 'string'
  );
};

/** Where the browser keeps nothing (private window, blocked storage) the list lasts as long as the page. */
let unkept: readonly SavedCourse[] = [];

/** The saved courses, oldest first. */
export function savedCourses(): readonly SavedCourse[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isCourse).slice(0, maxSaved) : [];
  } catch {
    return unkept;
  }
}

function keep(courses: readonly SavedCourse[]): void {
  unkept = courses;
  try {
    localStorage.setItem(storageKey, JSON.stringify(courses));
  } catch {
    // Kept for as long as the page is open.
  }
}

export const isSaved = (slug: string): boolean => savedCourses().some((course) => course.slug === slug);

/** Adds a course; false when the list is full. */
export function saveCourse(course: SavedCourse): boolean {
  const courses = savedCourses();
  if (courses.some(({ slug }) => slug === course.slug)) return true;
  if (courses.length >= maxSaved) return false;
  keep([...courses, course]);
  return true;
}

/** Takes a course out of the list. */
export function removeCourse(slug: string): void {
  keep(savedCourses().filter((course) => course.slug !== slug));
}
