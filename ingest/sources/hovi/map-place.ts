import { cleanText } from '../../lib/text.ts';
import type { Place } from '../../model/offer.ts';
import type { RawLocation } from './raw.ts';
import { chooseText, plainName } from './texts.ts';
import type { Report } from './value-reader.ts';
import { shown } from './value-reader.ts';

/** `1234AB` of a Dutch postcode, blanks off; null when there is none. Issue INVALID_CODE for another Dutch value. */
function postalCodeOf(raw: RawLocation, country: string, field: string, report: Report): string | null {
  const code = raw.zip?.replaceAll(/\s/g, '').toUpperCase() ?? '';
  if (code === '' || country !== 'NL') return null;
  if (/^[1-9]\d{3}[A-Z]{2}$/.test(code)) return code;
  const message = 'no Dutch postcode';
  report({ severity: 'warning', code: 'INVALID_CODE', field, value: shown(raw.zip), message });
  return null;
}

/**
 * A HOVI location as a place; null when neither its name nor its address says where it is. The town keeps its
 * capitals: HOVI writes `EDE`, and `enrich/` knows the official spelling. Without a country it is in the Netherlands,
 * as HOVI holds Dutch institutions.
 */
export function mapPlace(raw: RawLocation, path: string, report: Report): Place | null {
  const delivered = raw.country?.trim().toUpperCase() ?? 'NL';
  const isCode = /^[A-Z]{2}$/.test(delivered);
  const address = `${path}.visitorAddress`;
  if (!isCode) {
    const message = 'no country code of two letters, the Netherlands assumed';
    const field = `${address}.country`;
    report({ severity: 'warning', code: 'INVALID_CODE', field, value: shown(raw.country), message });
  }
  const country = isCode ? delivered : 'NL';
  const chosen = chooseText(raw.locationName);
  const place: Place = {
    name: chosen === null ? null : plainName(chosen.text, 200, `${path}.locationName`, report),
    street: cleanText([raw.street, raw.nrDetail].filter((part) => part !== null).join(' ')),
    postalCode: postalCodeOf(raw, country, `${address}.zip`, report),
    city: cleanText(raw.city),
    country,
    latitude: null,
    longitude: null,
  };
  return place.name === null && place.city === null && place.postalCode === null ? null : place;
}
