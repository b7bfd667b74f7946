import type { Report } from './report.ts';
import { finding } from './report.ts';

/** The Netherlands with a margin of about 50 km, and Europe; degrees of WGS84. */
const dutch = { south: 50.3, north: 54, west: 2.8, east: 7.8 };
const european = { south: 34, north: 72, west: -25, east: 45 };

const isInside = (latitude: number, longitude: number, box: typeof dutch): boolean =>
  latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east;

/**
 * `52.07,5.07` (latitude, longitude) as numbers. The wrong way round is put right within the Netherlands, where the
 * two ranges cannot be mistaken. Null when empty, and with INVALID_GEOCODE when no pair or far from its country.
 */
export function readGeoCode(
  value: string | null,
  country: string,
  field: string,
  report: Report,
): { latitude: number; longitude: number } | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const parts = /^(-?\d{1,3}(?:\.\d{1,15})?)\s?[,;]\s?(-?\d{1,3}(?:\.\d{1,15})?)$/.exec(text);
  const box = country === 'NL' ? dutch : european;
  if (parts !== null) {
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    if (isInside(first, second, box)) return { latitude: first, longitude: second };
    if (country === 'NL' && isInside(second, first, box)) {
      report(
        finding('info', 'INVALID_GEOCODE', field, value, 'latitude and longitude were the wrong way round'),
      );
      return { latitude: second, longitude: first };
    }
  }
  report(finding('warning', 'INVALID_GEOCODE', field, value, `not a point in or near ${country}`));
  return null;
}
