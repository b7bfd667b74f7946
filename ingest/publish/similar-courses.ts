import type { CatalogSimilar } from '../../search-config/catalog-similar.ts';
import type { CourseFeatures } from './course-features.ts';

/** Courses named at most, and of one provider. */
const most = 6;
const mostOfProvider = 2;
/** Courses looked at per trait on either side of the course in the order of ids, and together: keeps the work linear. */
const reach = 30;
const enough = 60;
/** Least part of the weight of two courses' words that they share: below it the likeness says nothing to a reader. */
const leastLikeness = 0.3;

/** A course with its words as numbers, in order, and its place in the list. */
interface Entry extends CourseFeatures {
  readonly index: number;
  readonly wordIds: readonly number[];
}

interface Candidate {
  readonly course: Entry;
  readonly reason: CatalogSimilar['reason'];
  readonly likeness: number;
  /** Given in a province where the course is given too. */
  readonly isNear: boolean;
}

const rank = { code: 0, title: 1, text: 2 } as const;

/**
 * Makes the function that names, for one of `courses` by its place in the list, courses of other providers: first those
 * with the same official code, then those with the same title, then those most like it in words (weighted by rarity);
 * among equals those in the same province. Depends on ids and contents only, not on the order of `courses`; a new course
 * changes what is named for a limited number of others, as only `reach` on either side are looked at.
 */
export function similarCourses(courses: readonly CourseFeatures[]): (index: number) => CatalogSimilar[] {
  const entries = numberWords(courses);
  const byTrait = new Map<string, Entry[]>();
  /** Of each course the lists that it stands in, by its place. */
  const listsOf: Entry[][][] = entries.map(() => []);
  for (const entry of entries.toSorted((a, b) => (a.programId < b.programId ? -1 : 1))) {
    for (const trait of traitsOf(entry)) {
      const sharing = byTrait.get(trait) ?? [];
      if (sharing.length === 0) byTrait.set(trait, sharing);
      sharing.push(entry);
      listsOf[entry.index]!.push(sharing);
    }
  }
  const weights: number[] = [];
  for (const { words, wordIds } of entries) {
    for (const [place, id] of wordIds.entries()) {
      if (weights[id] !== undefined) continue;
      // Whole steps, so that one course more or less moves hardly any weight.
      const rarity = Math.round(Math.log2(1 + entries.length / byTrait.get(`w ${id}`)!.length));
      // Keywords are often chosen to be found by; a title says what it is.
      weights[id] = words[place]!.startsWith('# ') ? rarity / 2 : rarity;
    }
  }

  /** Which course looked at each last: cheaper than a set per course. */
  const lookedAtBy = new Int32Array(entries.length).fill(-1);
  return (index) => {
    const entry = entries[index]!;
    const near: Entry[] = [];
    for (const sharing of listsOf[index]!.toSorted(byLength)) {
      for (const other of around(sharing, entry)) {
        if (lookedAtBy[other.index] === index || other.provider === entry.provider) continue;
        lookedAtBy[other.index] = index;
        near.push(other);
      }
      if (near.length >= enough) break;
    }
    const candidates = near.map((other) => compare(entry, other, weights));
    return pick(candidates.filter(({ reason, likeness }) => reason !== 'text' || likeness >= leastLikeness));
  };
}

/** Numbers follow the alphabet, so that sums of weights do not depend on the order of the courses. */
function numberWords(courses: readonly CourseFeatures[]): Entry[] {
  const all = [...new Set(courses.flatMap(({ words }) => words))].toSorted();
  const numbers = new Map(all.map((word, number) => [word, number]));
  return courses.map((course, index) => {
    const words = course.words.toSorted();
    return { ...course, index, words, wordIds: words.map((word) => numbers.get(word)!) };
  });
}

const traitsOf = ({ codes, titleKey, wordIds }: Entry): string[] => [
  ...codes.map((code) => `c ${code}`),
  ...(titleKey === '' ? [] : [`t ${titleKey}`]),
  ...wordIds.map((id) => `w ${id}`),
];

/** Rare traits first: they say most. */
const byLength = (a: readonly Entry[], b: readonly Entry[]): number => a.length - b.length;

/** Those within `reach` of the course itself; `sharing` is in the order of ids and holds it. */
function around(sharing: readonly Entry[], { programId }: Entry): readonly Entry[] {
  if (sharing.length <= 2 * reach) return sharing;
  let [low, high] = [0, sharing.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sharing[middle]!.programId < programId) low = middle + 1;
    else high = middle;
  }
  return sharing.slice(Math.max(0, low - reach), low + reach + 1);
}

function compare(course: Entry, other: Entry, weights: readonly number[]): Candidate {
  const [own, others] = [course.wordIds, other.wordIds];
  let at = 0;
  let atOther = 0;
  let shared = 0;
  let all = 0;
  while (at < own.length || atOther < others.length) {
    const word = own[at] ?? Infinity;
    const wordOfOther = others[atOther] ?? Infinity;
    const weight = weights[Math.min(word, wordOfOther)]!;
    all += weight;
    if (word === wordOfOther) shared += weight;
    if (word <= wordOfOther) at += 1;
    if (wordOfOther <= word) atOther += 1;
  }
  const sameCode = other.codes.some((code) => course.codes.includes(code));
  const sameTitle = course.titleKey !== '' && course.titleKey === other.titleKey;
  const reason = sameCode ? 'code' : sameTitle ? 'title' : 'text';
  const isNear = other.provinces.some((province) => course.provinces.includes(province));
  return { course: other, reason, likeness: all === 0 ? 0 : shared / all, isNear };
}

function pick(candidates: readonly Candidate[]): CatalogSimilar[] {
  const ranked = candidates.toSorted(
    (a, b) =>
      rank[a.reason] - rank[b.reason] ||
      (a.reason === 'text' ? b.likeness - a.likeness : 0) ||
      Number(b.isNear) - Number(a.isNear) ||
      b.likeness - a.likeness ||
      (a.course.programId < b.course.programId ? -1 : 1),
  );
  const named: CatalogSimilar[] = [];
  const ofProvider = new Map<string, number>();
  for (const { course: other, reason } of ranked) {
    const count = ofProvider.get(other.provider) ?? 0;
    if (count === mostOfProvider) continue;
    ofProvider.set(other.provider, count + 1);
    const { programId, slug, title, provider } = other;
    named.push({ programId, slug, title, provider, reason });
    if (named.length === most) break;
  }
  return named;
}
