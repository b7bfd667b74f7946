import { describe, expect, it } from 'vitest';
import { broaderTexts } from '../../../src/lib/broader-texts.ts';

const known = ['vast', 'vastgoed', 'beheer', 'lassen'];

describe('texts that ask less', () => {
  it('leave one word out, then are one word alone', () => {
    expect(broaderTexts('Lean six sigma', known)).toEqual([
      ...['six sigma', 'lean sigma', 'lean six'],
      ...['lean', 'six', 'sigma'],
    ]);
    expect(broaderTexts('cursus tig lassen', known)).toEqual(['lassen', 'tig']);
  });

  it('are of one long word the longest known word it begins with', () => {
    expect(broaderTexts('vastgoedrekenen', known)).toEqual(['vastgoed']);
    expect(broaderTexts('vastgoed', known)).toEqual(['vast']);
    expect(broaderTexts('lassen', known)).toEqual([]);
    expect(broaderTexts('', known)).toEqual([]);
  });

  it('are none of a phrase, which is meant as it stands', () => {
    expect(broaderTexts('"lean six sigma"', known)).toEqual([]);
  });
});
