import { describe, expect, it } from 'vitest';
import { compareRows } from '../../../src/lib/compare-rows.ts';
import { readSlugs, slugsHref } from '../../../src/lib/slug-list.ts';

describe('comparison', () => {
  it('has every fact of every course and marks those that differ, a missing one too', () => {
    const rows = compareRows([
      {
        slug: 'a',
        title: 'A',
        facts: [
          ['Prijs', '€ 10'],
          ['Vorm', 'Online'],
          ['Duur', null],
        ],
      },
      {
        slug: 'b',
        title: 'B',
        facts: [
          ['Prijs', '€ 20'],
          ['Vorm', 'Online'],
          ['Taal', 'Nederlands'],
        ],
      },
    ]);
    expect(rows).toEqual([
      { label: 'Prijs', values: ['€ 10', '€ 20'], differs: true },
      { label: 'Vorm', values: ['Online', 'Online'], differs: false },
      { label: 'Duur', values: [null, null], differs: false },
      { label: 'Taal', values: [null, 'Nederlands'], differs: true },
    ]);
  });
});

describe('list in an address', () => {
  it('comes back the same', () => {
    const href = slugsHref('/vergelijk', ['kok-abc', 'lasser-def']);
    expect(href).toBe('/vergelijk?o=kok-abc&o=lasser-def');
    expect(readSlugs(new URL(href, 'https://x.example').searchParams, 4)).toEqual(['kok-abc', 'lasser-def']);
    expect(slugsHref('/vergelijk', [])).toBe('/vergelijk');
  });

  it('takes only slugs, each once, and no more than fit', () => {
    const params = new URLSearchParams('o=a&o=a&o=../api/run&o=//x.example&o=b&o=c');
    expect(readSlugs(params, 2)).toEqual(['a', 'b']);
  });
});
