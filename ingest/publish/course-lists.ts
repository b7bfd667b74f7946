import type { CourseFeatures } from './course-features.ts';

/** What is named of a course that is like another. */
export type ComparedCourse = Pick<CourseFeatures, 'programId' | 'slug' | 'title' | 'provider'>;

/** Kinds of traits, by what they say when two courses share one. */
export const traitKinds = { code: 0, title: 1, word: 2, keyword: 3 } as const;

/**
 * Courses by what they share: a number for each trait (an official code, a title, a word, a keyword), and a list of the
 * courses that have it. All lists stand in a few arrays, one after the other, as there are a million pairs of course and
 * trait: that of number n is from `from[n]` to `from[n + 1]`.
 */
export interface CourseLists {
  /** By id; a place is a place in here. */
  readonly courses: readonly ComparedCourse[];
  /** Traits of each course, in the order in which their lists are looked at: codes, title, words from rare to common. */
  readonly traits: Ranges;
  /** Places of the courses that have each trait, ascending. */
  readonly places: Ranges;
  /** Number of a trait as `traitNames` writes it; undefined when no course has it. */
  readonly numberOf: (name: string) => number | undefined;
  /** By trait: `traitKinds`, and its `rarityStep`. */
  readonly kinds: Uint8Array;
  readonly steps: Uint8Array;
  /** By place: a number for the provider, and numbers for the provinces. */
  readonly providers: Int32Array;
  readonly provinces: Ranges;
}

/** Many small lists of numbers. */
export interface Ranges {
  readonly from: Int32Array;
  readonly values: Int32Array;
}

/** One list of many. */
export const rangeOf = ({ from, values }: Ranges, number: number): Int32Array =>
  values.subarray(from[number], from[number + 1]);

/** Takes courses in the order of their ids, one at a time, and gives their lists. */
export interface CourseListMaker {
  add(course: CourseFeatures): void;
  lists(): CourseLists;
}

/**
 * In which step of rarity a trait is that so many courses have: 1, 2–3, 4–7, 8–15 … Steps, so that a course more or less
 * nearly never moves a trait, and never one that many have.
 */
export const rarityStep = (courses: number): number => 31 - Math.clz32(courses);

/** The traits of a course, each with the digit of its kind in front. */
export const traitNames = ({ codes, titleKey, words }: CourseFeatures): string[] => [
  ...codes.map((code) => `${traitKinds.code}${code}`),
  ...(titleKey === '' ? [] : [`${traitKinds.title}${titleKey}`]),
  ...words.map((word) => `${word.startsWith('# ') ? traitKinds.keyword : traitKinds.word}${word}`),
];

/** Makes lists of courses. */
export function createCourseLists(): CourseListMaker {
  const numbers = new Map<string, number>();
  const kinds: number[] = [];
  const courses: ComparedCourse[] = [];
  const values: number[] = [];
  const from = [0];
  const providers = new Map<string, number>();
  const providerOf: number[] = [];
  const provinces = new Map<string, number>();
  const provincesOf: number[] = [];
  const provincesFrom = [0];
  return {
    add(features) {
      for (const name of new Set(traitNames(features))) {
        let number = numbers.get(name);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(name, number);
          kinds.push(Number(name[0]));
        }
        values.push(number);
      }
      from.push(values.length);
      const { programId, slug, title, provider } = features;
      courses.push({ programId, slug, title, provider });
      providerOf.push(numberIn(providers, provider));
      for (const province of features.provinces) provincesOf.push(numberIn(provinces, province));
      provincesFrom.push(provincesOf.length);
    },
    lists() {
      const traits = { from: Int32Array.from(from), values: Int32Array.from(values) };
      const places = turned(traits, numbers.size);
      const steps = Uint8Array.from(kinds, (_, trait) =>
        rarityStep(places.from[trait + 1]! - places.from[trait]!),
      );
      const rankOf = (trait: number): number => Math.min(kinds[trait]!, traitKinds.word) * 32 + steps[trait]!;
      for (const place of courses.keys()) sortBy(rangeOf(traits, place), rankOf);
      return {
        ...{ courses, traits, places, steps },
        numberOf: (name) => numbers.get(name),
        kinds: Uint8Array.from(kinds),
        providers: Int32Array.from(providerOf),
        provinces: { from: Int32Array.from(provincesFrom), values: Int32Array.from(provincesOf) },
      };
    },
  };
}

function numberIn(numbers: Map<string, number>, name: string): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}

/** From lists of traits by course, lists of courses by trait. */
function turned(traits: Ranges, count: number): Ranges {
  const from = new Int32Array(count + 1);
  for (const trait of traits.values) from[trait + 1]! += 1;
  for (let trait = 0; trait < count; trait += 1) from[trait + 1]! += from[trait]!;
  const values = new Int32Array(traits.values.length);
  const next = from.slice(0, count);
  for (let place = 0; place + 1 < traits.from.length; place += 1) {
    for (const trait of rangeOf(traits, place)) {
      values[next[trait]!] = place;
      next[trait]! += 1;
    }
  }
  return { from, values };
}

/** Sorts few numbers in place; equals stay in their order. */
function sortBy(few: Int32Array, rankOf: (one: number) => number): void {
  for (let at = 1; at < few.length; at += 1) {
    const one = few[at]!;
    const rank = rankOf(one);
    let to = at;
    for (; to > 0 && rankOf(few[to - 1]!) > rank; to -= 1) few[to] = few[to - 1]!;
    few[to] = one;
  }
}
