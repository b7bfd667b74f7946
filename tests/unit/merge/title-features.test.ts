import { describe, expect, it } from 'vitest';
import { titleFeatures } from '../../../ingest/merge/title-features.ts';

describe('titleFeatures', () => {
  it('forgets case, accents and punctuation', () => {
    expect(titleFeatures('Financiën & Control – (basis)').normalised).toBe('financien en control basis');
  });

  it.each([
    ['Excel incompany', 'incompany'],
    ['Excel In-company', 'incompany'],
    ['Excel voor gevorderden', 'advanced'],
    ['Excel: verdieping - gevorderd', 'advanced, advanced'],
    ['Excel in-company maatwerk', 'incompany'],
    ['Excel deel 2', 'deel 2'],
    ['Lassen niveau 3 - Engels', 'english, niveau 3'],
    ['Excel 2019', ''],
  ])('tells the variant of %s', (title, variant) => {
    expect(titleFeatures(title).variant).toBe(variant);
  });
});

describe('what is taught', () => {
  it.each([
    ['Contentstrategie (training)', 'Contentstrategie'],
    ['Cursus Contentstrategie', 'CONTENTSTRATEGIE (OPLEIDING).'],
    ['Contentstrategie & -marketing', 'Contentstrategie en -marketing'],
    ['Lassen K0125 (25498)', 'Lassen'],
    ['Excel 2026', 'Excel 2025-2026'],
    ['Bachelor Vormgeving (voltijd)', 'Vormgeving'],
    ['Excel v. beginners', 'Excel voor beginners'],
  ])('is the same in %s and %s', (first, second) => {
    expect(titleFeatures(first).bare).toBe(titleFeatures(second).bare);
  });

  it('keeps the whole title when it says nothing else', () => {
    expect(titleFeatures('Cursus').bare).toBe('cursus');
  });

  it('leaves a town of its own off the end, and no other', () => {
    const towns = new Set(['zwolle']);
    expect(titleFeatures('Bloemschikken Zwolle', towns).bare).toBe('bloemschikken');
    expect(titleFeatures('Bloemschikken Meppel', towns).bare).toBe('bloemschikken meppel');
  });

  it('leaves the provider behind a bar out, and keeps what else stands there', () => {
    const bareOf = (title: string) => titleFeatures(title, new Set(), 'De Linde B.V.').bare;
    expect(bareOf('Storytelling | De Linde')).toBe('storytelling');
    expect(bareOf('Coaching | 4 uur | De Linde')).toBe('coaching 4 uur');
    expect(bareOf('Coaching | 4 uur')).not.toBe(bareOf('Coaching | 16 uur'));
  });

  it('keeps brackets, years and numbers apart', () => {
    expect(titleFeatures('Video maken (smartphone) 2026 deel 2')).toMatchObject({
      bare: 'video maken',
      asides: 'smartphone',
      years: '2026',
      variant: 'deel 2',
    });
  });

  it('says nothing of brackets that were cut off', () => {
    expect(titleFeatures('Effectief communiceren (3-daags, 2+1 ver')).toMatchObject({
      bare: 'effectief communiceren',
      asides: '',
    });
  });
});
