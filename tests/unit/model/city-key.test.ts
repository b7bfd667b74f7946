import { describe, expect, it } from 'vitest';
import { cityKey } from '../../../ingest/model/city-key.ts';

describe('the key of a town', () => {
  it.each([
    ["'s-Gravenhage", 'DEN HAAG'],
    ['Den Haag (Kijkduin)', 'Den Haag'],
    ['Den Bosch', "'s-Hertogenbosch"],
    ['S-Hertogenbosch', "'s-Hertogenbosch"],
    ['Driebergen', 'Driebergen-Rijsenburg'],
    ['Fryslân', 'FRYSLAN'],
  ])('is one for %s and %s', (first, second) => {
    expect(cityKey(first)).toBe(cityKey(second));
  });

  it('tells towns apart', () => {
    expect(cityKey('Bergen')).not.toBe(cityKey('Bergen op Zoom'));
  });

  it.each([null, '', ' ', '-', '(n.v.t.)'])('is none for %s', (city) => {
    expect(cityKey(city)).toBe(city === '(n.v.t.)' ? 'nvt' : null);
  });
});
