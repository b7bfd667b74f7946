import { describe, expect, it } from 'vitest';
import { emptySearchWords } from '../../../server/empty-search-words.ts';

describe('words of a search without result', () => {
  it.each([
    ['  Onderwater   LASSEN ', 'onderwater lassen'],
    ['nt2', 'nt2'],
    ['crebo 25486', 'crebo 25486'],
    ['a\u0000b\nc', 'a b c'],
  ])('%j are kept as %s', (text, words) => {
    expect(emptySearchWords(text)).toBe(words);
  });

  it.each([
    'x',
    '',
    'jan@voorbeeld.example',
    '06 12 34 56 78',
    '123456782',
    'https://x.example',
    'w'.repeat(61),
    'een hele zin die iemand over zichzelf schrijft',
  ])('%j is not kept', (text) => {
    expect(emptySearchWords(text)).toBeNull();
  });
});
