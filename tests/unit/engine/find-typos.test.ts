import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordList } from '../../../engine/index/word-list.ts';
import { findTypos, prefixDistance } from '../../../engine/search/levenshtein.ts';

/** Optimal string alignment distance, as the book has it. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = least;
    }
  }
  return rows[a.length]![b.length]!;
}

function nearestPrefix(target: string, word: string): number {
  return Math.min(
    ...Array.from({ length: word.length + 1 }, (_, end) => distance(target, word.slice(0, end))),
  );
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });

describe('findTypos', () => {
  it('finds what a scan of the vocabulary finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 40 }),
        word,
        fc.integer({ min: 1, max: 2 }),
        fc.boolean(),
        (vocabulary, target, allowed, prefix) => {
          const words = vocabulary.sort();
          const expected = new Map<string, number>();
          for (const candidate of words) {
            const edits = prefix ? nearestPrefix(target, candidate) : distance(target, candidate);
            if (candidate[0] === target[0]) {
              if (edits > 0 && edits <= allowed) expected.set(candidate, edits);
            } else if (allowed === 2 && edits <= 1) expected.set(candidate, 2);
          }
          const found = findTypos(WordList.of(words), target, allowed, prefix, () => true);
          expect(new Map(found.map(({ place, distance: edits }) => [words[place]!, edits]))).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('takes no more than 150 words with one typo and 50 with two', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const words = [...letters].flatMap((x) => [...letters].map((y) => `woord${x}${y}`)).sort();
    const found = findTypos(WordList.of(words), 'woord', 2, false, () => true);
    expect(found).toHaveLength(50);
    expect(findTypos(WordList.of(words), 'woorda', 1, true, () => true).length).toBeLessThanOrEqual(150);
  });

  it('measures the nearest beginning of a value', () => {
    expect(prefixDistance('amstredam', 'amsterdam zuid', 2)).toBe(1);
    expect(prefixDistance('rotterdam', 'amsterdam', 2)).toBe(3);
  });
});
