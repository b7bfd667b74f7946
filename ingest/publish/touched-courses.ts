import type { CourseFeatures } from './course-features.ts';
import { rangeOf, rarityStep, traitNames, type CourseLists, type Ranges } from './course-lists.ts';
import { windowIn } from './similar-courses.ts';

/** What courses were compared by before: by id those that differ now, also those that are gone; null for a new one. */
export type FeaturesBefore = ReadonlyMap<string, CourseFeatures | null>;

/** What changed in the list of a trait: around which places, and how many courses came and went. */
interface Change {
  readonly around: Set<number>;
  came: number;
  went: number;
}

/**
 * Places of the courses whose similar ones can be others than they were: those that differ, and those that looked at one of
 * them (`looked`: of how many of its traits, by place). A trait that moved to another step of rarity weighs otherwise, so
 * that each course that has it counts as one that differs. A property test holds this to finding all of them anew. Null
 * is all: so many courses came or went that every weight is another.
 */
export function touchedCourses(
  lists: CourseLists,
  before: FeaturesBefore,
  looked: (place: number) => number,
): ReadonlySet<number> | null {
  const { courses, traits, places, steps } = lists;
  const touched = new Set<number>();
  const changes = new Map<number, Change>();
  const changeOf = (trait: number): Change => {
    const known = changes.get(trait);
    if (known !== undefined) return known;
    const change = { around: new Set<number>(), came: 0, went: 0 };
    changes.set(trait, change);
    return change;
  };
  let came = 0;
  let went = 0;
  for (const [programId, features] of before) {
    const place = placeOf(courses, programId);
    const isHere = courses[place]?.programId === programId;
    if (isHere) touched.add(place);
    came += Number(isHere && features === null);
    went += Number(!isHere && features !== null);
    const now = new Set(isHere ? rangeOf(traits, place) : []);
    const then = new Set(
      (features === null ? [] : traitNames(features)).flatMap((name) => lists.numberOf(name) ?? []),
    );
    for (const trait of new Set([...now, ...then])) {
      const change = changeOf(trait);
      // Of one that is gone, the place at which it would be: between those that stood around it.
      change.around.add(place);
      if (!then.has(trait)) change.came += 1;
      if (!now.has(trait)) change.went += 1;
    }
  }
  if (rarityStep(courses.length) !== rarityStep(courses.length - came + went)) return null;

  for (const [trait, change] of [...changes]) {
    const having = rangeOf(places, trait);
    if (steps[trait] === rarityStep(having.length - change.came + change.went)) continue;
    for (const place of having) {
      touched.add(place);
      for (const other of rangeOf(traits, place)) changeOf(other).around.add(place);
    }
  }
  for (const [trait, change] of changes) {
    for (const place of lookersIn(places, trait, change)) {
      if (!touched.has(place) && rangeOf(traits, place).indexOf(trait) < looked(place)) touched.add(place);
    }
  }
  return touched;
}

/** The courses of a list that have one of the changed places in their window, each once. */
function* lookersIn(places: Ranges, trait: number, { around, came, went }: Change): Generator<number> {
  let done = 0;
  for (const place of Int32Array.from(around).toSorted()) {
    const [from, to] = windowIn(places, trait, place, came + went);
    for (let at = Math.max(from, done); at < to; at += 1) yield places.values[at]!;
    done = Math.max(done, to);
    if (done === places.from[trait + 1]) return;
  }
}

/** Where a course stands, or would stand. */
function placeOf(courses: CourseLists['courses'], programId: string): number {
  let [low, high] = [0, courses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (courses[middle]!.programId < programId) low = middle + 1;
    else high = middle;
  }
  return low;
}
