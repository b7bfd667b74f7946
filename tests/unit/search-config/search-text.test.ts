import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText } from '../../../search-config/search-text.ts';

describe('search text', () => {
  it.each([
    ['Make your Visuals Work -Virtual', 'Make your Visuals Work Virtual'],
    ['Word - Excel', 'Word Excel'],
    ['02-24', '02-24'],
    ['--kok', 'kok'],
    ['(-kok)', '( kok)'],
    ['12" scherm', '12 scherm'],
    ['"eerste hulp" baby', '"eerste hulp" baby'],
    ['-"eerste hulp"', 'eerste hulp'],
    ['"eerste -hulp"', '"eerste hulp"'],
    ['"', ''],
    ['trekt werknemers aan', 'trekt werknemers aan '],
    ['aan', 'aan'],
    ['excel cursus', 'excel '],
    ['leren programmeren in python', 'programmeren in python'],
    ['Opleiding tot kok', 'tot kok'],
    ['cursus', 'cursus'],
    ['de opleiding', 'de opleiding'],
    ['"cursus excel" opleiding', '"cursus excel" opleiding'],
    ['  C# en C++ ', 'C# en C++'],
  ])('reads %s as %s', (typed, expected) => {
    expect(searchText(typed)).toBe(expected);
  });

  it('never leaves an operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('-', '"', ' ', 'a', 'é', '(') }), (typed) => {
        const text = searchText(typed);
        expect(text).not.toMatch(/(^|[^\p{L}\p{N}])-/u);
        expect(text.split('"').length % 2).toBe(1);
      }),
    );
  });
});
