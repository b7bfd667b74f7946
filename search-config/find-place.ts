/** The places one can search near: towns and postcodes of the catalogue (`/plaatsen.json`). */
import type { Point } from './near.ts';

export interface PlaceIndex {
  /** Name, degrees, courses; most courses first. A name that two towns share has its province behind it. */
  readonly towns: readonly (readonly [name: string, lat: number, lng: number, courses: number])[];
  /** Centre of the locations with these four digits. */
  readonly postcodes: Readonly<Record<string, readonly [lat: number, lng: number]>>;
}

/** A place as it is compared: lower case, no accents, no punctuation. */
const placeKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const digitsOf = (text: string): string | undefined => /^(\d{4})\s*([a-z]{2})?$/i.exec(text.trim())?.[1];

const pointOf = ([lat, lng]: readonly [number, number]): Point => ({ lat, lng });

/** Middle of the postcodes that begin with the same three digits: neighbours of one that has no course itself. */
function nearbyPostcode(postcodes: PlaceIndex['postcodes'], digits: string): Point | null {
  const near = Object.entries(postcodes).filter(([other]) => other.startsWith(digits.slice(0, 3)));
  if (near.length === 0) return null;
  const mean = (part: 0 | 1): number => near.reduce((sum, [, at]) => sum + at[part], 0) / near.length;
  return { lat: mean(0), lng: mean(1) };
}

/** Where a place is: a town by its name, a postcode by its four digits. Null when the catalogue does not know it. */
export function findPlace({ towns, postcodes }: PlaceIndex, text: string): Point | null {
  const digits = digitsOf(text);
  if (digits !== undefined) {
    const exact = postcodes[digits];
    return exact === undefined ? nearbyPostcode(postcodes, digits) : pointOf(exact);
  }
  const key = placeKey(text);
  const town = towns.find(([name]) => placeKey(name) === key);
  return town === undefined ? null : { lat: town[1], lng: town[2] };
}

/** Places to choose from while somebody types: towns that begin so, then those with a word that does. */
export function suggestPlaces({ towns, postcodes }: PlaceIndex, text: string, limit: number): string[] {
  const key = placeKey(text);
  if (key === '') return [];
  if (/^\d{2,4}$/.test(key)) {
    return Object.keys(postcodes)
      .filter((digits) => digits.startsWith(key))
      .slice(0, limit);
  }
  const keyed = towns.map(([name]) => ({ name, key: placeKey(name) }));
  const begins = keyed.filter((town) => town.key.startsWith(key));
  const inside = keyed.filter((town) => !town.key.startsWith(key) && town.key.includes(` ${key}`));
  return [...begins, ...inside].slice(0, limit).map(({ name }) => name);
}
