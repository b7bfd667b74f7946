import type { DeliveryMode, StudyMode } from '../../model/codes.ts';
import type { Offer, Place } from '../../model/offer.ts';
import { studyModeOfForm } from './lookups.ts';
import { mapFees, offerCosts } from './map-fees.ts';
import { mapRuns } from './map-runs.ts';
import type { RawForm, RawProduct } from './raw.ts';
import type { Report } from './value-reader.ts';
import { shown } from './value-reader.ts';

/** Places of an institution by `locationId`; null for one that says nothing about where it is. */
export type Places = ReadonlyMap<string, Place | null>;

function studyModeOf(form: RawForm, report: Report): StudyMode | null {
  if (form.productForm === null) return null;
  const mode = studyModeOfForm.get(form.productForm);
  if (mode !== undefined) return mode;
  const field = `${form.path}.productForm`;
  const value = shown(form.productForm);
  report({ severity: 'warning', code: 'UNKNOWN_CODE', field, value, message: 'unknown productform' });
  return null;
}

function placesOf(product: RawProduct, form: RawForm, places: Places, report: Report): (Place | null)[] {
  const ids = [...new Set([product.location, ...form.sideLocations])].filter((id) => id !== null);
  const found: (Place | null)[] = [];
  for (const id of ids) {
    const place = places.get(id);
    if (place === undefined) {
      const field = id === product.location ? `${product.path}.location` : `${form.path}.sideLocations`;
      const message = 'no location of this institution';
      report({ severity: 'warning', code: 'UNKNOWN_REFERENCE', field, value: shown(id), message });
    } else if (place !== null) found.push(place);
  }
  return found.length === 0 ? [null] : found;
}

/** 100 % at a distance is online, part of it blended; what is taught at a place without a word on distance is there. */
function deliveryModeOf(distance: number | null, place: Place | null): DeliveryMode | null {
  if (distance !== null && distance > 0) return distance === 100 ? 'online' : 'blended';
  return place === null ? null : 'on-site';
}

/** One offer per form and place; one without a place where the form is wholly online or no place is known. */
export function mapOffers(
  product: RawProduct,
  places: Places,
  academicYear: number,
  report: Report,
): Offer[] {
  return product.productForms.flatMap((form) => {
    const delivered = form.percentageDistanceLearning;
    const isShare = delivered === null || (delivered >= 0 && delivered <= 100);
    if (!isShare) {
      const field = `${form.path}.percentageDistanceLearning`;
      const value = String(delivered);
      report({ severity: 'warning', code: 'INVALID_NUMBER', field, value, message: 'no percentage' });
    }
    const distance = isShare ? delivered : null;
    const fees = mapFees(form, report);
    const costs = offerCosts(fees, academicYear);
    const runs = mapRuns(form, fees, costs, report);
    const studyMode = studyModeOf(form, report);
    const found = distance === 100 ? [null] : placesOf(product, form, places, report);
    return found.map((place) => {
      const deliveryMode = deliveryModeOf(distance, place);
      return { place, deliveryMode, studyMode, learningPath: null, runs, costs };
    });
  });
}
