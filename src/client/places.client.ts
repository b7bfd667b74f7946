import type { PlaceIndex } from '../../search-config/find-place.ts';
import { siteHref } from '../lib/site-href.ts';

const isPair = (value: unknown): boolean => typeof value === 'object' && value !== null;

function isPlaceIndex(value: unknown): value is PlaceIndex {
  if (typeof value !== 'object' || value === null) return false;
  const { towns, postcodes } = value as Partial<PlaceIndex>;
  return Array.isArray(towns) && isPair(postcodes);
}

let loaded: Promise<PlaceIndex> | undefined;

async function load(): Promise<PlaceIndex> {
  const response = await fetch(siteHref('/plaatsen.json'));
  if (!response.ok) throw new Error(`/plaatsen.json answers ${response.status}`);
  const places: unknown = await response.json();
  if (!isPlaceIndex(places)) throw new Error('/plaatsen.json is not as agreed');
  return places;
}

/** The list of places, asked for at the first use only. After a failure the next use asks again. */
export function places(): Promise<PlaceIndex> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
