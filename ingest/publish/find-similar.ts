import type { ShownStore, SimilarTo } from '../store/shown-store.ts';
import type { CourseFeatures } from './course-features.ts';
import type { CourseLists } from './course-lists.ts';
import type { CourseTraits } from './course-traits.ts';
import { similarCourses } from './similar-courses.ts';
import { touchedCourses, type FeaturesBefore } from './touched-courses.ts';

/**
 * By what courses were compared when what is like them was last found, of those that differ in it now; null when that has
 * to be found for all.
 */
export function featuresBefore(shown: Pick<ShownStore, 'traitsBefore' | 'traitsOf'>): FeaturesBefore | null {
  const before = shown.traitsBefore();
  if (before === null) return null;
  const differ = new Map<string, CourseFeatures | null>();
  for (const [programId, traits] of before) {
    const [then, now] = [traits, shown.traitsOf(programId)].map((json) =>
      json === null ? null : (JSON.parse(json) as CourseTraits).features,
    );
    if (JSON.stringify(then) !== JSON.stringify(now)) differ.set(programId, then ?? null);
  }
  return differ;
}

/** What is like the courses for which that can be another than before; `before` null: for all of them. */
export function* findSimilar(
  lists: CourseLists,
  before: FeaturesBefore | null,
  shown: Pick<ShownStore, 'looked'>,
): Generator<SimilarTo> {
  const { courses } = lists;
  const similarTo = similarCourses(lists);
  for (const place of (before === null ? null : touchedNow(lists, before, shown)) ?? courses.keys()) {
    const { similar, looked } = similarTo(place);
    yield { programId: courses[place]!.programId, similar: JSON.stringify(similar), looked };
  }
}

function touchedNow(
  lists: CourseLists,
  before: FeaturesBefore,
  shown: Pick<ShownStore, 'looked'>,
): ReadonlySet<number> | null {
  const looked = shown.looked();
  return touchedCourses(lists, before, (place) => looked.get(lists.courses[place]!.programId) ?? 0);
}
