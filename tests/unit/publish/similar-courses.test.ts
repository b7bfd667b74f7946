import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseFeatures } from '../../../ingest/publish/course-features.ts';
import { courseFeatures } from '../../../ingest/publish/course-features.ts';
import { similarCourses } from '../../../ingest/publish/similar-courses.ts';

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
const named = (own: CourseFeatures, ...others: CourseFeatures[]) =>
  similarCourses([own, ...others])(0).map(({ provider, reason }) => `${reason} ${provider}`);

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

  it('do not depend on the order in which courses come', () => {
    const words = ['lassen', 'koken', 'zorg', 'excel', 'groen'];
    const all = Array.from({ length: 60 }, (_, index) =>
      course(`${words[index % 5]} ${words[(index * 3 + 1) % 5]} ${words[index % 4]}`, `P${index % 9}`),
    );
    const inOrder = (courses: CourseFeatures[]) => {
      const find = similarCourses(courses);
      return new Map(courses.map(({ programId }, index) => [programId, find(index)]));
    };
    const expected = inOrder(all);
    expect([...expected.values()].some((similar) => similar.length > 0)).toBe(true);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(inOrder(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
