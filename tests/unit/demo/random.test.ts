import { describe, expect, it } from 'vitest';
import { permute } from '../../../demo/lib/permute.ts';
import { fractionOf, hashKeys, Random } from '../../../demo/lib/random.ts';

describe('the seeded generator', () => {
  it('draws the same for the same keys and other things for other keys', () => {
    const draw = (...keys: (number | string)[]): number[] => {
      const random = new Random(...keys);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(7, 'course', 3)).toEqual(draw(7, 'course', 3));
    expect(draw(7, 'course', 3)).not.toEqual(draw(7, 'course', 4));
    expect(draw(7, 'course', 3)).not.toEqual(draw(8, 'course', 3));
  });

  it('spreads fractions evenly over [0, 1)', () => {
    const counts = new Array<number>(10).fill(0);
    for (let index = 0; index < 10_000; index += 1)
      counts[Math.floor(fractionOf(1, 'spread', index) * 10)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });

  it('tells keys apart that are the same when joined', () => {
    expect(hashKeys('ab', 'c')).not.toBe(hashKeys('a', 'bc'));
  });

  it('samples different members and no more than there are', () => {
    const random = new Random('sample');
    expect(new Set(random.sample([1, 2, 3, 4, 5], 3)).size).toBe(3);
    expect(random.sample([1, 2], 5).toSorted()).toEqual([1, 2]);
  });

  it('draws by weight, and never what weighs nothing', () => {
    const random = new Random('weights');
    const drawn = Array.from({ length: 2000 }, () =>
      random.weighted([
        ['a', 9],
        ['b', 1],
        ['c', 0],
      ] as const),
    );
    expect(drawn.filter((value) => value === 'a').length).toBeGreaterThan(1700);
    expect(drawn.filter((value) => value === 'b').length).toBeGreaterThan(120);
    expect(drawn).not.toContain('c');
  });

  it('makes UUIDs of the right form', () => {
    expect(new Random('uuid').uuid()).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });
});

describe('the shuffle', () => {
  it.each([1, 2, 7, 142, 1000, 4096])('gives each of %i numbers a place of its own', (size) => {
    const places = Array.from({ length: size }, (_, index) => permute(index, size, 'test'));
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, index) => index));
  });

  it('refuses a number outside the range', () => {
    expect(() => permute(5, 5, 'test')).toThrow(RangeError);
  });
});
