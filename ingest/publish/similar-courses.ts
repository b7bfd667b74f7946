import type { CatalogSimilar } from '../../search-config/catalog-similar.ts';
import { rangeOf, rarityStep, traitKinds, type CourseLists, type Ranges } from './course-lists.ts';

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
  const { courses, traits, places, kinds, providers, provinces } = lists;
  const weights = weightsOf(lists);
  const totals = Float64Array.from(courses, (_, place) => sumOf(traits, place, weights));
  // In which turn each course was last looked at, and each trait and province was one of the course's own: cheaper than
  // sets.
  const lookedAt = new Int32Array(courses.length);
  const ownIn = new Int32Array(kinds.length);
  const provinceIn = new Int32Array(provinces.values.length);
  let turn = 0;

  const isNear = (place: number): boolean => {
    const end = provinces.from[place + 1]!;
    for (let at = provinces.from[place]!; at < end; at += 1) {
      if (provinceIn[provinces.values[at]!] === turn) return true;
    }
    return false;
  };

  const compare = (course: number, place: number): Candidate | null => {
    let shared = 0;
    let reason: Candidate['reason'] = 'text';
    const end = traits.from[place + 1]!;
    for (let at = traits.from[place]!; at < end; at += 1) {
      const trait = traits.values[at]!;
      if (ownIn[trait] !== turn) continue;
      if (kinds[trait] === traitKinds.code) reason = 'code';
      else if (kinds[trait] !== traitKinds.title) shared += weights[trait]!;
      else if (reason === 'text') reason = 'title';
    }
    const all = totals[course]! + totals[place]! - shared;
    const likeness = all === 0 ? 0 : shared / all;
    if (reason === 'text' && likeness < leastLikeness) return null;
    return { place, reason, likeness, isNear: isNear(place) };
  };

  return (course) => {
    turn += 1;
    const [begin, end] = [traits.from[course]!, traits.from[course + 1]!];
    for (let at = begin; at < end; at += 1) ownIn[traits.values[at]!] = turn;
    for (const province of rangeOf(provinces, course)) provinceIn[province] = turn;
    const candidates: Candidate[] = [];
    let looked = 0;
    for (let near = 0; begin + looked < end && near < enough; looked += 1) {
      const [from, to] = windowIn(places, traits.values[begin + looked]!, course);
      for (let at = from; at < to; at += 1) {
        const place = places.values[at]!;
        if (lookedAt[place] === turn || providers[place] === providers[course]) continue;
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
 * The part of the list of a trait in which a course looks: all of it when it is short, else `reach` on either side of
 * itself. With `slack`, of a list of which as many courses came or went.
 */
export function windowIn(
  { from, values }: Ranges,
  trait: number,
  place: number,
  slack = 0,
): readonly [from: number, to: number] {
  const [begin, end] = [from[trait]!, from[trait + 1]!];
  if (end - begin <= 2 * reach + slack) return [begin, end];
  let [low, high] = [begin, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return [Math.max(begin, low - reach - slack), Math.min(end, low + reach + slack + 1)];
}

/**
 * A step of rarity is a step of weight; a keyword has half of it, as it is often chosen to be found by where a title says
 * what it is. Halves add up without rounding, so that sums do not depend on an order.
 */
function weightsOf({ courses, kinds, steps }: CourseLists): Float64Array {
  const all = rarityStep(courses.length) + 1;
  const part = [0, 0, 1, 0.5];
  return Float64Array.from(kinds, (kind, trait) => part[kind]! * (all - steps[trait]!));
}

function sumOf({ from, values }: Ranges, place: number, weights: Float64Array): number {
  let sum = 0;
  for (let at = from[place]!; at < from[place + 1]!; at += 1) sum += weights[values[at]!]!;
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
