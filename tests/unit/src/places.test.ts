import { describe, expect, it } from 'vitest';
import { distanceBetween } from '../../../src/lib/distance-between.ts';
import { findPlace, suggestPlaces, type PlaceIndex } from '../../../search-config/find-place.ts';
import { placeIndex } from '../../../src/lib/place-index.ts';
import { makeProgram } from '../../support/site-fixture.ts';

const index: PlaceIndex = {
  towns: [
    ['Utrecht', 52.09, 5.12, 40],
    ["'s-Hertogenbosch", 51.7, 5.3, 12],
    ['Bergen op Zoom', 51.49, 4.29, 5],
    ['Bergen (Limburg)', 51.6, 6.03, 2],
    ['Súdwest', 53, 5.6, 1],
  ],
  postcodes: { '3511': [52.09, 5.11], '3512': [52.1, 5.13], '5211': [51.69, 5.3] },
};

describe('finding a place', () => {
  it('knows a town however it is written', () => {
    expect(findPlace(index, ' UTRECHT ')).toEqual({ lat: 52.09, lng: 5.12 });
    expect(findPlace(index, 's hertogenbosch')).toEqual({ lat: 51.7, lng: 5.3 });
    expect(findPlace(index, 'sudwest')).toEqual({ lat: 53, lng: 5.6 });
  });

  it('knows a postcode by its digits, and an unknown one by its neighbours', () => {
    expect(findPlace(index, '3511 AB')).toEqual({ lat: 52.09, lng: 5.11 });
    expect(findPlace(index, '3511')).toEqual(findPlace(index, '3511ab'));
    expect(findPlace(index, '3519')!.lat).toBeCloseTo(52.095);
  });

  it('does not guess', () => {
    expect([findPlace(index, 'Utr'), findPlace(index, '9999'), findPlace(index, '')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('suggests what begins so before what has a word that does', () => {
    expect(suggestPlaces(index, 'ber', 5)).toEqual(['Bergen op Zoom', 'Bergen (Limburg)']);
    expect(suggestPlaces(index, 'zoom', 5)).toEqual(['Bergen op Zoom']);
    expect(suggestPlaces(index, '351', 1)).toEqual(['3511']);
    expect(suggestPlaces(index, '', 5)).toEqual([]);
  });
});

describe('index of places', () => {
  const place = (city: string, province: string, latitude: number, postalCode: string) => ({
    ...{ name: null, street: null, country: 'NL', longitude: 5 },
    ...{ city, province, latitude, postalCode },
  });
  const program = (number: number, ...places: ReturnType<typeof place>[]) => ({
    ...makeProgram(number),
    offers: places.map((at) => ({ ...makeProgram(0).offers[0]!, place: at })),
  });

  it('has each town at the middle of its locations, most courses first, and tells two of one name apart', () => {
    const found = placeIndex([
      program(1, place('Ede', 'Gelderland', 52, '6711AA'), place('Ede', 'Gelderland', 52.1, '6711BB')),
      program(
        2,
        place('Bergen', 'Limburg', 51.6, '5854AA'),
        place('Bergen', 'Noord-Holland', 52.6, '1861AA'),
      ),
      program(4, place('Bergen', 'Limburg', 51.6, '5854AA')),
    ]);
    expect(found.towns).toEqual([
      ['Bergen (Limburg)', 51.6, 5, 2],
      ['Bergen (Noord-Holland)', 52.6, 5, 1],
      ['Ede', 52.05, 5, 1],
    ]);
    expect(found.postcodes['6711']).toEqual([52.05, 5]);
  });

  it('leaves out places abroad', () => {
    const abroad = { ...place('Bergen', 'Limburg', 51, '1234AA'), country: 'BE' };
    expect(placeIndex([program(1, abroad)])).toEqual({ towns: [], postcodes: {} });
  });
});

describe('distance', () => {
  it('is that over the ground', () => {
    expect(distanceBetween({ lat: 52.09, lng: 5.12 }, { lat: 52.51, lng: 6.09 })).toBeCloseTo(81, 0);
  });
});
