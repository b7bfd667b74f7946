import { cleanText } from '../../lib/text.ts';
import type { Place } from '../../model/offer.ts';
import { createInterner, pickRow } from './parse.ts';
import type { RawLocation } from './raw-organisations.ts';
import { locationTable } from './raw-organisations.ts';
import type { TableReader } from './tables.ts';
import type { Report } from './values.ts';
import { codeOf } from './values.ts';

/** European Netherlands with a margin, WGS84 degrees. */
const netherlands = { south: 50.7, north: 53.7, west: 3.2, east: 7.3 };

function readCoordinate(value: string | null, field: string, limit: number, report: Report): number | null {
  if (value === null) return null;
  const degrees = /^-?\d{1,3}(?:\.\d{1,12})?$/.test(value) ? Number(value) : Number.NaN;
  if (Math.abs(degrees) <= limit && degrees !== 0) return degrees;
  report({ severity: 'warning', code: 'INVALID_COORDINATE', field, value, message: `${field} is no degree` });
  return null;
}

/** Caribbean Netherlands is BQ; a location with coordinates and no town lies abroad (reference rio §4.11): ZZ, unknown. */
function countryOf(latitude: number | null, longitude: number | null, city: string | null): string {
  if (latitude === null || longitude === null) return 'NL';
  if (longitude < -60) return 'BQ';
  const inside =
    latitude > netherlands.south &&
    latitude < netherlands.north &&
    longitude > netherlands.west &&
    longitude < netherlands.east;
  return inside || city !== null ? 'NL' : 'ZZ';
}

/** One location as a place; null when nothing of it is known. */
export function mapPlace(raw: RawLocation, report: Report): Place | null {
  const latitude = readCoordinate(raw.GPS_LATITUDE, 'GPS_LATITUDE', 90, report);
  const longitude = readCoordinate(raw.GPS_LONGITUDE, 'GPS_LONGITUDE', 180, report);
  const isPoint = latitude !== null && longitude !== null;
  const city = cleanText(raw.PLAATSNAAM);
  const house = `${raw.HUISNUMMER ?? ''}${raw.HUISNUMMERTOEVOEGING === null ? '' : ` ${raw.HUISNUMMERTOEVOEGING}`}`;
  const street = cleanText(raw.STRAATNAAM);
  const postcode = raw.POSTCODE?.replaceAll(' ', '').toUpperCase() ?? null;
  if (postcode !== null && !/^\d{4}[A-Z]{2}$/.test(postcode)) {
    const message = 'POSTCODE is not a Dutch postcode';
    report({ severity: 'info', code: 'INVALID_POSTCODE', field: 'POSTCODE', value: raw.POSTCODE, message });
  }
  if (city === null && street === null && !isPoint) return null;
  return {
    name: null,
    street: street === null ? null : cleanText(`${street} ${house}`),
    postalCode: postcode !== null && /^\d{4}[A-Z]{2}$/.test(postcode) ? postcode : null,
    city,
    country: countryOf(latitude, longitude, city),
    latitude: isPoint ? latitude : null,
    longitude: isPoint ? longitude : null,
  };
}

/** The onderwijslocaties by code. The table has one row per location, without periods. */
export async function readPlaces(reader: TableReader): Promise<Map<string, Place | null>> {
  const places = new Map<string, Place | null>();
  const intern = createInterner();
  for await (const row of reader.rows('onderwijslocaties', locationTable)) {
    const code = codeOf(row.get('ONDERWIJSLOCATIECODE'));
    if (code === null) continue;
    const report: Report = (draft) => {
      reader.notes.each({ ...draft, message: `onderwijslocatie ${code}: ${draft.message}` });
    };
    places.set(code, mapPlace(pickRow(row, locationTable.needed, intern), report));
  }
  return places;
}
