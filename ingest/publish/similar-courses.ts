import type { CatalogSimilar } from '../../search-config/catalog-similar.ts';
import { rarityStep, type CourseLists } from './course-lists.ts';

/** Courses named at most, and of one provider. */
const most = 6;
const mostOfProvider = 2;
/** Courses looked at per trait on either side of the course in the order of ids, and together: keeps the work linear. */
const reach = 30;
const enough = 60;
/** Least part of the weight of two courses' words that they share: below it the likeness says nothing to a reader. */
const leastLikeness = 0.3;

/** What is like a course. */
export interface FoundSimilar {
  readonly similar: readonly CatalogSimilar[];
  /** Of how many of its traits, in their order, the lists were looked at: only what is in these can change the outcome. */
  readonly looked: number;
}

interface Candidate {
  readonly place: number;
  readonly reason: CatalogSimilar['reason'];
  readonly likeness: number;
  /** Given in a province where the course is given too. */
  readonly isNear: boolean;
}

const rank = { code: 0, title: 1, text: 2 } as const;

/**
 * Makes the function that names, for a course by its place, courses of other providers: first those with the same
 * official code, then those with the same title, then those most like it in words (weighted by rarity); among equals those
 * in the same province. Depends on ids and contents only; a course that changes can change what is named for a limited
 * number of others, as only `reach` on either side are looked at (`touched-courses.ts` finds these others).
 */
export function similarCourses(lists: CourseLists): (place: number) => FoundSimilar {
  const { courses, traitsOf, coursesWith } = lists;
  const weights = weightsOf(lists);
  const totals = Float64Array.from(courses, (_, place) => sumOf(traitsOf(place), weights));
  /** In which turn each course was last looked at, and each trait was one of the course's own: cheaper than sets. */
  const lookedAt = new Int32Array(courses.length);
  const ownIn = new Int32Array(lists.traitCount);
  let turn = 0;

  const compare = (course: number, place: number): Candidate | null => {
    let [hasCode, hasTitle, shared] = [false, false, 0];
    for (const trait of traitsOf(place)) {
      if (ownIn[trait] !== turn) continue;
      const kind = lists.kindOf(trait);
      if (kind === 'code') hasCode = true;
      else if (kind === 'title') hasTitle = true;
      else shared += weights[trait]!;
    }
    const all = totals[course]! + totals[place]! - shared;
    const likeness = all === 0 ? 0 : shared / all;
    const reason = hasCode ? 'code' : hasTitle ? 'title' : 'text';
    if (reason === 'text' && likeness < leastLikeness) return null;
    const { provinces } = courses[course]!;
    const isNear = courses[place]!.provinces.some((province) => provinces.includes(province));
    return { place, reason, likeness, isNear };
  };

  return (course) => {
    turn += 1;
    const own = traitsOf(course);
    for (const trait of own) ownIn[trait] = turn;
    const candidates: Candidate[] = [];
    let looked = 0;
    for (let near = 0; looked < own.length && near < enough; looked += 1) {
      const sharing = coursesWith(own[looked]!);
      const [from, to] = windowIn(sharing, course);
      for (let at = from; at < to; at += 1) {
        const place = sharing[at]!;
        if (lookedAt[place] === turn || courses[place]!.provider === courses[course]!.provider) continue;
        lookedAt[place] = turn;
        near += 1;
        const candidate = compare(course, place);
        if (candidate !== null) candidates.push(candidate);
      }
    }
    return { similar: pick(lists, candidates), looked };
  };
}

/**
 * The part of a list in which a course looks: all of it when it is short, else `reach` on either side of itself. With
 * `slack`, of a list of which as many courses came or went.
 */
export function windowIn(list: Int32Array, place: number, slack = 0): readonly [from: number, to: number] {
  if (list.length <= 2 * reach + slack) return [0, list.length];
  const at = lowerBound(list, place);
  return [Math.max(0, at - reach - slack), Math.min(list.length, at + reach + slack + 1)];
}

function lowerBound(list: Int32Array, place: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A step of rarity is a step of weight; a keyword has half of it, as it is often chosen to be found by where a title says
 * what it is. Halves add up without rounding, so that sums do not depend on an order.
 */
function weightsOf({ courses, traitCount, kindOf, stepOf }: CourseLists): Float64Array {
  const steps = rarityStep(courses.length) + 1;
  const part = { code: 0, title: 0, word: 1, keyword: 0.5 } as const;
  return Float64Array.from(
    { length: traitCount },
    (_, trait) => part[kindOf(trait)] * (steps - stepOf(trait)),
  );
}

function sumOf(traits: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const trait of traits) sum += weights[trait]!;
  return sum;
}

function pick({ courses }: CourseLists, candidates: readonly Candidate[]): CatalogSimilar[] {
  const ranked = candidates.toSorted(
    (a, b) =>
      rank[a.reason] - rank[b.reason] ||
      (a.reason === 'text' ? b.likeness - a.likeness : 0) ||
      Number(b.isNear) - Number(a.isNear) ||
      b.likeness - a.likeness ||
      a.place - b.place,
  );
  const named: CatalogSimilar[] = [];
  const ofProvider = new Map<string, number>();
  for (const { place, reason } of ranked) {
    const { programId, slug, title, provider } = courses[place]!;
    const count = ofProvider.get(provider) ?? 0;
    if (count === mostOfProvider) continue;
    ofProvider.set(provider, count + 1);
    named.push({ programId, slug, title, provider, reason });
    if (named.length === most) break;
  }
  return named;
}
