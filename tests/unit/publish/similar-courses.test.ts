import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseFeatures } from '../../../ingest/publish/course-features.ts';
import { courseFeatures } from '../../../ingest/publish/course-features.ts';
import { createCourseLists, type CourseLists } from '../../../ingest/publish/course-lists.ts';
import { similarCourses, type FoundSimilar } from '../../../ingest/publish/similar-courses.ts';
import { touchedCourses } from '../../../ingest/publish/touched-courses.ts';

let number = 0;
const course = (
  title: string,
  provider: string,
  changes: Partial<Parameters<typeof courseFeatures>[0]> = {},
): CourseFeatures =>
  courseFeatures({
    programId: `id${String((number += 1)).padStart(4, '0')}`,
    slug: 'x',
    title,
    provider: { name: provider, kvk: null, brin: null, url: null },
    codes: [],
    keywords: [],
    offers: [],
    ...changes,
  });
const crebo = { codes: [{ system: 'crebo' as const, code: '25655' }] };
const listsOf = (courses: Iterable<CourseFeatures>): CourseLists => {
  const lists = createCourseLists();
  for (const one of [...courses].toSorted((a, b) => (a.programId < b.programId ? -1 : 1))) lists.add(one);
  return lists.lists();
};
/** What is found for all courses, by id. */
const allSimilar = (courses: Iterable<CourseFeatures>): Map<string, FoundSimilar> => {
  const lists = listsOf(courses);
  const find = similarCourses(lists);
  return new Map(lists.courses.map(({ programId }, place) => [programId, find(place)]));
};
const named = (own: CourseFeatures, ...others: CourseFeatures[]) =>
  allSimilar([own, ...others])
    .get(own.programId)!
    .similar.map(({ provider, reason }) => `${reason} ${provider}`);

describe('what a course is compared by', () => {
  it('is its words in whatever order, case and accents, and its keywords in whatever case', () => {
    const one = course('Cursus Lassen en Soldéren', 'A', { keywords: ['MIG-lassen'] });
    expect(one.titleKey).toBe(course('Solderen: lassen', 'B').titleKey);
    expect(one.words).toEqual(['lassen', 'solderen', '# mig-lassen']);
  });
});

describe('courses like a course', () => {
  it('are first those with the same code, then with the same title, then those like it in words', () => {
    expect(
      named(
        course('Verzorgende IG', 'A', crebo),
        course('Verzorgende en helpende', 'B'),
        course('Cursus verzorgende ig', 'C'),
        course('Helpende plus', 'D', crebo),
        course('Lassen', 'E'),
      ),
    ).toEqual(['code D', 'title C', 'text B']);
  });

  it('are of other providers, two of one at most, six together at most', () => {
    const others = Array.from('BBBBCDEFGH', (provider) => course('Lassen', provider));
    const found = named(course('Lassen', 'A'), course('Lassen', 'A'), ...others);
    expect(found).toHaveLength(6);
    expect(found).not.toContain('title A');
    expect(found.filter((one) => one === 'title B')).toHaveLength(2);
  });

  it('are not those that share only a word that all have', () => {
    const many = Array.from('CDEFG', (provider) =>
      course(`Training verkoop ${provider}${provider}${provider}`, provider),
    );
    expect(named(course('Training lassen', 'A'), course('Training koken', 'B'), ...many)).toEqual([]);
  });

  it('are the same however often they are asked for', () => {
    const lists = listsOf(Array.from('ABCD', (provider) => course('Lassen', provider)));
    const find = similarCourses(lists);
    expect(find(1).similar).toHaveLength(3);
    expect(find(1)).toEqual(find(1));
  });
});

