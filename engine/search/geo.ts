/** Mean radius in metres, as milli's geoutils has it. */
const earthRadius = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Tells the haversine of the angle between a point and others: from 0 to 1, the greater the further apart. */
export function haversineFrom(lat1: number, lng1: number): (lat2: number, lng2: number) => number {
  const cosine = Math.cos(radians(lat1));
  return (lat2, lng2) => {
    const dLat = Math.sin(radians(lat2 - lat1) / 2);
    const dLng = Math.sin(radians(lng2 - lng1) / 2);
    return dLat * dLat + cosine * Math.cos(radians(lat2)) * dLng * dLng;
  };
}

/** Great-circle distance of two points in metres, to the millimetre. */
export function distance(lat1: number, lng1: number, lat2: number, lng2: number): number {
  const metres = 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(haversineFrom(lat1, lng1)(lat2, lng2))));
  return Math.round(metres * 1000) / 1000;
}

/** Tests whether points are at most `radius` metres from one; most points are too far north or south to calculate. */
export function withinRadius(lat: number, lng: number, radius: number): (a: number, b: number) => boolean {
  // With a little room for rounding.
  const reach = ((radius + 1) / earthRadius) * (180 / Math.PI) * 1.0001;
  return (a, b) => (Math.abs(a - lat) <= reach || Math.abs(a) > 90) && distance(lat, lng, a, b) <= radius;
}

/** Whether a point lies within a polygon, by counting crossings. */
export function insidePolygon(
  lat: number,
  lng: number,
  polygon: readonly (readonly [number, number])[],
): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [latA, lngA] = polygon[i]!;
    const [latB, lngB] = polygon[j]!;
    if (lngA > lng !== lngB > lng && lat < ((latB - latA) * (lng - lngA)) / (lngB - lngA) + latA)
      inside = !inside;
  }
  return inside;
}
