import type { ListedProgram } from './listed-program.ts';
import type { PlaceIndex } from '../../search-config/find-place.ts';

/** Sum of points, to take their middle. */
interface Centre {
  lat: number;
  lng: number;
  points: number;
  readonly courses: Set<string>;
}

interface Town extends Centre {
  readonly name: string;
  readonly province: string | null;
}

type Place = NonNullable<ListedProgram['offers'][number]['place']>;

/** About 100 metres: a centre is no more exact, and the file stays small. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

function add<Kind extends Centre>(
  centres: Map<string, Kind>,
  key: string,
  fresh: Kind,
  at: Place,
  id: string,
): void {
  const centre = centres.get(key) ?? fresh;
  centres.set(key, centre);
  centre.lat += at.latitude!;
  centre.lng += at.longitude!;
  centre.points += 1;
  centre.courses.add(id);
}

const middle = ({ lat, lng, points }: Centre): [number, number] => [
  rounded(lat / points),
  rounded(lng / points),
];

/** Towns and postcodes where courses are given, each at the middle of its locations. Only Dutch places. */
export function placeIndex(programs: Iterable<ListedProgram>): PlaceIndex {
  const towns = new Map<string, Town>();
  const postcodes = new Map<string, Centre>();
  const empty = (): Centre => ({ lat: 0, lng: 0, points: 0, courses: new Set() });
  for (const { programId, offers } of programs) {
    for (const { place } of offers) {
      if (place === null || place.country !== 'NL' || place.latitude === null || place.longitude === null)
        continue;
      const { city, province, postalCode } = place;
      if (city !== null)
        add(towns, `${city}|${province ?? ''}`, { ...empty(), name: city, province }, place, programId);
      if (postalCode !== null) add(postcodes, postalCode.slice(0, 4), empty(), place, programId);
    }
  }
  const names = Map.groupBy(towns.values(), ({ name }) => name);
  return {
    towns: [...towns.values()]
      .sort((a, b) => b.courses.size - a.courses.size || a.name.localeCompare(b.name, 'nl'))
      .map((town) => {
        const { name, province, courses } = town;
        const shared = names.get(name)!.length > 1 && province !== null;
        return [shared ? `${name} (${province})` : name, ...middle(town), courses.size] as const;
      }),
    postcodes: Object.fromEntries([...postcodes].sort().map(([digits, centre]) => [digits, middle(centre)])),
  };
}
