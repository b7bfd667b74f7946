import type { CourseFeatures } from './course-features.ts';

/** What can be seen of a course beside its traits. */
export type ComparedCourse = Pick<CourseFeatures, 'programId' | 'slug' | 'title' | 'provider' | 'provinces'>;

/** What a trait says when two courses share it. */
export type TraitKind = 'code' | 'title' | 'word' | 'keyword';

/**
 * Courses by what they share: a number for each trait (an official code, a title, a word, a keyword) and a list of the
 * courses that have it. Numbers and arrays instead of texts, as there are a million pairs of course and trait.
 */
export interface CourseLists {
  /** By id; a place is a place in here. */
  readonly courses: readonly ComparedCourse[];
  /** Traits of a course, in the order in which their lists are looked at: codes, title, words from rare to common. */
  readonly traitsOf: (place: number) => Int32Array;
  /** Places of the courses that have a trait, ascending. */
  readonly coursesWith: (trait: number) => Int32Array;
  /** Number of a trait as `traitNames` writes it; undefined when no course has it. */
  readonly numberOf: (name: string) => number | undefined;
  readonly kindOf: (trait: number) => TraitKind;
  /** See `rarityStep`. */
  readonly stepOf: (trait: number) => number;
  readonly traitCount: number;
}

/** Takes courses in the order of their ids, one at a time, and gives their lists. */
export interface CourseListMaker {
  add(course: CourseFeatures): void;
  lists(): CourseLists;
}

const kinds: readonly TraitKind[] = ['code', 'title', 'word', 'keyword'];

/**
 * In which step of rarity a trait is that so many courses have: 1, 2–3, 4–7, 8–15 … Steps, so that a course more or less
 * nearly never moves a trait, and never one that many have.
 */
export const rarityStep = (courses: number): number => 31 - Math.clz32(courses);

/** The traits of a course: the digit says which kind. */
export const traitNames = ({ codes, titleKey, words }: CourseFeatures): string[] => [
  ...codes.map((code) => `0${code}`),
  ...(titleKey === '' ? [] : [`1${titleKey}`]),
  ...words.map((word) => (word.startsWith('# ') ? `3${word}` : `2${word}`)),
];

/** Makes lists of courses. */
export function createCourseLists(): CourseListMaker {
  const numbers = new Map<string, number>();
  const kindNumbers: number[] = [];
  const courses: ComparedCourse[] = [];
  /** Traits of all courses after each other, and where those of each begin. */
  const traits: number[] = [];
  const begins = [0];
  const providers = new Map<string, string>();
  return {
    add(features) {
      for (const name of new Set(traitNames(features))) {
        let number = numbers.get(name);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(name, number);
          kindNumbers.push(Number(name[0]));
        }
        traits.push(number);
      }
      begins.push(traits.length);
      const { programId, slug, title, provider, provinces } = features;
      // One text for all courses of a provider.
      const known = providers.get(provider) ?? provider;
      providers.set(known, known);
      courses.push({ programId, slug, title, provider: known, provinces });
    },
    lists() {
      const { members, from } = groupByTrait(traits, begins, numbers.size);
      const steps = Uint8Array.from({ length: numbers.size }, (_, trait) =>
        rarityStep(from[trait + 1]! - from[trait]!),
      );
      const rankOf = (trait: number): number => Math.min(kindNumbers[trait]!, 2) * 32 + steps[trait]!;
      const ordered = Int32Array.from(traits);
      for (let place = 0; place < courses.length; place += 1) {
        sortBy(ordered.subarray(begins[place], begins[place + 1]), rankOf);
      }
      return {
        courses,
        traitsOf: (place) => ordered.subarray(begins[place], begins[place + 1]),
        coursesWith: (trait) => members.subarray(from[trait], from[trait + 1]),
        numberOf: (name) => numbers.get(name),
        kindOf: (trait) => kinds[kindNumbers[trait]!]!,
        stepOf: (trait) => steps[trait]!,
        traitCount: numbers.size,
      };
    },
  };
}

function groupByTrait(
  traits: readonly number[],
  begins: readonly number[],
  count: number,
): { members: Int32Array; from: Int32Array } {
  const from = new Int32Array(count + 1);
  for (const trait of traits) from[trait + 1]! += 1;
  for (let trait = 0; trait < count; trait += 1) from[trait + 1]! += from[trait]!;
  const members = new Int32Array(traits.length);
  const next = from.slice(0, count);
  for (let place = 0; place + 1 < begins.length; place += 1) {
    for (let at = begins[place]!; at < begins[place + 1]!; at += 1) {
      const trait = traits[at]!;
      members[next[trait]!] = place;
      next[trait]! += 1;
    }
  }
  return { members, from };
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
