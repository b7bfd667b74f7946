import { describe, expect, it } from 'vitest';
import { lettersApart, nearSpellings, soundOf } from '../../../src/lib/near-spellings.ts';
import { titleWords } from '../../../src/lib/title-words.ts';

const known = [
  'begeleider',
  'boekhouden',
  'fysiotherapie',
  'photoshop',
  'lassen',
  'excel',
  'hygiëne',
  'basis',
];

describe('near spellings', () => {
  it.each([
    ['begelijdur', 'begeleider'],
    ['fisioterapie', 'fysiotherapie'],
    ['fotosjop', 'photoshop'],
    ['bookhuodne', 'boekhouden'],
    ['higijne', 'hygiëne'],
  ])('of %s begin with %s', (typed, meant) => {
    expect(nearSpellings(typed, known)[0]).toBe(meant);
  });

  it('keep the other words, and set several wrong ones right together', () => {
    expect(nearSpellings('begelijdur basis', known)).toEqual(['begeleider basis']);
    expect(nearSpellings('exsel begelijdur', known)).toEqual(['excel begeleider']);
  });

  it('are none for known, half, short and numbered words', () => {
    expect(nearSpellings('boekh lassen', known)).toEqual([]);
    expect(nearSpellings('vca 25486 nt2x', known)).toEqual([]);
    expect(nearSpellings('xyzzyxyzzy', known)).toEqual([]);
  });
});

describe('distance of letters', () => {
  it('counts a swap as one, and stops at its limit', () => {
    expect(lettersApart('lassen', 'lasesn', 2)).toBe(1);
    expect(lettersApart('lassen', 'lasen', 2)).toBe(1);
    expect(lettersApart('lassen', 'boekhouden', 2)).toBe(3);
    expect(lettersApart('abcdef', 'ghijkl', 2)).toBe(3);
  });

  it('hears what sounds alike as the same', () => {
    expect(soundOf('fysio')).toBe(soundOf('fijsio'));
    expect(soundOf('kappers')).toBe(soundOf('cappers'));
  });
});

describe('words of titles', () => {
  it('are counted once per course, most frequent first', () => {
    const programs = [{ title: 'Lassen lassen basis' }, { title: 'Lassen, MIG/MAG' }, { title: 'Basis' }];
    expect(titleWords(programs)).toEqual(['basis', 'lassen']);
  });
});
