import { describe, expect, it } from 'vitest';
import { gapText, startsText, supplyOf, type Supply } from '../../../src/lib/path-supply.ts';
import { provinces } from '../../../src/lib/provinces.ts';

const none = supplyOf([], new Map());
const inAll = (count: number): Supply['byProvince'] =>
  Object.fromEntries(provinces.map(({ name }) => [name, count]));

describe('gaps in words', () => {
  it('name the provincies without courses, and say that online is left', () => {
    const supply = { ...none, byProvince: { ...inAll(1), Drenthe: 0, Zeeland: 0 } };
    expect(gapText(supply)).toBe('Geen aanbod in Drenthe en Zeeland.');
    expect(gapText({ ...supply, online: 2 })).toBe('Geen aanbod in Drenthe en Zeeland. Online kan het wel.');
    expect(gapText({ ...none, byProvince: inAll(1) })).toBeNull();
  });

  it('are said as one thing when no provincie has any', () => {
    expect(gapText({ ...none, online: 1 })).toMatch(/alleen online/);
    expect(gapText(none)).toBe('De aanbieders noemen geen plaats in Nederland.');
  });
});

describe('starts in words', () => {
  it('are counted, or said to be unknown', () => {
    expect([0, 1, 3].map((starts) => startsText({ ...none, starts }))).toEqual([
      'geen start bekend',
      '1 start',
      '3 starts',
    ]);
  });
});
