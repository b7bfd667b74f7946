/** Searching near a place: "binnen 25 km van Utrecht". Plain data, also for the browser. */

/** Distances to choose from, in kilometres. */
export const distances = [5, 10, 25, 50] as const;
export type Distance = (typeof distances)[number];

/** Used when only a place is asked for: from most towns this reaches the next city. */
export const usualDistance: Distance = 25;

/** Forms that need no place. They pass a distance only when asked: somebody who names a place wants to go there. */
export const placelessForms = ['online', 'self-study'] as const;

export interface Near {
  /** Town or postcode, as in the list of places. */
  readonly place: string;
  readonly km: Distance;
  /** Whether courses without a place pass as well. */
  readonly online: boolean;
}

/** WGS84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Reads the distance of an address; anything else is the usual one. */
export function readDistance(text: string | null): Distance {
  return distances.find((km) => String(km) === text) ?? usualDistance;
}

/** Alternatives of Meilisearch's filter: within the distance, or without a place when that is asked for. */
export function nearFilter({ km, online }: Near, { lat, lng }: Point): string[] {
  const within = `_geoRadius(${lat}, ${lng}, ${km * 1000})`;
  return online ? [within, ...placelessForms.map((form) => `forms = "${form}"`)] : [within];
}
