import { describe, expect, it } from 'vitest';
import { createTokenizer, type TokenizerOptions } from '../../../engine/text/tokenize.ts';

const none: TokenizerOptions = { separatorTokens: [], nonSeparatorTokens: [], dictionary: [] };
const positions = (text: string, options = none) => {
  const found: [string, number][] = [];
  createTokenizer(options).words(text, 0, (word, position) => found.push([word, position]));
  return found;
};

describe('tokenizer', () => {
  it('cuts at separators, lower-cases and takes accents off', () => {
    expect(positions('Één Café-bar, l’Œuvre')).toEqual([
      ['een', 0],
      ['cafe', 1],
      ['bar', 2],
      ['l', 10],
      ['oeuvre', 11],
    ]);
  });

  it('counts eight for the end of a sentence and one for a dot within a number', () => {
    expect(positions('a. b 3.5! c')).toEqual([
      ['a', 0],
      ['b', 8],
      ['3', 9],
      ['5', 10],
      ['c', 18],
    ]);
  });

  it('tells where the next element of an attribute begins', () => {
    const tokenizer = createTokenizer(none);
    const ignore = () => undefined;
    expect(tokenizer.words('a b', 0, ignore)).toBe(9);
    expect(tokenizer.words('', 5, ignore)).toBe(5);
  });

  it('heeds separator tokens, non-separator tokens and the dictionary', () => {
    expect(positions('c++ en c#', { ...none, nonSeparatorTokens: ['+', '#'] }).map(([word]) => word)).toEqual(
      ['c++', 'en', 'c#'],
    );
    expect(positions('a||bxc', { ...none, separatorTokens: ['x', '||'] }).map(([word]) => word)).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(
      positions('J. R. R. Tolkien', { ...none, dictionary: ['J. R. R.'] }).map(([word]) => word),
    ).toEqual(['j. r. r.', 'tolkien']);
  });

  it('gives every character to one token', () => {
    const text = 'Een (rare) tekst: “quotes”, emoji 🎉 en\tmeer…';
    const tokens = createTokenizer(none).tokens(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });
});
