import { describe, expect, it } from 'vitest';
import { titleFeatures } from '../../../ingest/merge/title-features.ts';

describe('titleFeatures', () => {
  it('forgets case, accents and punctuation', () => {
    expect(titleFeatures('Financiën & Control – (basis)').normalised).toBe('financien control basis');
  });

  it.each([
    ['Excel incompany', 'incompany'],
    ['Excel In-company', 'incompany'],
    ['Excel voor gevorderden', 'advanced'],
    ['Excel deel 2', 'deel 2'],
    ['Lassen niveau 3 - Engels', 'english, niveau 3'],
    ['Excel 2019', ''],
  ])('tells the variant of %s', (title, variant) => {
    expect(titleFeatures(title).variant).toBe(variant);
  });
});