describe('courses that other courses touch', () => {
  const words = ['lassen', 'koken', 'zorg', 'excel', 'groen', 'hout', 'dans', 'ict'];
  const changing = fc.record({
    id: fc.nat(300),
    title: fc.array(fc.constantFrom(...words.slice(0, 4)), { minLength: 1, maxLength: 2 }),
    keywords: fc.array(fc.constantFrom('metaal', 'horeca', 'bbl'), { maxLength: 2 }),
    provider: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
    code: fc.option(fc.constantFrom('25655', '25656', '25657'), { freq: 3 }),
    province: fc.option(fc.constantFrom('Utrecht', 'Drenthe')),
    isGone: fc.boolean(),
  });
  const built = ({
    id,
    title,
    keywords,
    provider,
    code,
    province,
  }: Omit<fcValue, 'isGone'>): CourseFeatures => ({
    ...course(title.join(' '), provider, {
      keywords,
      codes: code === null ? [] : [{ system: 'crebo', code }],
    }),
    programId: `id${String(id).padStart(4, '0')}`,
    provinces: province === null ? [] : [province],
  });
  type fcValue = typeof changing extends fc.Arbitrary<infer Value> ? Value : never;
  const many = (size: number) =>
    fc.uniqueArray(changing, { minLength: size, maxLength: size, selector: ({ id }) => id });

  it('are the only ones for which others can be found than before, in large and small catalogues', () => {
    let [touchedFew, changedSome] = [0, 0];
    fc.assert(
      fc.property(
        fc.constantFrom(5, 70, 200).chain(many),
        fc.array(changing, { minLength: 1, maxLength: 15 }),
        fc.option(fc.nat(260)),
        (start, anywhere, around) => {
          // Next to each other, so that what comes and goes moves the windows of others.
          const changes =
            around === null ? anywhere : anywhere.map((one) => ({ ...one, id: around + (one.id % 20) }));
          const courses = new Map(start.map(built).map((one) => [one.programId, one]));
          const found = allSimilar(courses.values());
          const before = new Map<string, CourseFeatures | null>();
          for (const { isGone, ...change } of changes) {
            const next = built(change);
            if (!before.has(next.programId)) before.set(next.programId, courses.get(next.programId) ?? null);
            if (isGone) courses.delete(next.programId);
            else courses.set(next.programId, next);
          }
          const lists = listsOf(courses.values());
          const touched = touchedCourses(
            lists,
            before,
            (place) => found.get(lists.courses[place]!.programId)?.looked ?? 0,
          );
          const find = similarCourses(lists);
          const now = allSimilar(courses.values());
          for (const place of touched ?? lists.courses.keys()) {
            found.set(lists.courses[place]!.programId, find(place));
          }
          for (const programId of found.keys()) if (!courses.has(programId)) found.delete(programId);
          expect(found).toEqual(now);
          if (touched !== null && touched.size < courses.size / 2) touchedFew += 1;
          if (touched !== null && touched.size > changes.length) changedSome += 1;
        },
      ),
      { numRuns: 120 },
    );
    expect(touchedFew).toBeGreaterThan(0);
    expect(changedSome).toBeGreaterThan(0);
  });

  it('are all when so many come that every weight is another', () => {
    const courses = Array.from('ABCD', (provider) => course('Lassen', provider));
    const before = new Map([[courses[3]!.programId, null]]);
    expect(touchedCourses(listsOf(courses), before, () => 9)).toBeNull();
  });

  it('are few when one course of many changes', () => {
    const courses = Array.from({ length: 400 }, (_, index) =>
      course(`${words[index % 8]} ${words[(index * 3 + 1) % 8]} deel${index % 40}`, `P${index % 9}`),
    );
    const found = allSimilar(courses);
    const changed = courses.with(200, { ...courses[200]!, slug: 'y' });
    const lists = listsOf(changed);
    const looked = (place: number) => found.get(lists.courses[place]!.programId)!.looked;
    const touched = touchedCourses(lists, new Map([[courses[200]!.programId, courses[200]!]]), looked)!;
    expect(touched.size).toBeGreaterThan(1);
    expect(touched.size).toBeLessThan(150);
  });
});
