import { cleanText, cutText } from '../../lib/text.ts';
import type { Place } from '../../model/offer.ts';
import { countryNames } from './lookups.ts';
import { readGeoCode } from './map-geo-code.ts';
import { chooseLine } from './map-texts.ts';
import { placeWord } from './place-words.ts';
import type { RawLocation } from './raw.ts';
import type { Report } from './report.ts';
import { finding } from './report.ts';

/** What a location says: a place one can go to, online, or nothing. */
export type Whereabouts = { readonly place: Place } | 'online' | null;

const postalCodePattern = /^([1-9]\d{3})\s?([A-Z]{2})$/i;

/** A location element. Empty ones, and words such as "Extern" or "n.v.t.", say nothing. */
export function mapLocation(location: RawLocation, field: string, report: Report): Whereabouts {
  const city = cleanText(location.city);
  const name = chooseLine(location.locationName)?.text ?? null;
  const street = realText(location.address);
  const cityWord = city === null ? null : placeWord(city);
  const isTown = cityWord === 'place';
  if (!isTown && street === null && name !== null) return mapPlaceText(name);
  if (!isTown && (cityWord === 'online' || (name !== null && placeWord(name) === 'online'))) return 'online';
  const delivered = realText(location.zipcode);
  const postalCode = delivered === null ? null : readPostalCode(delivered);
  if (!isTown && postalCode === null) return addressWord(street);
  const country = readCountry(location.country, field, report);
  if (delivered !== null && postalCode === null && country === 'NL' && placeWord(delivered) === 'place') {
    report(finding('info', 'INVALID_POSTCODE', `${field}.zipcode`, location.zipcode, 'not a Dutch postcode'));
  }
  const geo = readGeoCode(location.geoCode, country, `${field}.geoCode`, report);
  return {
    place: {
      name: name === null || placeWord(name) !== 'place' ? null : cutText(name, 200),
      street: street === null || placeWord(street) === 'online' ? null : cutText(street, 200),
      postalCode,
      city: isTown ? cutText(city!, 100) : null,
      country,
      latitude: geo?.latitude ?? null,
      longitude: geo?.longitude ?? null,
    },
  };
}

/** An address line without town or postcode is no place, but may say that it is online. */
const addressWord = (street: string | null): Whereabouts =>
  street !== null && placeWord(street) === 'online' ? 'online' : null;

/**
 * A place in one line (programLocation, or a location with only a name): a town, or an address with its postcode.
 * Anything with digits and no postcode, or longer than a name of a town can be, says nothing.
 */
export function mapPlaceText(value: string): Whereabouts {
  const text = cleanText(value);
  if (text === null) return null;
  const word = placeWord(text);
  if (word !== 'place') return word === 'online' ? 'online' : null;
  const address = /^(.{0,120}?)[\s,-]{0,5}\b([1-9]\d{3}) ?([A-Z]{2})\b[\s,]{0,3}([^,\d]{2,60})/.exec(text);
  if (address !== null) {
    return {
      place: {
        ...bareTown(address[4]!.trim()),
        street: cleanText(address[1]),
        postalCode: `${address[2]!}${address[3]!}`,
      },
    };
  }
  return text.length <= 40 && /^\p{L}[\p{L}'’ .()/-]*$/u.test(text) ? { place: bareTown(text) } : null;
}

const bareTown = (city: string): Place => ({
  name: null,
  street: null,
  postalCode: null,
  city,
  country: 'NL',
  latitude: null,
  longitude: null,
});

/** Text that says something, or null. */
function realText(value: string | null): string | null {
  const text = cleanText(value);
  return text === null || placeWord(text) === 'nowhere' ? null : text;
}

function readPostalCode(text: string): string | null {
  const parts = postalCodePattern.exec(text);
  return parts === null ? null : `${parts[1]!}${parts[2]!.toUpperCase()}`;
}

/** ISO 3166-1 alpha-2. Absent, and words for nothing, are the Netherlands: 2 of 3 suppliers leave it out there. */
function readCountry(value: string | null, field: string, report: Report): string {
  const text = realText(value)?.toLowerCase() ?? 'nl';
  const named = countryNames.get(text);
  if (named !== undefined) return named;
  if (/^[a-z]{2}$/.test(text)) return text.toUpperCase();
  if (placeWord(text) === 'place') {
    report(finding('warning', 'UNKNOWN_CODE', `${field}.country`, value, 'not a country we know'));
  }
  return 'NL';
}

/** Offers at the same place are one offer, whatever the place is called. */
export const placeKey = ({ country, postalCode, city, street, name }: Place): string => {
  const plain = (text: string | null): string =>
    (text ?? '')
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]/gu, '');
  const where = [country, postalCode ?? '', plain(city), plain(street)];
  // Without an address two buildings in one town are told apart by name.
  return [...where, street === null ? plain(name) : ''].join('|');
};
