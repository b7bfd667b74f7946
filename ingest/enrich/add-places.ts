import { cityKey } from '../model/city-key.ts';
import type { MergedPlace, Program } from '../model/program.ts';
import type { KnownPlace, PlaceTable } from './tables/places.ts';

/**
 * Gives each Dutch place the official spelling of its town, its province, and the town's centre where no source
 * gives coordinates. A town that the table does not know keeps its name, in normal case where it was in capitals.
 */
export function addPlaces(program: Program, places: PlaceTable): Program {
  return {
    ...program,
    offers: program.offers.map((offer) => ({
      ...offer,
      place: offer.place === null ? null : completePlace(offer.place, places),
    })),
  };
}

function completePlace(place: MergedPlace, places: PlaceTable): MergedPlace {
  if (place.city === null || place.country !== 'NL') return place;
  const known = nearest(place, places.get(cityKey(place.city) ?? '') ?? []);
  if (known === null) return { ...place, city: normalCase(place.city) };
  return {
    ...place,
    city: known.name,
    province: known.province,
    latitude: place.latitude ?? known.latitude,
    longitude: place.longitude ?? known.longitude,
  };
}

/** Of towns with one name the nearest to the place's coordinates; without coordinates only a single town counts. */
function nearest(place: MergedPlace, towns: readonly KnownPlace[]): KnownPlace | null {
  const { latitude, longitude } = place;
  if (towns.length <= 1 || latitude === null || longitude === null)
    return towns.length === 1 ? towns[0]! : null;
  const distance = (town: KnownPlace): number =>
    (town.latitude - latitude) ** 2 + (town.longitude - longitude) ** 2;
  return towns.toSorted((a, b) => distance(a) - distance(b))[0]!;
}

/** `VALKENBURG` → `Valkenburg`, `BERGEN OP ZOOM` → `Bergen op Zoom`; other texts stay as they are. */
function normalCase(city: string): string {
  if (city !== city.toUpperCase()) return city;
  const small = new Set(['op', 'aan', 'den', 'de', 'bij', 'en', 'in', 'van']);
  return city
    .toLowerCase()
    .split(' ')
    .map((word, index) =>
      index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}
